import { type ComposedPage, PAGE, type Picture, type Place, type Rule, type Text } from '../compose'
import { type Group, type Inline, linesOf } from '../flow'
import type { Typesetter } from '../typeset'

/** Sizes in points that survive 200 × 100 dots an inch: nothing that has to be read is smaller than `body`. */
export const LEGIBLE_SIZES = {
  body: 11,
  label: 10.5,
  ask: 12,
  strong: 13,
  name: 17,
  code: 34,
} as const

/** Rules of 0.25 mm survive a fax; a frame that must be seen is 0.8 mm. */
const HAIRLINE = 0.71
export const THICK = 2.27

export const FLOW_LEFT = PAGE.left
export const FLOW_WIDTH = PAGE.right - PAGE.left

type Words = Readonly<{
  place?: Place
  x?: number
  width?: number
  size?: number
  bold?: boolean
  /** A box to tick by hand before the words. */
  box?: boolean
}>

/** One page that is set from top to bottom and not in the cells of a form, legible also as a fax; `y` is where the next thing begins. */
export interface FlowingPage {
  y: number
  /** Sets words at `y` and moves it below them. */
  words(text: string, how?: Words): void
  rule(
    from: Readonly<{ x: number; y: number }>,
    to: Readonly<{ x: number; y: number }>,
    weight?: number,
    dash?: number,
  ): void
  /** A frame around what stands between the two heights. */
  frame(top: number, bottom: number, how?: Readonly<{ weight?: number; dash?: number }>): void
  picture(picture: Picture): void
  composed(): ComposedPage
}

export function createFlowingPage(typesetter: Typesetter): FlowingPage {
  const rules: Rule[] = []
  const texts: Text[] = []
  const pictures: Picture[] = []
  const page: FlowingPage = {
    y: PAGE.top,
    words(text, how = {}) {
      const {
        place = { is: 'remark' },
        x = FLOW_LEFT,
        size = LEGIBLE_SIZES.body,
        bold = false,
      } = how
      const width = how.width ?? FLOW_LEFT + FLOW_WIDTH - x
      const mark: readonly Inline[] =
        how.box === true ? [{ box: 'empty', width: size * 1.2, size }] : []
      const groups = typesetter
        .written(text, { size, bold })
        .map((atom): Group => (atom.text === '\n' ? 'newLine' : { inlines: [atom], gap: 0 }))
      const head = mark.length === 0 ? [] : [{ inlines: mark, gap: 0 }]
      for (const line of linesOf([...head, ...groups], width, size)) {
        const baseline = page.y + (line.height - line.size) / 2 + line.size * 0.86
        page.y += line.height
        texts.push({
          place,
          inlines: line.inlines.map((placed) => ({ ...placed, x: x + placed.x, baseline })),
        })
      }
    },
    rule(from, to, weight = HAIRLINE, dash) {
      rules.push({
        x1: from.x,
        y1: from.y,
        x2: to.x,
        y2: to.y,
        weight,
        ...(dash !== undefined && { dash }),
      })
    },
    frame(top, bottom, { weight = HAIRLINE, dash } = {}) {
      const [left, right] = [FLOW_LEFT, FLOW_LEFT + FLOW_WIDTH]
      page.rule({ x: left, y: top }, { x: right, y: top }, weight, dash)
      page.rule({ x: left, y: bottom }, { x: right, y: bottom }, weight, dash)
      page.rule({ x: left, y: top }, { x: left, y: bottom }, weight, dash)
      page.rule({ x: right, y: top }, { x: right, y: bottom }, weight, dash)
    },
    picture(picture) {
      pictures.push(picture)
    },
    composed: () => ({ rules, texts, pictures }),
  }
  return page
}
