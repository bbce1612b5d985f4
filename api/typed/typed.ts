import {
  composed,
  lengthOf,
  onManyLines,
  onOneLine,
  withoutInvisible,
} from '../../manual/forms/tolerant-text'
import type { Posted } from '../middleware/body'

/** What somebody typed, field by field, as it came: it goes back to the page unchanged when something is wrong. */
export type Typed = Readonly<Record<string, string>>

/** What has to be put right, by field; the words stand at the field and in the summary alike. */
export type Problems = Readonly<Record<string, string>>

/** A form as it comes back: what was typed, and what is wrong with it. */
export type Filled = Readonly<{ typed: Typed; problems: Problems }>

/** Exactly the fields a page has, each as text; what else was posted is not looked at. */
export function typedFrom(posted: Posted, fields: readonly string[]): Typed {
  return Object.fromEntries(
    fields.map((field) => {
      const value = posted[field] ?? ''
      return [field, typeof value === 'string' ? value : value.join(' ')]
    }),
  )
}

/** One line of a name or a remark: composed, without what cannot be seen. */
export const line = (text: string | undefined): string =>
  onOneLine(composed(withoutInvisible(text ?? '')))

export const lines = (text: string | undefined): string =>
  onManyLines(composed(withoutInvisible(text ?? '')))

export const tooLong = (text: string, limit: number): string | undefined =>
  lengthOf(text) > limit ? `${limit}文字までにしてください（いま${lengthOf(text)}文字）` : undefined
