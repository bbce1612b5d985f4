import type { Picture, Rule, Text } from './compose'
import type { Face } from './face'
import type { Box } from './flow'
import { utf16 } from './to-unicode'

/*
 * What stands on a page as the operators of PDF, one string for each piece. y counts downwards from the
 * top, as pdfkit turns every page; letters are turned back.
 */

/** The codes of a text in a face, and the name of the face on the page. */
export type Encode = (face: Face, text: string) => Readonly<{ name: string; codes: string }>

/** A thousandth of a point is finer than any printer. */
const points = (value: number): string => String(Math.round(value * 1000) / 1000)

export function ruleOperators({ x1, y1, x2, y2, weight, dash }: Rule): string {
  const line = `${points(weight)} w ${points(x1)} ${points(y1)} m ${points(x2)} ${points(y2)} l S`
  return dash === undefined ? line : `[${points(dash)}] 0 d ${line} [] 0 d`
}

export function pictureOperators({ squares, side }: Picture): string {
  const rectangles = squares.map(
    ({ x, y }) => `${points(x)} ${points(y)} ${points(side)} ${points(side)} re`,
  )
  return [...rectangles, 'f'].join('\n')
}

export function textOperators({ inlines }: Text, encode: Encode): string {
  let operators = ''
  for (const piece of piecesOf(inlines)) {
    if ('box' in piece) operators += boxOperators(piece)
    else {
      const { name, codes } = encode(piece.face, piece.text)
      const at = `${points(piece.x)} ${points(piece.baseline)}`
      operators += `BT /${name} ${points(piece.size)} Tf 1 0 0 -1 ${at} Tm <${codes}> Tj ET\n`
    }
  }
  return operators
}

type At = Readonly<{ x: number; baseline: number }>
/** What is drawn at once: of one face and size, on one line, without a gap. */
type Words = At & { readonly face: Face; readonly size: number; text: string; end: number }

function piecesOf(inlines: Text['inlines']): readonly (Words | (Box & At))[] {
  const pieces: (Words | (Box & At))[] = []
  let last: Words | undefined
  for (const { inline, x, baseline } of inlines) {
    if (!('runs' in inline)) {
      last = undefined
      if ('box' in inline) pieces.push({ ...inline, x, baseline })
      continue
    }
    const { size } = inline
    let at = x
    for (const { face, text, width } of inline.runs) {
      const goesOn =
        last?.face === face &&
        last.size === size &&
        last.baseline === baseline &&
        Math.abs(last.end - at) < 0.01
      if (!goesOn || last === undefined) {
        last = { face, size, x: at, baseline, text: '', end: at }
        pieces.push(last)
      }
      at += width
      last.text += text
      last.end = at
    }
  }
  return pieces
}

/** Vectors, because the face has no ballot boxes; a screen reader is told what they show. */
function boxOperators({ box, size, x, baseline }: Box & At): string {
  const side = size * 0.78
  const within = (across: number, down: number): string =>
    `${points(x + size * 0.08 + side * across)} ${points(baseline + size * 0.04 - side * (1 - down))}`
  const said = utf16(box === 'ticked' ? '☑' : '☐')
  const square = `0.75 w ${within(0, 0)} ${points(side)} ${points(side)} re S`
  const tick = `1.5 w ${within(0.18, 0.5)} m ${within(0.42, 0.76)} l ${within(0.84, 0.2)} l S`
  const drawn = box === 'ticked' ? `${square} ${tick}` : square
  return `/Span <</ActualText <feff${said}>>> BDC ${drawn} EMC\n`
}
