import type { Instant } from '../../../manual/calendar/japan-time'
import type { Answers, Form } from '../../../manual/forms/form'
import { codeWords } from '../../../manual/fax/confirmation-code'
import { fullMoment } from '../../words/time'
import { type ComposedPage, PAGE, type Place } from '../compose'
import { getFonts } from '../fonts'
import { composeForm, getLayout } from '../render-form'
import { createTypesetter, type Typesetter } from '../typeset'
import { drawComposed, setPage } from '../flowing/draw-flowing'
import { setAnswerWays } from './fax-answer'
import { FLOW_LEFT, LEGIBLE_SIZES, type FlowingPage } from '../flowing/flowing-page'
import {
  type FaxSender,
  setHead,
  setRows,
  setWrongDelivery,
  type VerifiedReceiver,
} from './fax-parties'

/** A message as it is printed: the words of that day, with the name already masked. */
export type FaxMessageWords = Readonly<{
  /** 入院の連絡 */
  title: string
  caseCode: string
  ward: string
  /** 髙○ ミ○子; never a birth date, an address or a diagnosis. */
  person: string
  rows: readonly (readonly [label: string, words: string])[]
  /** What the receiver is asked to do. */
  asks: readonly string[]
}>

export type MessageSheet = Readonly<{
  message: FaxMessageWords
  code: string
  to: VerifiedReceiver
  from: FaxSender
  pages: number
  madeAt: Instant
  expiresAt: Instant
  answerPage: string
  qrAddress: string
}>

/** Of the slip with its frame, in points. */
const SLIP_HEIGHT = 92

/** The form behind the cover, as it was sent, with who it is about masked already. */
export type FormBehind = Readonly<{ form: Form; answers: Answers; consent?: string }>

/** The cover and behind it the message or the form itself, each page numbered. */
export function renderMessageSheet(sheet: MessageSheet, behind?: FormBehind): Promise<Uint8Array> {
  const { caseCode } = sheet.message
  return drawComposed({
    title: `FAX ${caseCode}`,
    madeAt: sheet.madeAt,
    foot: `南和 入退院連携\u3000ケース番号 ${caseCode}`,
    pages: (typesetter) => setSheet(typesetter, sheet, behind),
  })
}

/** How many pages the sheet has, its cover among them. */
export const pagesOf = (sheet: MessageSheet, behind?: FormBehind): number =>
  setSheet(createTypesetter(getFonts()), sheet, behind).length

function setSheet(
  typesetter: Typesetter,
  sheet: MessageSheet,
  behind: FormBehind | undefined,
): readonly ComposedPage[] {
  // A long name can fill the cover; the slip then stands below the message, or on a page of its own.
  const slip = { isSet: false }
  const cover = setPage(typesetter, (page) => {
    setCover(page, sheet)
    if (page.y + SLIP_HEIGHT <= PAGE.bottom) setSlip(page, sheet, slip)
  })
  if (behind !== undefined) {
    const { form, answers } = behind
    const pages = composeForm(getLayout(form), form, answers, { ...behind, typesetter })
    const own = slip.isSet ? [] : [setPage(typesetter, (page) => setSlip(page, sheet, slip))]
    return [cover, ...own, ...behindTheCover(pages)]
  }
  const message = setPage(typesetter, (page) => {
    setMessage(page, sheet)
    if (!slip.isSet) setSlip(page, sheet, slip)
  })
  return [cover, message]
}

/** More tables than the cover has; in the tree of the paper each has a number of its own. */
const FIRST_TABLE = 100

/** The pages of a form with its title as one heading among those of the whole paper. */
const behindTheCover = (pages: readonly ComposedPage[]): readonly ComposedPage[] =>
  pages.map((page) => ({
    ...page,
    texts: page.texts.map((text) => ({ ...text, place: placeBehind(text.place) })),
  }))

function placeBehind(place: Place): Place {
  if (place.is === 'title') return { is: 'heading', table: FIRST_TABLE - 1 }
  return 'table' in place ? { ...place, table: place.table + FIRST_TABLE } : place
}

