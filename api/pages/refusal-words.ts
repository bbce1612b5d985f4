import type { EventType } from '../../manual/case/events'
import type { Refusal, RefusalCode } from '../../manual/case/refusal-codes'
import type { Link } from '../../templates/pages/components/link'
import { type CaseAct, paths } from '../routes/paths'
import { eventTitle } from './case/event-words'

export type RefusalWords = Readonly<{
  status: 409 | 422
  title: string
  happened: readonly string[]
  todo: readonly string[]
}>

/** Whether the person who is refused made the entry that stands against it, from another page. */
export type Whose = 'own' | 'others'

/** The last sentence says what to do, those before it what happened. */
type Words = Readonly<{
  status: 409 | 422
  title: string
  words: (what: string, whose: Whose) => readonly string[]
}>

/** 409: the case stands differently from what the page assumed. 422: what was typed cannot be right. */
const WORDS = {
  stale: {
    status: 409,
    title: '画面を開いたあとに、内容が変わっていました',
    words: (what, whose) => [
      `この画面を開いたあとに、${whose === 'own' ? 'あなたが別の画面から' : '別の人が'}「${what}」にかかわる内容を変えました。食いちがいを防ぐため、記録していません。`,
      'いまの内容を確かめて、必要ならもう一度記録してください。',
    ],
  },
  outOfOrder: {
    status: 409,
    title: 'いまは記録できません',
    words: (what) => [
      `「${what}」を記録するには、その前の手順が済んでいる必要があります。記録していません。`,
      'ケースの「次にすること」を確かめてください。',
    ],
  },
  alreadyDone: {
    status: 409,
    title: 'すでに記録されています',
    words: (what, whose) => [
      `「${what}」は、${whose === 'own' ? 'あなたが先に記録しています' : 'ほかの人か別の画面から記録されています'}。二重にならないよう、記録していません。`,
      'ケースの「これまでの記録」で確かめてください。足したいことがあれば「連絡を記録する」に残せます。',
    ],
  },
  closed: {
    status: 409,
    title: 'このケースは終了しています',
    words: (what) => [
      `終了したケースに「${what}」は記録できません。記録していません。`,
      '記録が必要なときは、ケースを再開してから、もう一度記録してください。',
    ],
  },
  behind: {
    status: 409,
    title: 'いまは記録できません',
    words: () => [
      'このケースの記録を照らし合わせています。記録していません。',
      '1分ほど待って、もう一度お試しください。',
    ],
  },
  consentNeeded: {
    status: 409,
    title: '情報共有の同意が要ります',
    words: (what) => [
      `同意が記録されていないか、共有を希望されていないため、「${what}」は記録していません。`,
      '本人か家族に確かめて、先に同意を記録してください。',
    ],
  },
  wrongSide: {
    status: 409,
    title: 'この記録は相手の側で行います',
    words: (what) => [
      `「${what}」は、あなたの側では記録できません。記録していません。`,
      '相手に電話して、相手の画面で記録してもらってください。電話で聞いたことは「連絡を記録する」に残せます。',
    ],
  },
  notInScope: {
    status: 409,
    title: 'このケースは対象外です',
    words: (what) => [
      `対象外になっているため、「${what}」は記録していません。`,
      '状態が変わったときは、基準チェックをやり直してください。',
    ],
  },
  future: {
    status: 422,
    title: 'まだ来ていない日時です',
    words: () => ['先の日時は記録できません。日時を直して、もう一度送ってください。'],
  },
  beforeAdmission: {
    status: 422,
    title: '入院より前の日時です',
    words: () => ['入院した日時より前は記録できません。日時を直して、もう一度送ってください。'],
  },
  dayOutOfRange: {
    status: 422,
    title: '日付が離れすぎています',
    words: () => ['期限を計算できないほど離れた日付です。年を確かめて、もう一度送ってください。'],
  },
  unknownLeg: {
    status: 409,
    title: '画面を開きなおしてください',
    words: () => ['この入院の記録が見つかりません。ケースを開きなおしてください。'],
  },
  merged: {
    status: 409,
    title: 'このケースは、別のケースにまとめられています',
    words: (what) => [
      `同じ入院のケースにまとめたため、「${what}」は記録していません。`,
      'ケースを開くと、まとめた先のケースが出ます。そちらに記録してください。まとめたことが誤りのときは「誤った記録を取り消す」で戻せます。',
    ],
  },
  nothingToTakeBack: {
    status: 409,
    title: '取り消す記録がありません',
    words: () => [
      'この記録は、ほかの人がすでに取り消したか、いまのケースにありません。何も変えていません。',
      'ケースの「これまでの記録」で確かめてください。',
    ],
  },
  actedUpon: {
    status: 409,
    title: '相手の記録が、この記録をもとにしています',
    words: () => [
      'この記録をもとに、相手がすでに手続きを進めています。取り消していません。',
      '相手に電話して、先に相手の記録を取り消してもらってください。そのあとで、もう一度取り消せます。転院した先の病院がもう記録しているときは、転院として戻してもらってください。',
    ],
  },
  stayTooLong: {
    status: 409,
    title: '短期の入院とする日数を過ぎています',
    words: () => [
      'マニュアルが短期の入院とする日数より長い入院です。退院調整を続けるか、ほかの理由にあたるかを確かめてください。',
    ],
  },
  unknownReference: {
    status: 409,
    title: 'いまは記録できません',
    words: () => [
      '期限を計算するための営業日の登録に問題があります。記録していません。',
      '管理者に知らせてください。',
    ],
  },
} as const satisfies Record<RefusalCode, Words>

