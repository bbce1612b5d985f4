import type {
  ConferenceFormat,
  ConferenceWaiver,
  EndOfLifeTalk,
  HandedOverDocument,
  WishedPlace,
} from '../../../manual/case/stay-events'
import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { ActForm } from './act-form'
import { askedAct } from './asked-act'
import { HANDED_OVER, TOLD_AWAY_FROM_SCREEN } from './how-done'

export const CONFERENCE_FORMATS = {
  inPerson: '集まって',
  online: 'オンラインで',
  phone: '電話で',
} as const satisfies Record<ConferenceFormat, string>

export const CONFERENCE_WAIVERS = {
  agreedUnneeded: '双方で要らないと決めた',
  fastTrack: '退院が急で、電話で済ませた',
  refused: '本人・家族が希望しなかった',
  other: 'そのほか',
} as const satisfies Record<ConferenceWaiver, string>

export const WISHED_PLACES = {
  home: '自宅',
  facility: '施設',
  hospital: '病院',
  undecided: 'まだ決まっていない',
} as const satisfies Record<WishedPlace, string>

export const END_OF_LIFE_TALKS = {
  held: '話し合った',
  notWished: '本人が希望しなかった',
  notYet: 'まだ話し合っていない',
} as const satisfies Record<EndOfLifeTalk, string>

export const DOCUMENTS = {
  nursingSummary: '看護サマリー',
  dischargeSummary: '退院時サマリー',
  medicalLetter: '診療情報提供書',
  prescription: '処方の内容',
} as const satisfies Record<HandedOverDocument, string>

const SAME_WISHES =
  'きょう、同じ答えがすでに記録されています。二重にならないよう、記録していません。変わった答えがあれば直してください'

