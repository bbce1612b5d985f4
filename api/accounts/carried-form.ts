import { z } from 'zod'
import type { Posted } from '../middleware/body'
import { FORM_TOKEN_FIELD } from '../middleware/form-token'
import { localPath } from './local-path'

/** The hidden field in which a form that could not be taken travels through the sign-in pages. */
export const CARRIED_FIELD = 'carried'

/** A form that was sent after its session had ended. */
export type CarriedForm = Readonly<{
  path: string
  fields: readonly (readonly [name: string, value: string])[]
  /** The token of the page it was typed on: it says for whom that page was drawn. */
  token: string
}>

/** It is sent three times, escaped; with this bound the last of them still fits the limit on bodies. */
const LARGEST_CARRIED = 256 * 1024

const carriedForm = z.object({
  path: z.string().transform(localPath),
  fields: z.array(z.tuple([z.string(), z.string()])),
  token: z.string(),
})

/** undefined when it is too large to go along; the browser's own "back" still has it then. */
export function carry(path: string, posted: Posted): string | undefined {
  const fields = Object.entries(posted).flatMap(([name, value]) =>
    name === FORM_TOKEN_FIELD ? [] : [value].flat().map((one) => [name, one] as const),
  )
  const token = [posted[FORM_TOKEN_FIELD] ?? ''].flat()[0] ?? ''
  const text = JSON.stringify({ path, fields, token } satisfies CarriedForm)
  return Buffer.byteLength(text) > LARGEST_CARRIED ? undefined : text
}

/** undefined when nothing was carried, or what came back is not what was given. */
export function readCarried(text: string): CarriedForm | undefined {
  if (text === '') return undefined
  try {
    return carriedForm.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
