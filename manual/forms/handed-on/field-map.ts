/** How near a form must have been to the one it is handed on to. */
export type Reach =
  /** Of this stay in hospital: what it says of the patient's state holds for this stay alone. */
  | 'stay'
  /** Of this case, from whichever hospital on the way: what was so before the admission. */
  | 'case'
  /** Of an earlier case of the same person. */
  | 'earlierCases'

/** A choice that says nothing the other form asks: the person answers. */
export const LEFT_TO_PERSON = null

/** From each choice of the one form to the choice of the other that means the same. */
export type ChoiceTable = Readonly<Record<string, string | typeof LEFT_TO_PERSON>>

/** One answer of a form and what it is made of in the other. */
export type FieldLink = Readonly<{ into: string }> &
  (
    | Readonly<{ as: 'same'; from: string }>
    | Readonly<{ as: 'choice'; from: string; choices: ChoiceTable }>
    /** Short answers behind one another, a space between. */
    | Readonly<{ as: 'together'; from: readonly string[] }>
    /** A line for each answer, with its label in front. */
    | Readonly<{ as: 'lines'; from: readonly string[] }>
  )

/** What a form takes over from another one; a person confirms it by sending. */
export type FieldMap = Readonly<{
  from: string
  into: string
  reach: Reach
  /** Counted from the day on which the form was sent; absent: however old it is. */
  notOlderThanDays?: number
  links: readonly FieldLink[]
}>

export const same = (from: string, into = from): FieldLink => ({ as: 'same', from, into })

export const choice = (from: string, into: string, choices: ChoiceTable): FieldLink => ({
  as: 'choice',
  from,
  into,
  choices,
})

/** Where both forms offer the very same list. */
export const sameChoice = (
  options: readonly Readonly<{ code: string }>[],
  from: string,
  into = from,
): FieldLink => choice(from, into, Object.fromEntries(options.map(({ code }) => [code, code])))

/** The ids of the fields that a link reads. */
export function readBy({ from }: FieldLink): readonly string[] {
  return typeof from === 'string' ? [from] : from
}
