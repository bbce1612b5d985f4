import { callWords, type NoticeCall } from './notice'

export type DigestItem = Readonly<{
  caseCode: string
  basis?: string
  call?: NoticeCall
  link: string
}>

type Digest = Readonly<{
  organisationName: string
  person: string
  items: readonly DigestItem[]
  choiceLink: string
}>

/** A day's reminders for one person in one mail: cases by their code, never who the patients are. */
export function digestMail({
  organisationName,
  person,
  items,
  choiceLink,
}: Digest): Readonly<{ subject: string; text: string }> {
  const text = [
    `${organisationName} ${person} 様`,
    '',
    '期限のあるお知らせを、1日1回まとめて送っています。',
    '',
    ...items.flatMap(itemLines),
    'あなたが選んだお知らせとして、窓口あてのメールとは別に送っています。',
    `お知らせの選び方：${choiceLink}`,
    '',
    'このメールには、患者さんのお名前などは書かれていません。',
    '南和 入退院連携',
    '',
  ].join('\n')
  return { subject: `【南和 入退院連携】きょうのお知らせ（${items.length}件）`, text }
}

function itemLines({ caseCode, basis, call, link }: DigestItem): readonly string[] {
  return [
    `■ ケース番号：${caseCode}`,
    ...(basis === undefined ? [] : [`根拠：${basis}`]),
    ...(call === undefined ? [] : [`電話：${callWords(call)}`]),
    `画面で見る：${link}`,
    '',
  ]
}
