import type { Request } from 'express'
import type { Instant } from '../../../manual/calendar/japan-time'
import type { Actor } from '../../../store/memberships'
import { isUuid } from '../../typed/uuid'
import type { Frame } from '../../../templates/pages/layout'
import { visitOf } from '../../middleware/visit'
import type { Site } from '../../site'
import { frameFor } from '../frame'
import { guestFrame } from '../public-frame'
import { contactFacts, type ContactFacts, findGuideKind } from './contact-facts'

/** The organisation in the address, where its contacts are for anybody to read. */
export async function findListed(
  site: Site,
  req: Request,
  now: Instant,
): Promise<ContactFacts | undefined> {
  const { organisationId } = req.params
  if (!isUuid(organisationId)) return undefined
  const organisation = await site.organisations.find(organisationId)
  if (organisation === undefined || findGuideKind(organisation.kind) === undefined) return undefined
  return (await contactFacts(site, [organisation], now))[0]
}

/** Who reads in the name of an organisation and has nothing left to do about the account first. */
export function findReader(req: Request): Actor | undefined {
  const visit = visitOf(req)
  if (visit.kind !== 'signedIn') return undefined
  const { mustChangePassword, mustEnrol } = visit.account
  return mustChangePassword || mustEnrol ? undefined : visit.actor
}

export const readerOf = (req: Request): 'anybody' | 'staff' =>
  findReader(req) === undefined ? 'anybody' : 'staff'

/** Around a page for anybody: the reader's own navigation, or the way to sign in. */
export function readingFrame(site: Pick<Site, 'config' | 'clock' | 'shelf'>, req: Request): Frame {
  const reader = findReader(req)
  return reader === undefined
    ? guestFrame(site.config, req)
    : frameFor(site, reader, { current: 'contacts' })
}
