import type { Response } from 'express'
import type { Problems } from '../typed/typed'

/** A page with a form: 422 when it comes back with problems, so that no script takes it for done. */
export function sendForm(res: Response, problems: Problems, html: string): void {
  res
    .status(Object.keys(problems).length > 0 ? 422 : 200)
    .type('html')
    .send(html)
}
