import type { Instant } from '../../../manual/calendar/japan-time'
import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { EditionChange } from '../../../manual/editions/diff'
import { changeLines } from '../../manual/edition-diff'
import { fullDay } from '../../words/day'
import { PAGE } from '../compose'
import { drawFlowing } from '../flowing/draw-flowing'
import { createFlowingPage, FLOW_LEFT, type FlowingPage } from '../flowing/flowing-page'
import { getFonts } from '../fonts'
import { createTypesetter } from '../typeset'

export type Letter = Readonly<{
  /** 見本病院 */
  to: string
  from: Readonly<{ name: string; phone: string }>
  /** 南和 入退院連携マニュアル 第3版 */
  edition: string
  /** What is asked or told, before the changes. */
  words: readonly string[]
  /** 南和 入退院連携マニュアル 第2版との違い */
  changesTitle: string
  changes: readonly EditionChange[]
  rates: Readonly<{ title: string; lines: readonly string[]; note: string }>
  madeAt: Instant
}>

const SIZE = 10.5
const SMALL = 9.5
const TITLE = '入退院連携マニュアルの版についてのお知らせ'

/** One thing that stays together; what does not fit any more stands on the next page. */
type Block = (page: FlowingPage) => void

/** A letter of the health centre to one hospital: a tagged PDF/A-2a, made of the rows of the edition. */
export function renderLetter(letter: Letter): Promise<Uint8Array> {
  return drawFlowing({
    title: `${TITLE} ${letter.edition}`,
    madeAt: letter.madeAt,
    foot: `${letter.from.name}\u3000電話 ${letter.from.phone}`,
    pages: onPages(blocksOf(letter)).map((blocks) => (page: FlowingPage) => {
      for (const set of blocks) set(page)
    }),
  })
}

function blocksOf({ to, from, edition, words, ...letter }: Letter): readonly Block[] {
  const { changesTitle, changes, rates, madeAt } = letter
  return [
    (page) => {
      setRight(page, fullDay(dayInJapan(madeAt)))
      page.words(`${to}\u3000御中`, { size: 13, bold: true })
      setRight(page, from.name)
      setRight(page, `電話 ${from.phone}`)
      page.y += 14
      page.words(TITLE, { place: { is: 'title' }, size: 16, bold: true })
      page.words(edition, { size: 12, bold: true })
      page.y += 8
    },
    ...words.map((sentence): Block => (page) => {
      page.words(sentence, { size: SIZE })
      page.y += 4
    }),
    heading(changesTitle, 1),
    ...(changes.length === 0 ? [line('違いはありません。', SMALL)] : changes.map(changeBlock)),
    heading(rates.title, 2),
    ...rates.lines.map((words) => line(words, SIZE)),
    line(rates.note, SMALL),
    heading('お問い合わせ', 3),
    line(`${from.name}\u3000電話 ${from.phone}`, SIZE),
    line('役割ごとの1枚のまとめは、画面の下の「マニュアルの1枚のまとめ」から印刷できます。', SIZE),
  ]
}

const heading =
  (words: string, table: number): Block =>
  (page) => {
    page.y += 8
    page.words(words, { place: { is: 'heading', table }, size: 12, bold: true })
    page.rule({ x: FLOW_LEFT, y: page.y + 1 }, { x: PAGE.right, y: page.y + 1 }, 1.2)
    page.y += 5
  }

const line =
  (words: string, size: number): Block =>
  (page) => {
    page.words(words, { size })
    page.y += 2
  }

const changeBlock =
  (change: EditionChange): Block =>
  (page) => {
    const [head = '', ...lines] = changeLines(change)
    page.words(head, { size: SMALL, bold: true })
    for (const one of lines) page.words(one.trim(), { x: FLOW_LEFT + 14, size: SMALL })
    page.y += 3
  }

/** Date and sender stand at the right. */
function setRight(page: FlowingPage, words: string): void {
  page.words(words, { x: FLOW_LEFT + 300, size: SIZE })
}

function onPages(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const typesetter = createTypesetter(getFonts())
  const pages: Block[][] = [[]]
  let scratch = createFlowingPage(typesetter)
  for (const set of blocks) {
    set(scratch)
    if (scratch.y > PAGE.bottom) {
      scratch = createFlowingPage(typesetter)
      set(scratch)
      pages.push([])
    }
    pages.at(-1)?.push(set)
  }
  return pages
}