function setCover(page: FlowingPage, sheet: MessageSheet): void {
  const { to, from, message, code, pages } = sheet
  const spoken = codeWords(code)
  setHead(page, 'FAX送付状', fullMoment(sheet.madeAt), to)
  setRows(page, [
    ['送信元', `${from.name}\u3000${from.person}\n${linesOf(from)}`],
    ['枚数', `${pages}枚（この送付状を含む）\u3000各ページの下に「1 / ${pages} ページ」`],
    ['用件', message.title],
    ['照合', matchingWords(message, from)],
  ])
  setAnswerWays(page, {
    title: '届いたら、受け取りを知らせてください（どれか1つ）',
    code: spoken,
    numberLabel: 'ケース番号',
    number: message.caseCode,
    page: sheet.answerPage,
    qrAddress: sheet.qrAddress,
    ways: [
      `① 画面で\u3000右のQR、または\n${sheet.answerPage}\nを開き、確認番号とケース番号を入れる（登録は要りません）`,
      `② 電話で\u3000${from.phone} に「${spoken}、${pages}枚届きました」`,
      ...(from.fax === undefined ? [] : ['③ FAXで\u3000返信欄に書いて、その紙を送り返す']),
    ],
    until: `確認番号の期限：${fullMoment(sheet.expiresAt)}`,
  })
  setWrongDelivery(page, from)
}

const linesOf = ({ phone, fax }: FaxSender): string =>
  [`電話 ${phone}`, ...(fax === undefined ? [] : [`FAX ${fax}`])].join('\u3000')

/** Decisions 18: case number, ward and a call; the paper alone does not say who it is. */
function matchingWords({ person, caseCode, ward }: FaxMessageWords, { phone }: FaxSender): string {
  return `${person} 様（氏名の一部を伏せています）\nケース番号 ${caseCode}\u3000${ward}\nこの2つを電話（${phone}）で伝え、どなたかを確かめてください。`
}

/** To be filled in by hand and sent back. */
function setSlip(page: FlowingPage, { from, pages }: MessageSheet, slip: { isSet: boolean }): void {
  slip.isSet = true
  if (from.fax === undefined) return
  const { fax } = from
  const x = FLOW_LEFT + 12
  const top = page.y
  page.y += 8
  page.words(`返信欄（FAX ${fax} へ）`, { x, bold: true })
  page.y += 2
  const line = page.y
  page.words(`${pages}枚すべて読めました`, { x, box: true, width: 180 })
  page.y = line
  page.words('読めないページがあります（\u3000\u3000\u3000枚目）', { x: x + 190, box: true })
  page.y += 14
  const names = page.y
  page.words('お名前', { x, width: 60 })
  page.y = names
  page.words('受け取った日時', { x: x + 250, width: 100 })
  page.rule({ x: x + 50, y: page.y }, { x: x + 235, y: page.y })
  page.rule({ x: x + 340, y: page.y }, { x: PAGE.right - 12, y: page.y })
  page.y += 10
  page.frame(top, page.y, { dash: 4 })
}

function setMessage(page: FlowingPage, { message, from, to }: MessageSheet): void {
  page.words(message.title, {
    place: { is: 'heading', table: 3 },
    size: 22,
    bold: true,
  })
  page.words(`${to.name} 御中\u3000\u3000${from.name}から`, { size: LEGIBLE_SIZES.strong })
  page.y += 12
  const rows = [
    ['ケース番号', message.caseCode],
    ['病棟', message.ward],
    ['対象の方', `${message.person} 様（氏名の一部を伏せています）`],
    ...message.rows,
    ['病院の窓口', `${from.name}\u3000${from.person}\n${linesOf(from)}`],
  ] as const
  // What is told must not turn on a stroke: 未 and 末 are told apart in this size and hardly in the smaller one.
  setRows(page, rows, LEGIBLE_SIZES.strong)
  page.words('お願い', {
    place: { is: 'heading', table: 4 },
    size: LEGIBLE_SIZES.strong,
    bold: true,
  })
  page.y += 3
  for (const ask of message.asks) {
    page.words(ask, { size: LEGIBLE_SIZES.ask })
    page.y += 3
  }
}
