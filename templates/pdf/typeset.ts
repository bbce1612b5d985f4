import { type Face, isVariationSelector } from './face'
import type { Fonts } from './fonts'

export type TextStyle = Readonly<{ size: number; bold: boolean }>

/** Text of one face, ready to draw. */
type Run = Readonly<{ face: Face; text: string; width: number }>

/** What is never broken over two lines: a character, a word in Latin letters, a number. */
export type Atom = Readonly<{ runs: readonly Run[]; width: number; size: number; text: string }>

export type Typesetter = Readonly<{
  /** The atoms of words of the form itself, remembered for every later sheet; never for answers. */
  printed: (text: string, style: TextStyle) => readonly Atom[]
  /** The atoms of an answer; '\n' comes as an atom of its own without runs. */
  written: (text: string, style: TextStyle) => readonly Atom[]
  /** Characters that could not be drawn as written, in the order they were met. */
  replaced: () => readonly string[]
}>

/** Drawn for a character no face has: seen at once, and never mistaken for a character of the text. */
const GETA = '〓'

const remembered = new WeakMap<Fonts, Map<string, readonly Atom[]>>()

function printedBefore(fonts: Fonts): Map<string, readonly Atom[]> {
  const known = remembered.get(fonts) ?? new Map<string, readonly Atom[]>()
  remembered.set(fonts, known)
  return known
}

export function createTypesetter(fonts: Fonts): Typesetter {
  const replaced = new Set<string>()

  function runOf(character: string, faces: readonly Face[]): readonly [Face, string] | undefined {
    const [first] = faces
    if (first === undefined) return undefined
    if (character.length === 1) {
      const code = character.charCodeAt(0)
      for (const face of faces) if (face.has(code)) return [face, character]
    }
    const [base = 0, ...marks] = Array.from(character, (one) => one.codePointAt(0) ?? 0)
    const exact = faces.find(
      (face) => face.has(base) && marks.every((mark) => has(face, base, mark)),
    )
    if (exact !== undefined) return [exact, character]
    replaced.add(character)
    if (/^[\p{Cf}\p{Cc}\p{Cs}]$/u.test(character)) return undefined
    const near = faces.find((face) => face.has(base))
    return near === undefined ? [first, GETA] : [near, String.fromCodePoint(base)]
  }

  function atomOf(text: string, { size, bold }: TextStyle): Atom {
    if (text === '\n') return { runs: [], width: 0, size, text }
    const faces = bold ? fonts.bold : fonts.regular
    const runs: { face: Face; text: string; width: number }[] = []
    const characters = isPlain(text) ? text : (text.match(CHARACTERS) ?? [])
    let width = 0
    for (const character of characters) {
      const run = runOf(character, faces)
      if (run === undefined) continue
      const [face, drawn] = run
      const advance = (face.widthOf(drawn) * size) / 1000
      const last = runs.at(-1)
      width += advance
      if (last?.face !== face) runs.push({ face, text: drawn, width: advance })
      else {
        last.text += drawn
        last.width += advance
      }
    }
    return { runs, width, size, text }
  }

  /** Most of a paper is atoms of one character; they are kept as long as the paper is set. */
  const singles = new Map<number, Map<string, Atom>>()
  function singlesIn({ size, bold }: TextStyle): Map<string, Atom> {
    const key = bold ? -size : size
    const known = singles.get(key) ?? new Map<string, Atom>()
    singles.set(key, known)
    return known
  }

  function set(text: string, style: TextStyle): readonly Atom[] {
    const known = singlesIn(style)
    return (text.match(ATOMS) ?? []).map((atom) => {
      const before = known.get(atom)
      if (before !== undefined) return before
      const made = atomOf(atom, style)
      if (atom.length === 1) known.set(atom, made)
      return made
    })
  }

  const printed = printedBefore(fonts)

  return {
    printed(text, style) {
      const key = `${style.size}/${style.bold ? 'b' : 'r'}/${text}`
      const atoms = printed.get(key) ?? set(text, style)
      printed.set(key, atoms)
      return atoms
    },
    written: set,
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

/** Kana, ordinary ideographs and Latin letters: every unit is a character of its own. */
function isPlain(text: string): boolean {
  return /^[\u0020-\u02FF\u3000-\u3029\u3030-\u3098\u309B-\uD7FF\uF900-\uFAFF\uFF00-\uFFEF]+$/.test(
    text,
  )
}

function has(face: Face, base: number, mark: number): boolean {
  return isVariationSelector(mark) ? face.hasVariation(base, mark) : face.has(mark)
}
