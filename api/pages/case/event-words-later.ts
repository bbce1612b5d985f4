import type { CaseEvent, Channel, EventType } from '../../../manual/case/events'
import { foldCase } from '../../../manual/case/fold'
import type { CertificationEventData } from '../../../manual/case/certification-events'
import type { ExceptionEventData } from '../../../manual/case/exception-events'
import type { StayEventData } from '../../../manual/case/stay-events'
import { editionOf } from '../../../manual/editions/registry'
import type { IconName } from '../../../templates/pages/components/icon'
import { fullDay } from '../../../templates/words/day'
import { nearMoment, withoutZero } from '../../../templates/words/time'
import { dayInJapan, type TimeOfDay } from '../../../manual/calendar/japan-time'
import {
  CERTIFICATION_STANDINGS,
  DECIDED_LEVELS,
  EXPECTED_LEVELS,
  INQUIRY_OUTCOMES,
  INQUIRY_SOURCES,
  OFFICE_KINDS,
  PLAN_MAKERS,
} from '../../cases/acts/certification-acts'
import { ADOPTION_REASONS } from '../../cases/acts/edition-adoption'
import { DISPUTED_FACTS, RECALL_REASONS } from '../../cases/acts/exception-acts'
import {
  CONFERENCE_FORMATS,
  CONFERENCE_WAIVERS,
  DOCUMENTS,
  END_OF_LIFE_TALKS,
  WISHED_PLACES,
} from '../../cases/acts/stay-acts'
import { changeWords, PERSON_FIELDS } from '../../cases/person-words'
import { TAKEABLE, TAKING_BACK_REASONS } from '../../cases/acts/taking-back'
import { CHANNEL_ICONS, CHANNEL_NAMES } from './channel-words'
import type { EventWords } from './entry-words'
import { hospitalName, wardName } from './identity'
import { movedLimits } from './moved-limits'
import { recalledName } from './recalled-office'
import type { Standing } from './standing'

type LaterType = keyof (StayEventData & CertificationEventData & ExceptionEventData) & EventType
type Words = { [T in LaterType]: (event: CaseEvent<T>, standing: Standing) => EventWords }

const told = (title: string, { channel }: { channel: Channel }): EventWords => ({
  title: `${title}（${CHANNEL_NAMES[channel]}）`,
  icon: CHANNEL_ICONS[channel],
})

/** に, or 14:00から where the time is settled. */
const startsWords = ({ startsAt }: { startsAt?: TimeOfDay }): string =>
  startsAt === undefined ? 'に' : ` ${withoutZero(startsAt)}から`

type OfPerson = CaseEvent<'PersonCorrected' | 'PersonRecordChanged'>

const fieldsOf = ({ data }: OfPerson): string =>
  data.fields.map((field) => PERSON_FIELDS[field]).join('・')

/** Before and after; a patient number is the business of the hospital that gave it. */
function changesSeen({ submissionId, by }: OfPerson, { view, side }: Standing): string | undefined {
  const { changes = [] } = (submissionId && view.remarks.get(submissionId)) || {}
  const seen = changes.filter(
    ({ field }) =>
      field !== 'patientNumber' || (side === 'hospital' && by.organisationId === view.hospital.id),
  )
  return seen.length === 0 ? undefined : seen.map(changeWords).join('')
}

const plain = (title: string, icon: IconName = 'done', words?: string): EventWords => ({
  title,
  icon,
  ...(words !== undefined && { words }),
})

const level = (code: string | undefined): string =>
  code === undefined ? '' : ((DECIDED_LEVELS as Readonly<Record<string, string>>)[code] ?? '')

const until = (day: CaseEvent<'CertificationDelayed'>['data']['until'] | undefined): string =>
  day === undefined ? '' : `有効期間は${fullDay(day)}まで。`

/** 第1版 → */
function editionBefore({ seq, data }: CaseEvent<'EditionAdopted'>, { view }: Standing): string {
  const before = foldCase(view.events.filter((event) => event.seq < seq))
  const leg = before?.legs.find(({ id }) => id === data.legId)
  return leg === undefined ? '' : `${editionOf(leg.edition).title} → `
}

