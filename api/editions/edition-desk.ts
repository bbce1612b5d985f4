import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import { dayInJapan } from '../../manual/calendar/japan-time'
import type { Edition } from '../../manual/editions/edition'
import type { BannerView } from '../../templates/pages/components/banner'
import { renderEdition } from '../../templates/pages/edition'
import { signedIn } from '../middleware/gate'
import { WHOLE } from '../pages/editions/comment-parts'
import { editionView } from '../pages/editions/edition-page'
import { UNTIL } from '../pages/editions/publish-parts'
import { frameOf } from '../pages/frame'
import { formTarget } from '../pages/targets'
import { isAllowed } from '../policy/policy'
import type { Site } from '../site'
import { dayTyped } from '../typed/day'
import type { Problems, Typed } from '../typed/typed'

export type EditionPage = Readonly<{
  typed?: Typed
  problems?: Problems
  banners?: readonly BannerView[]
  status?: number
}>

/** What the routes about one edition have in common: which it is, whether it is open for comments, its page. */
export interface EditionDesk {
  /** Answers with 404 by itself where there is none. */
  find(req: Request, res: Response): Edition | undefined
  isOpen(edition: Edition): Promise<boolean>
  send(req: Request, res: Response, edition: Edition, page: EditionPage): Promise<void>
}

export function createEditionDesk(site: Site): EditionDesk {
  const { answers, shelf, publications, editionRounds, editionComments, clock } = site
  return {
    find: (req, res) => {
      const { edition: id } = req.params
      const edition = typeof id === 'string' ? shelf.find(id) : undefined
      if (edition === undefined) answers.refuse(req, res, 'notFound')
      return edition
    },
    isOpen: async (edition) => {
      const until = await editionRounds.openUntil(edition.id)
      const isDraft = shelf.drafts().includes(edition)
      return isDraft && until !== undefined && dayInJapan(clock.now()) <= until
    },
    send: async (req, res, edition, { typed, problems = {}, banners = [], status = 200 }) => {
      const [openUntil, comments] = await Promise.all([
        editionRounds.openUntil(edition.id),
        editionComments.of(edition.id),
      ])
      const until = openUntil === undefined ? {} : dayTyped(UNTIL, openUntil)
      const view = editionView({
        edition,
        shelf,
        now: clock.now(),
        reader: signedIn(req).role === 'healthCenterStaff' ? 'healthCenter' : 'others',
        mayViewReading: isAllowed('viewReading', signedIn(req).role, 'none'),
        comments,
        typed: { row: WHOLE, ...until, ...typed },
        problems,
        banners,
        contentHash: publications.hashOf(edition),
        target: (action, hidden = []) => formTarget(site, req, action, hidden),
        drawId: randomUUID,
        ...(openUntil !== undefined && { openUntil }),
      })
      res
        .status(status)
        .type('html')
        .send(renderEdition(frameOf(site, req, { current: 'editions' }), view))
    },
  }
}