export const STAY_ACTS = {
  'discharge-plan': askedAct({
    allows: 'beginDischargePlan',
    title: '退院支援計画の着手を記録する',
    words: ['本人・家族と話し、計画に書けるところから書きはじめた日時を記録します。'],
    when: '着手した日時',
    deed: ({ context }) => ({ type: 'DischargePlanBegun', data: { legId: context.leg.id } }),
    submit: () => '着手を記録する',
    done: '退院支援計画の着手を記録しました',
  }),
  wishes: askedAct({
    allows: 'reviewWishes',
    title: '希望を聞いたことを記録する',
    words: [
      '希望は変わります。入院のたびに聞きなおし、次に見直す日を決めます。',
      'ここに書いた答えが、救急の対応を妨げることはありません。',
    ],
    choices: [
      { name: 'place', label: '退院後に暮らしたい場所', options: WISHED_PLACES },
      { name: 'endOfLife', label: 'これからの医療・ケアの話し合い', options: END_OF_LIFE_TALKS },
    ],
    days: [
      { name: 'reviewOn', label: '次に見直す日', need: 'optional', hint: '例：令和9年5月1日' },
    ],
    when: '聞いた日時',
    // Asked again on another day the same answers are news; sent again after going back they are not.
    problems: ({ context: { leg, now }, choice, findDay }) => {
      const { wishes } = leg
      const isSame =
        wishes !== undefined &&
        dayInJapan(wishes.at) === dayInJapan(now) &&
        wishes.place === choice('place') &&
        wishes.endOfLife === choice('endOfLife') &&
        wishes.reviewOn === findDay('reviewOn')
      return isSame ? { place: SAME_WISHES } : {}
    },
    deed: ({ context, choice, findDay }) => {
      const reviewOn = findDay('reviewOn')
      return {
        type: 'WishesReviewed',
        data: {
          legId: context.leg.id,
          place: choice('place') as WishedPlace,
          endOfLife: choice('endOfLife') as EndOfLifeTalk,
          ...(reviewOn !== undefined && { reviewOn }),
        },
      }
    },
    submit: () => '希望を記録する',
    done: '希望を記録しました',
  }),
  conference: askedAct({
    allows: 'arrangeConference',
    title: '退院前カンファレンスの日時を決める',
    words: ['要るかどうかは双方で決め、日時は病院が決めます。ケアマネジャーに知らせが届きます。'],
    choices: [{ name: 'format', label: '開き方', options: CONFERENCE_FORMATS }],
    days: [
      {
        name: 'on',
        label: '開く日と始まる時刻',
        hint: '例：令和8年12月3日 14:00。時刻が決まっていないときは空けておけます',
        timeUnit: 'から',
      },
    ],
    when: '決めた日時',
    deed: ({ context, choice, day, findTime }) => {
      const startsAt = findTime('on')
      return {
        type: 'ConferenceScheduled',
        data: {
          legId: context.leg.id,
          on: day('on'),
          ...(startsAt && { startsAt }),
          format: choice('format') as ConferenceFormat,
        },
      }
    },
    submit: () => 'カンファレンスの日時を記録する',
    done: 'カンファレンスの日時を記録しました',
  }),
  'conference-waiver': askedAct({
    allows: 'arrangeConference',
    title: '退院前カンファレンスをしないと決める',
    words: ['しないことも、双方で決めた記録として残します。'],
    choices: [{ name: 'reason', label: '理由', options: CONFERENCE_WAIVERS }],
    when: '決めた日時',
    deed: ({ context, choice }) => ({
      type: 'ConferenceWaived',
      data: { legId: context.leg.id, reason: choice('reason') as ConferenceWaiver },
    }),
    submit: () => 'カンファレンスをしないことを記録する',
    done: 'カンファレンスをしないことを記録しました',
  }),
  'conference-held': askedAct({
    allows: 'recordConference',
    title: '退院前カンファレンスを開いたことを記録する',
    words: ['退院・退所加算の記録にもなります。'],
    choices: [
      { name: 'format', label: '開き方', options: CONFERENCE_FORMATS },
      {
        name: 'joint',
        label: '医師か看護師と、ほかに3職種以上が加わりましたか',
        options: { yes: 'はい', no: 'いいえ' },
        hint: '在宅の医師・看護師、歯科、薬剤師、訪問看護師、リハビリ職、ケアマネジャーなど',
      },
    ],
    when: '開いた日時',
    deed: ({ context, choice }) => ({
      type: 'ConferenceHeld',
      data: {
        legId: context.leg.id,
        format: choice('format') as ConferenceFormat,
        jointGuidance: choice('joint') === 'yes',
      },
    }),
    submit: () => 'カンファレンスを記録する',
    done: 'カンファレンスを記録しました',
  }),
  documents: askedAct({
    allows: 'handOverDocuments',
    title: '書類を引き継いだことを記録する',
    words: ['渡した書類と、渡した日時・手段を残します。'],
    how: HANDED_OVER,
    severals: [{ name: 'documents', label: '渡した書類', options: DOCUMENTS }],
    deed: ({ context, channel, several }) => ({
      type: 'DocumentsHandedOver',
      data: {
        legId: context.leg.id,
        channel,
        documents: several('documents') as readonly HandedOverDocument[],
      },
    }),
    submit: () => '引き継ぎを記録する',
    done: '書類の引き継ぎを記録しました',
  }),
  'care-plan-copy': askedAct({
    allows: 'returnCarePlanCopy',
    title: 'ケアプランの写しを届けたことを記録する',
    words: ['退院後の暮らしの様子も、あわせて伝えてください。'],
    how: HANDED_OVER,
    deed: ({ context, channel }) => ({
      type: 'CarePlanCopyReturned',
      data: { legId: context.leg.id, channel },
    }),
    submit: () => '届けたことを記録する',
    done: 'ケアプランの写しを届けたことを記録しました',
  }),
  'facility-handover': askedAct({
    allows: 'handOverDocuments',
    title: '施設へ引き継いだことを記録する',
    words: ['施設のケアマネジャーに引き継ぎ、前任のケアマネジャーに退院を伝えた日時です。'],
    how: TOLD_AWAY_FROM_SCREEN,
    deed: ({ context, channel }) => ({
      type: 'FacilityHandedOver',
      data: { legId: context.leg.id, channel },
    }),
    submit: () => '引き継ぎを記録する',
    done: '施設への引き継ぎを記録しました',
  }),
} as const satisfies Record<string, ActForm>