/** How the events beside the two flows' own notices read in the record. */
export const LATER_WORDS: Words = {
  DischargePlanBegun: () => plain('本人・家族と話し、退院支援計画に着手しました'),
  ConferenceScheduled: ({ data }) =>
    plain(
      `退院前カンファレンスを${fullDay(data.on)}${startsWords(data)}開きます（${CONFERENCE_FORMATS[data.format]}）`,
      'calendar',
    ),
  ConferenceHeld: ({ data }) =>
    plain(`退院前カンファレンスを開きました（${CONFERENCE_FORMATS[data.format]}）`, 'people'),
  ConferenceWaived: ({ data }) =>
    plain('退院前カンファレンスをしないことにしました', 'minus', CONFERENCE_WAIVERS[data.reason]),
  DocumentsHandedOver: ({ data }) => ({
    ...told('書類を引き継ぎました', data),
    words: data.documents.map((document) => DOCUMENTS[document]).join('、'),
  }),
  CarePlanCopyReturned: ({ data }) => told('ケアプランの写しが届きました', data),
  WishesReviewed: ({ data }) =>
    plain(
      '希望を聞きました',
      'people',
      `暮らしたい場所：${WISHED_PLACES[data.place]}。医療・ケアの話し合い：${END_OF_LIFE_TALKS[data.endOfLife]}。${data.reviewOn === undefined ? '' : `次の見直し：${fullDay(data.reviewOn)}。`}`,
    ),
  WardTransferred: () => plain('転棟しました', 'bed'),
  FacilityHandedOver: ({ data }) => told('施設のケアマネジャーへ引き継ぎました', data),
  PrimaryContactChanged: ({ data: { of, contactId } }, { view }) => {
    const parties = [view.hospital, ...(view.otherHospitals ?? []), view.coordinator]
    const people = parties.flatMap((party) => party?.members ?? [])
    const name = people.find(({ accountId }) => accountId === contactId)?.name
    return plain(
      of === 'hospital' ? '病院の窓口の担当者を変えました' : 'ケアマネの窓口の担当者を変えました',
      'people',
      name === undefined ? undefined : `これからの担当者：${name}`,
    )
  },
  CareManagerInquired: ({ data }) => ({
    ...told('ケアマネジャーがいるか確かめました', data),
    words: `${INQUIRY_SOURCES[data.of]}：${INQUIRY_OUTCOMES[data.outcome]}`,
  }),
  CertificationChecked: ({ data }) =>
    plain(
      '要介護認定の有無を確かめました',
      'done',
      `${CERTIFICATION_STANDINGS[data.standing]} ${level(data.level)} ${until(data.validUntil)}`,
    ),
  CertificationApplied: ({ data }) =>
    plain(
      `要介護認定を${{ new: '申請', levelChange: '区分変更申請', renewal: '更新申請' }[data.kind]}しました（${fullDay(data.on)}）`,
      'page',
      EXPECTED_LEVELS[data.expected],
    ),
  CertificationDelayed: ({ data }) =>
    plain(`認定の延期通知が届きました（${fullDay(data.until)}の見込み）`, 'clock'),
  CertificationDecided: ({ data }) =>
    plain(`要介護認定の結果が出ました：${level(data.level)}`, 'done', until(data.validUntil)),
  OfficeChosen: ({ data }) =>
    plain('本人・家族が事業所を選びました', 'people', OFFICE_KINDS[data.officeKind]),
  ProvisionalPlanAgreed: ({ data }) =>
    plain('暫定ケアプランの担当を決めました', 'page', PLAN_MAKERS[data.maker]),
  CarePlanRequestFiled: ({ data }) =>
    plain(`居宅サービス計画作成依頼届出書を出しました（${fullDay(data.on)}）`, 'page'),
  CareLevelReviewed: ({ data }) =>
    plain(
      '要介護度が今の状態に合っているか確かめました',
      'done',
      { stillRight: '合っている', changed: '合っていない', unsure: '分からない' }[data.answer],
    ),
  DisabilityDeskConsulted: ({ data }) => told('障害福祉の窓口に相談しました', data),
  Transferred: ({ data }, { view }) =>
    plain(
      `${hospitalName(view, data.to)}へ転院しました`,
      'bed',
      data.next === undefined
        ? '次の病院には、この画面では引き継がれません。'
        : 'ケースは次の病院で続きます。担当も引き継ぎました。',
    ),
  NextHospitalTold: ({ data }) => told('転院先に担当のケアマネジャーを知らせました', data),
  DeathTold: ({ data }) => told('亡くなったことを伝えました', data),
  Corrected: ({ data: { correction }, recordedAt }, { view }) => {
    if (correction.what === 'ward')
      return plain(
        '病棟を直しました',
        'pencil',
        `${wardName(view, correction.from)} → ${wardName(view, correction.wardCode)}。`,
      )
    return plain(
      correction.what === 'admission' ? '入院した日時を直しました' : '退院した日時を直しました',
      'back',
      `${nearMoment(correction.what === 'admission' ? correction.admittedAt : correction.at, dayInJapan(recordedAt))}に。期限を数えなおしました。`,
    )
  },
  PersonCorrected: (event, standing) =>
    plain(`${fieldsOf(event)}が訂正されました`, 'pencil', changesSeen(event, standing)),
  PersonRecordChanged: (event, standing) =>
    plain(
      {
        corrected: `この方のほかのケースで、${fieldsOf(event)}が訂正されました`,
        merged: '同じ方の2つの登録を、1つにまとめました',
        separated: '1つにまとめた登録を、もとの2つに戻しました',
      }[event.data.because],
      'pencil',
      changesSeen(event, standing),
    ),
  TakenBack: ({ data: { what, reason } }) =>
    plain(`${TAKEABLE[what]}の記録を取り消しました`, 'back', `${TAKING_BACK_REASONS[reason]}。`),
  Linked: ({ data }) =>
    plain(
      {
        readmissionOf: '再入院として、前の入院のケースとつなぎました',
        transferredFrom: '転院の前の入院のケースとつなぎました',
        sameAdmission: '同じ入院のケースとつなぎました',
        absorbed: '同じ入院のケースをまとめました',
      }[data.relation],
      'back',
    ),
  Merged: () => plain('別のケースにまとめました', 'back'),
  Recalled: ({ data }, standing) => ({
    ...plain(
      '誤って知らせた事業所への公開を止めました',
      'warning',
      `${recalledName(standing, data.organisationId)}理由：${RECALL_REASONS[data.reason]}`,
    ),
    tone: 'alert',
  }),
  RecallTold: ({ data }) => told('誤って知らせた事業所に電話しました', data),
  Disputed: ({ data, by }) => ({
    ...plain(
      `${DISPUTED_FACTS[data.about]}について、記録と食い違うと${by.side === 'hospital' ? '病院' : 'ケアマネジャー'}が知らせました`,
      'warning',
      data.claim === 'happened' ? '「あった」という知らせ' : '「なかった」という知らせ',
    ),
    tone: 'alert',
  }),
  Settled: ({ data }) =>
    plain(
      `${DISPUTED_FACTS[data.about]}についての食い違いを解きました`,
      'done',
      data.outcome === 'happened' ? 'あったと確かめました。' : 'なかったと確かめました。',
    ),
  EditionAdopted: (event, standing) =>
    plain(
      `決まりの版を変えました：${editionBefore(event, standing)}${editionOf(event.data.edition).title}`,
      'page',
      `理由：${ADOPTION_REASONS[event.data.reason]}。${movedLimits(event, standing)}`,
    ),
}

