import type { Notice } from '../../manual/notices/notices'
import { phoneWords } from '../words/phone'

/** What a mail may say: which case, which office, where to look. Never who the patient is (architecture §9.4). */
export type NoticeMailFacts = Readonly<{
  caseCode: string
  organisationName: string
  call?: NoticeCall
  /** Of a reminder: rule, edition, limit and calendar in one sentence; no day of the stay. */
  basis?: string
  /** A copy for one person of the office. */
  person?: Readonly<{
    name: string
    /** It comes whatever she has chosen, and over the day's cap. */
    urgent: boolean
    choiceLink: string
  }>
}>

/** The desk of the other side, its number, and who looks after the case there. */
export type NoticeCall = Readonly<{
  office: string
  phone: string
  extension?: string
  person?: string
}>

type Words = Readonly<{ subject: string; what: string }>

const WORDS = {
  admissionNotice: {
    subject: '入院の連絡が届いています',
    what: '担当の方の入院の連絡が届いています。入院時情報提供書をお送りください。',
  },
  admissionNoticeFromOffice: {
    subject: 'ケアマネジャーから入院の知らせが届いています',
    what: 'ケアマネジャーから、担当の方が入院したという知らせが届いています。内容を確かめてください。',
  },
  sheetSent: {
    subject: '入院時情報提供書が届いています',
    what: '入院時情報提供書が届いています。内容を確かめて、受け取りを確認してください。',
  },
  sheetReceived: {
    subject: '入院時情報提供書の受け取りが確認されました',
    what: 'お送りいただいた入院時情報提供書の受け取りを、病院が確認しました。',
  },
  formSent: {
    subject: '書類が届いています',
    what: '入退院の書類が届いています。内容を確かめて、受け取りを確認してください。',
  },
  formReceived: {
    subject: '書類の受け取りが確認されました',
    what: 'お送りいただいた書類の受け取りを、相手が確認しました。',
  },
  dischargeCoordinationNotice: {
    subject: '退院調整開始の連絡が届いています',
    what: '退院調整開始の連絡が届いています。内容を確かめて、返事をしてください。',
  },
  dischargeDateFixed: {
    subject: '退院日が決まりました',
    what: '退院日が決まりました。日時を画面で確かめてください。',
  },
  conferenceScheduled: {
    subject: '退院前カンファレンスの日時が決まりました',
    what: '退院前カンファレンスの日時が決まりました。画面で確かめてください。',
  },
  conferenceWaived: {
    subject: '退院前カンファレンスは開かないことになりました',
    what: '退院前カンファレンスは開かないことになりました。理由を画面で確かめてください。',
  },
  documentsHandedOver: {
    subject: '退院時の書類が引き継がれました',
    what: '退院時の書類（看護サマリーなど）が引き継がれました。画面で確かめてください。',
  },
  carePlanCopyReturned: {
    subject: 'ケアプランの写しが届いています',
    what: 'ケアプランの写しが届いています。画面で確かめてください。',
  },
  transferred: {
    subject: '転院の知らせが届いています',
    what: '担当の方が転院しました。次の病院と窓口を画面で確かめてください。',
  },
  transferReceived: {
    subject: '転院してきた方のケースが届いています',
    what: '前の病院から、転院してきた方のケースを引き継ぎました。担当のケアマネジャーと、この病院でのこれからの期限を画面で確かめてください。',
  },
  takenBack: {
    subject: '記録の取り消しがありました',
    what: '前の記録が誤りだったため、取り消されました。いまの期限と内容を画面で確かめてください。',
  },
  personCorrected: {
    subject: '登録の訂正がありました',
    what: '患者さんの登録の内容が訂正されました。前の内容と直した内容を画面で確かめてください。',
  },
  disputed: {
    subject: '記録に食い違いがあります',
    what: '記録に食い違いがあるという知らせが届いています。電話で確かめて、結果を記録してください。',
  },
  settled: {
    subject: '記録の食い違いが解けました',
    what: '記録の食い違いについて、確かめた結果が記録されました。',
  },
  reminder: {
    subject: '期限が近づいています',
    what: '期限の近い連絡があります。画面で確かめてください。',
  },
  escalation: {
    subject: '期限を過ぎた連絡があります',
    what: '期限を過ぎた連絡、または急ぐ連絡があります。画面で確かめて、電話で連絡してください。',
  },
} as const satisfies Record<Notice['template'], Words>

export function noticeMail(
  { template }: Notice,
  { caseCode, organisationName, call, basis, person }: NoticeMailFacts,
  link: string,
): Readonly<{ subject: string; text: string }> {
  const { subject, what } = WORDS[template]
  const text = [
    person === undefined ? `${organisationName} 御中` : `${organisationName} ${person.name} 様`,
    '',
    what,
    ...(basis === undefined ? [] : [`根拠：${basis}`]),
    '',
    `ケース番号：${caseCode}`,
    `画面で見る：${link}`,
    ...(call === undefined ? [] : [`電話：${callWords(call)}`]),
    '',
    ...(person === undefined ? [] : personLines(person)),
    'このメールには、患者さんのお名前などは書かれていません。',
    '南和 入退院連携',
    '',
  ].join('\n')
  return { subject: `【南和 入退院連携】${subject}（${caseCode}）`, text }
}

/** 見本病院 地域連携室 0747-00-1120（内線 2214）担当 森脇 由香さん */
export function callWords({ office, phone, extension, person }: NoticeCall): string {
  const who = person === undefined ? '' : ` 担当 ${person}さん`
  return `${office} ${phoneWords(phone, extension)}${who}`
}

/** Why she gets it, and where she changes that (quality 38: what is urgent says so). */
function personLines({
  urgent,
  choiceLink,
}: NonNullable<NoticeMailFacts['person']>): readonly string[] {
  return [
    urgent
      ? '急ぐ知らせのため、お知らせの選び方と1日の通数の上限にかかわらず送っています。'
      : 'あなたが選んだお知らせとして、窓口あてのメールとは別に送っています。',
    `お知らせの選び方：${choiceLink}`,
    '',
  ]
}
