import { PAGE } from '../compose'
import { FLOW_LEFT, LEGIBLE_SIZES, type FlowingPage, THICK } from '../flowing/flowing-page'
import { QR_SIDE, qrPicture } from './qr'

export type AnswerWays = Readonly<{
  title: string
  /** 482 913 */
  code: string
  /** Whose code it is: a case's number or a test sheet's. */
  numberLabel: string
  number: string
  /** The page to answer on, and the address in the QR code, whose fragment holds number and code. */
  page: string
  qrAddress: string
  ways: readonly string[]
  until: string
}>

const PAD = 12

/** The frame with the code: what to do when the sheet has come. */
export function setAnswerWays(page: FlowingPage, answer: AnswerWays): void {
  const x = FLOW_LEFT + PAD
  const width = PAGE.right - x - QR_SIDE - 2 * PAD
  const top = page.y
  page.y += 9
  page.words(answer.title, {
    place: { is: 'heading', table: 1 },
    x,
    width,
    size: LEGIBLE_SIZES.strong,
    bold: true,
  })
  page.y += 3
  const boxTop = page.y
  page.words(answer.code, { x: x + PAD, width, size: LEGIBLE_SIZES.code, bold: true })
  const boxRight = x + 215
  for (const y of [boxTop, page.y]) page.rule({ x, y }, { x: boxRight, y }, 1.2)
  for (const side of [x, boxRight]) page.rule({ x: side, y: boxTop }, { x: side, y: page.y }, 1.2)
  page.y += 5
  page.words(`${answer.numberLabel} ${answer.number}`, { x, width, bold: true })
  page.y += 3
  for (const way of answer.ways) page.words(way, { x, width })
  page.y += 2
  page.words(answer.until, { x, width, bold: true })

  const qrLeft = PAGE.right - PAD - QR_SIDE
  page.picture(
    qrPicture(answer.qrAddress, `受け取りを知らせるページ ${answer.page}`, qrLeft, boxTop - 12),
  )
  const below = page.y
  page.y = boxTop - 12 + QR_SIDE
  page.words('受け取りの連絡', { x: qrLeft + 26, size: LEGIBLE_SIZES.label })
  page.y = Math.max(page.y, below) + 9
  page.frame(top, page.y, { weight: THICK })
  page.y += 14
}
