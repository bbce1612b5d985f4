import { type Face, isVariationSelector } from './face'
import type { Fonts } from './fonts'

export type TextStyle = Readonly<{ size: number; bold: boolean }>

/** Text of one face, ready to draw. */
export type Run = Readonly<{ face: Face; text: string; width: number }>

/** What is never broken over two lines: a character, a word in Latin letters, a number. */
export type Atom = Readonly<{ runs: readonly Run[]; width: number; size: number; text: string }>

export type Typesetter = Readonly<{
  /** The atoms of a text; '\n' comes as an atom of its own without runs. */
  atomsOf: (text: string, style: TextStyle) => readonly Atom[]
  /** Characters that could not be drawn as written, in the order they were met. */
  replaced: () => readonly string[]
}>

/** Drawn for a character no face has: seen at once, and never mistaken for a character of the text. */
export const GETA = '〓'

export function createTypesetter(fonts: Fonts): Typesetter {
  const replaced = new Set<string>()

  function runOf(character: string, faces: readonly Face[]): readonly [Face, string] | undefined {
    const [base = 0, ...marks] = Array.from(character, (one) => one.codePointAt(0) ?? 0)
    const [first] = faces
    if (first === undefined) return undefined
    const exact = faces.find(
      (face) =>
        face.has(base) &&
        marks.every((mark) =>
          isVariationSelector(mark) ? face.hasVariation(base, mark) : face.has(mark),
        ),
    )
    if (exact !== undefined) return [exact, character]
    if (/^[\p{Cf}\p{Cc}\p{Cs}]$/u.test(character)) {
      replaced.add(character)
      return undefined
    }
    replaced.add(character)
    const near = faces.find((face) => face.has(base))
    return near === undefined ? [first, GETA] : [near, String.fromCodePoint(base)]
  }

  function atomOf(text: string, { size, bold }: TextStyle): Atom {
    if (text === '\n') return { runs: [], width: 0, size, text }
    const runs: { face: Face; text: string }[] = []
    for (const character of charactersOf(text)) {
      const run = runOf(character, bold ? fonts.bold : fonts.regular)
      const last = runs.at(-1)
      if (run === undefined) continue
      if (last !== undefined && last.face === run[0]) last.text += run[1]
      else runs.push({ face: run[0], text: run[1] })
    }
    const measured = runs.map((run) => ({
      ...run,
      width: (run.face.widthOf(run.text) * size) / 1000,
    }))
    return {
      runs: measured,
      width: measured.reduce((sum, { width }) => sum + width, 0),
      size,
      text,
    }
  }

  const remembered = new Map<string, readonly Atom[]>()

  return {
    atomsOf(text, style) {
      const key = `${style.size}/${style.bold ? 'b' : 'r'}/${text}`
      const known = remembered.get(key)
      if (known !== undefined) return known
      const atoms = (text.match(ATOMS) ?? []).map((atom) => atomOf(atom, style))
      remembered.set(key, atoms)
      return atoms
    },
    replaced: () => [...replaced],
  }
}

/*
 * A character belongs together with its marks; an opening bracket stays with what follows, closing marks
 * and small kana with what comes before (JIS X 4051, the plain part of it).
 */
const MARKS = String.raw`[\p{M}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]*`
const LATIN = String.raw`[A-Za-z0-9\u00C0-\u024F.,:;/%&@#$'"*+=_\-]{1,30}${MARKS}`
const OPENING = '[（「『【［｛〈《〔(\\[{]'
const CLOSING =
  '[）」』】］｝〉》〕)\\]}、。，．・：；？！ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〜～…]'
const ATOMS = new RegExp(
  `\\n|${OPENING}{0,4}(?:${LATIN}|[^\\n]${MARKS})(?:${CLOSING}${MARKS}){0,6}`,
  'gu',
)
const CHARACTERS = new RegExp(`[^]${MARKS}`, 'gu')

function charactersOf(text: string): readonly string[] {
  return text.match(CHARACTERS) ?? []
}
