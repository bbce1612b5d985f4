import type { Instant } from '../../../manual/calendar/japan-time'
import { codeWords } from '../../../manual/fax/confirmation-code'
import { fullMoment } from '../../words/time'
import { drawFlowing } from '../flowing/draw-flowing'
import { setAnswerWays } from './fax-answer'
import { LEGIBLE_SIZES, type FlowingPage } from '../flowing/flowing-page'
import { type FaxReceiver, type FaxSender, setHead, setRows } from './fax-parties'

export type TestSheet = Readonly<{
  number: string
  code: string
  to: FaxReceiver
  from: FaxSender
  madeAt: Instant
  expiresAt: Instant
  /** The page where a receiver can type the code, and the same with the code in its fragment. */
  answerPage: string
  qrAddress: string
}>

/** A sheet that finds out whether a number reaches its office. Nothing of any patient stands on it. */
export function renderTestSheet(sheet: TestSheet): Promise<Uint8Array> {
  return drawFlowing({
    title: `FAX番号の確認 ${sheet.number}`,
    madeAt: sheet.madeAt,
    foot: `南和 入退院連携\u3000控えの番号 ${sheet.number}`,
    pages: [(page) => setSheet(page, sheet)],
  })
}

function setSheet(page: FlowingPage, sheet: TestSheet): void {
  const { to, from, code, number } = sheet
  const spoken = codeWords(code)
  setHead(page, 'FAX番号の確認', fullMoment(sheet.madeAt), to)
  setRows(page, [
    ['送信元', [from.name, from.person, `電話 ${from.phone}`].join('\u3000')],
    ['枚数', '1枚（この紙だけです）'],
    [
      '用件',
      'この番号が正しいことを確かめるためのFAXです。患者さんの情報は書いていません。確かめがすむまで、この番号に患者さんの情報は送りません。',
    ],
  ])
  setAnswerWays(page, {
    title: '届いたら、確認番号を知らせてください（どちらか1つ）',
    code: spoken,
    numberLabel: '控えの番号',
    number,
    page: sheet.answerPage,
    qrAddress: sheet.qrAddress,
    ways: [
      `① 画面で\u3000右のQR、または\n${sheet.answerPage}\nを開き、確認番号と控えの番号を入れる（登録は要りません）`,
      `② 電話で\u3000${from.phone} に「確認番号 ${spoken}、届きました」`,
    ],
    until: `期限：${fullMoment(sheet.expiresAt)}`,
  })
  page.words('まちがって届いた方へ', {
    place: { is: 'heading', table: 2 },
    size: LEGIBLE_SIZES.strong,
    bold: true,
  })
  page.words(
    `${to.name}でないところに届いたときは、お手数ですが ${from.phone}（${from.name}）へ電話で知らせてください。この番号は使わないようにします。`,
  )
}
