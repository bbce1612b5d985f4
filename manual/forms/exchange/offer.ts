import type { PlainDate } from '../../calendar/plain-date'

/** The form that the declared columns and records lead to. */
export const FORM_WITH_IMPORT = 'admission-info-sheet'

/** One answer that a file from other software offers to a form; nothing is filled in until a person takes it. */
export type Offer = Readonly<{ field: string; value: string | readonly string[] }>

/** Something to know about a line of the file, counted from 1; without a line, about the whole of it. */
export type LineMessage = Readonly<{
  line?: number
  /** With one of these nothing of the file may be taken; a note says what is left out. */
  kind: 'wrong' | 'note'
  words: string
}>

export type FileRead = Readonly<{
  source: 'carePlan' | 'medicineNotebook'
  title: string
  /** The day of the plan, or of the newest medicine. */
  on?: PlainDate
  /** Whom and what it is about, for a person to compare. */
  about: readonly Readonly<{ label: string; value: string }>[]
  offers: readonly Offer[]
  messages: readonly LineMessage[]
}>

/** More than anybody mends in a file by hand. */
const MOST_MESSAGES = 20

/** All of them, or of very many the first, what is wrong before the notes, and how many more there are. */
export function firstMessages(messages: readonly LineMessage[]): readonly LineMessage[] {
  if (messages.length <= MOST_MESSAGES) return messages
  const wrongFirst = [
    ...messages.filter(({ kind }) => kind === 'wrong'),
    ...messages.filter(({ kind }) => kind === 'note'),
  ]
  const more = wrongFirst.slice(MOST_MESSAGES)
  const say = more.some(({ kind }) => kind === 'wrong') ? wrong : note
  return [...wrongFirst.slice(0, MOST_MESSAGES), say(`ほか ${more.length} 件`)]
}

export const wrong = (words: string, line?: number): LineMessage => ({
  ...(line !== undefined && { line }),
  kind: 'wrong',
  words,
})
export const note = (words: string, line?: number): LineMessage => ({
  ...wrong(words, line),
  kind: 'note',
})
