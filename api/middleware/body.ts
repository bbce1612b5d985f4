import express, { type Request, type RequestHandler } from 'express'
import { z } from 'zod'

/** Enough for the longest form with every remark filled in; what is larger is refused in words (413). */
const BODY_LIMIT = '1mb'

/** Forms only, flat: `a[b]=1` stays a field called `a[b]` and cannot become an object. */
export const parseForms: RequestHandler = express.urlencoded({
  extended: false,
  limit: BODY_LIMIT,
  parameterLimit: 2_000,
})

const posted = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

export type Posted = Readonly<Record<string, string | readonly string[]>>

/** What was posted, as text; empty when nothing was. NUL goes at the edge: no text has it, and PostgreSQL takes none. */
export function postedOf(req: Request): Posted {
  const body: unknown = req.body
  const given = posted.parse(body === undefined ? {} : { ...(body as object) })
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      withoutNul(name),
      typeof value === 'string' ? withoutNul(value) : value.map(withoutNul),
    ]),
  )
}

const withoutNul = (text: string): string => text.replaceAll('\u0000', '')

/** One field's text; the first when it came more than once, empty when it did not come. */
export function fieldOf(req: Request, name: string): string {
  const value = postedOf(req)[name]
  return (typeof value === 'string' ? value : value?.[0]) ?? ''
}
