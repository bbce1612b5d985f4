import type { Request } from 'express'
import type { Hidden } from '../../templates/pages/components/hidden'
import type { ActContext, ActForm } from '../cases/acts/act-form'
import type { Typed } from '../typed/typed'

/** Which of several things of a case the page's address names. */
export function namedIn({ query }: Request, { about }: ActForm): Typed {
  const id = about && query[about.field]
  return about !== undefined && typeof id === 'string' ? { [about.field]: id } : {}
}

/** Whether what the page is about is in this case; one that names nothing is judged by the manual. */
export function isAboutSomething({ about }: ActForm, context: ActContext, typed: Typed): boolean {
  const id = about === undefined ? '' : (typed[about.field] ?? '')
  return id === '' || about?.isThere(context, id) === true
}

/** Rides unseen in the form, so that the press is about what its page has shown. */
export const aboutHidden = ({ about }: ActForm, typed: Typed): Hidden =>
  about === undefined ? [] : [[about.field, typed[about.field] ?? '']]