export function refusalWords(
  { code, event, because }: Refusal,
  whose: Whose = 'others',
): RefusalWords {
  const { status, title, words } = WORDS[code]
  const said = words(eventTitle(event), whose)
  const first = code === 'outOfOrder' && because === undefined ? FIRST[event] : undefined
  return {
    status,
    title,
    happened: [...(first === undefined ? [] : [first]), ...said.slice(0, -1)],
    todo: said.slice(-1),
  }
}

/** What had to come first, where one sentence can name it. */
const FIRST: Readonly<Partial<Record<EventType, string>>> = {
  AdmissionNoticeConfirmed: '入院の連絡が、まだ記録されていません。',
  AdmissionInfoSheetReceived: '確かめていない入院時情報提供書は、いまありません。',
  DischargeCoordinationNoticeConfirmed: '退院調整開始の連絡が、まだ記録されていません。',
  DischargeDateTold: '退院日が、まだ決まっていません。',
  CareManagerChanged: '担当の事業所が、まだ登録されていません。',
}

const ACTS: Readonly<Partial<Record<EventType, Readonly<{ act: CaseAct; label: string }>>>> = {
  ConsentGiven: { act: 'consent', label: '同意を記録する' },
  AdmissionNoticeSent: { act: 'admission-notice', label: '入院の連絡を記録する' },
  PlannedDischargeSet: { act: 'planned-discharge', label: '退院予定日を入れる' },
  DischargeCoordinationNoticeSent: { act: 'discharge-notice', label: '退院調整開始の連絡をする' },
  DischargeDateFixed: { act: 'discharge-date', label: '退院日を決める' },
  Discharged: { act: 'discharge', label: '退院を記録する' },
  Reopened: { act: 'reopening', label: 'ケースを再開する' },
  ContactRecorded: { act: 'contact', label: '連絡を記録する' },
}

/** What the case would take instead, as far as there is a page for it. */
export function acceptedLinks(caseId: string, { accepted, event }: Refusal): readonly Link[] {
  return accepted
    .filter((type) => type !== event)
    .flatMap((type) => {
      const found = ACTS[type]
      return found === undefined
        ? []
        : [{ href: paths.caseAction(caseId, found.act), label: found.label }]
    })
}