/** What a later event is about, as a noun: for what still waits and for what was refused. */
export const LATER_TITLES = {
  DischargePlanBegun: '退院支援計画の着手',
  ConferenceScheduled: '退院前カンファレンスの日時',
  ConferenceHeld: '退院前カンファレンス',
  ConferenceWaived: '退院前カンファレンスをしないこと',
  DocumentsHandedOver: '書類の引き継ぎ',
  CarePlanCopyReturned: 'ケアプランの写し',
  WishesReviewed: '本人の希望',
  WardTransferred: '転棟',
  FacilityHandedOver: '施設への引き継ぎ',
  PrimaryContactChanged: '窓口の担当者',
  CareManagerInquired: 'ケアマネジャーの確認',
  CertificationChecked: '要介護認定の有無',
  CertificationApplied: '要介護認定の申請',
  CertificationDelayed: '認定の延期通知',
  CertificationDecided: '要介護認定の結果',
  OfficeChosen: '事業所の選択',
  ProvisionalPlanAgreed: '暫定ケアプランの担当',
  CarePlanRequestFiled: '居宅サービス計画作成依頼届出書',
  CareLevelReviewed: '要介護度の確認',
  DisabilityDeskConsulted: '障害福祉の窓口への相談',
  Transferred: '転院',
  NextHospitalTold: '転院先への知らせ',
  DeathTold: '亡くなったことの連絡',
  Corrected: '日時の訂正',
  PersonCorrected: '氏名などの訂正',
  PersonRecordChanged: '登録の変更',
  TakenBack: '記録の取り消し',
  Linked: 'ケースのつながり',
  Merged: 'ケースのまとめ',
  Recalled: '公開の取りやめ',
  RecallTold: '誤った相手への電話',
  Disputed: '記録の食い違い',
  Settled: '食い違いの解決',
  EditionAdopted: '決まりの版の変更',
} as const satisfies Record<LaterType, string>
