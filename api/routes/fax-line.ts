import { randomUUID } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import type { FaxSheet } from '../../store/fax-sheets'
import type { OrganisationEntry } from '../../store/organisations'
import { renderFaxLine } from '../../templates/pages/fax-line'
import type { Hidden } from '../../templates/pages/components/hidden'
import { findFaxNumbers, type NumberWithLine } from '../fax/fax-numbers'
import { findByCodeOf } from '../fax/find-by-code'
import { drawTestSheet, makeTestSheet } from '../fax/test-sheet'
import { fieldOf, postedOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import {
  CONFIRMATION_FIELDS,
  confirmationFields,
  NUMBER_FIELDS,
  numberFields,
  readConfirmation,
  readNumber,
  WRONG_CODE,
} from '../pages/fax/line-form'
import { changeOf } from '../pages/fax/change-of-number'
import { type FaxNotice, faxLineView } from '../pages/fax/line-view'
import { untilWords } from '../pages/fax/until-words'
import { frameOf } from '../pages/frame'
import { formTarget } from '../pages/targets'
import { isAllowed } from '../policy/policy'
import type { Site } from '../site'
import { type Filled, type Problems, typedFrom } from '../typed/typed'
import { isUuid } from '../typed/uuid'
import { paths } from './paths'

const ORGANISATION = ':organisationId'

/** The revision of the number a form was drawn from, and the id of the sheet its press makes. */
const SEEN = 'revision'
const SHEET = 'sheetId'
/** Which of the organisation's numbers; absent for the main one. */
const NUMBER = 'number'

type Found = Readonly<{
  organisation: OrganisationEntry
  /** Absent while there is no main number. */
  here: NumberWithLine | undefined
  others: readonly NumberWithLine[]
}>

/** FAX番号, the main one and those of desks: entered, tested by a sheet without any patient, and proved by the code that comes back. */
export function faxLineRoutes(site: Site): Router {
  const { gate, answers, faxLines, faxSheets, faxLimits, clock } = site
  const router = Router()

  router.get(paths.faxLine(ORGANISATION), gate.allow('verifyFax'), async (req, res) => {
    const found = await findNumber(req, res, asked(req))
    if (found !== undefined) await show(req, res, found, { notice: noticeIn(req) })
  })

  // Before the address of the tests, since its pattern ends in the name of a file.
  router.get(
    paths.faxTestPdf(ORGANISATION, ':sheetId'),
    gate.allow('verifyFax'),
    gate.audited('fax.download-test'),
    async (req, res) => {
      const organisation = await findOrRefuse(req, res)
      if (organisation === undefined) return
      const { sheetId } = req.params
      const sheet = isUuid(sheetId) ? await faxSheets.find(sheetId) : undefined
      // Whoever proves the own number must have the sheet from the fax, not from this screen.
      if (
        sheet?.purpose !== 'test' ||
        sheet.receiverId !== organisation.id ||
        isOwn(req, organisation)
      ) {
        answers.refuse(req, res, 'notFound')
        return
      }
      res
        .type('application/pdf')
        .set('Content-Disposition', `attachment; filename="fax-kakunin-${sheet.number}.pdf"`)
        .send(Buffer.from(await drawTestSheet(site, sheet)))
    },
  )

  router.post(
    paths.faxNumber(ORGANISATION),
    gate.allow('verifyFax'),
    gate.audited('fax.enter-number'),
    async (req, res) => {
      const found = await findNumber(req, res, fieldOf(req, NUMBER))
      if (found === undefined) return
      if (!mayChange(req, found.organisation)) {
        answers.refuse(req, res, 'notAllowed')
        return
      }
      if (found.here?.department !== undefined) {
        await beginAnew(req, res, found, found.here.number)
        return
      }
      const typed = typedFrom(postedOf(req), NUMBER_FIELDS)
      const read = readNumber(typed)
      if (!read.ok) {
        await show(req, res.status(422), found, { number: { typed, problems: read.problems } })
        return
      }
      const entered = await faxLines.enter(begun(req, found, read.number))
      if (entered === 'entered') backTo(res, found, 'entered')
      else
        await show(req, res.status(409), found, {
          notice: 'changedMeanwhile',
          number: { typed, problems: {} },
        })
    },
  )

  router.post(
    paths.faxTests(ORGANISATION),
    gate.allow('verifyFax'),
    gate.audited('fax.make-test'),
    async (req, res) => {
      const found = await findNumber(req, res, fieldOf(req, NUMBER))
      if (found === undefined) return
      if (isOwn(req, found.organisation)) {
        answers.refuse(req, res, 'notAllowed')
        return
      }
      const id = fieldOf(req, SHEET)
      if (!isUuid(id)) {
        answers.refuse(req, res, 'badForm')
        return
      }
      // Nobody sends to a number that was not before his eyes.
      if (found.here === undefined || found.here.line.revision !== seenIn(req)) {
        const again = await faxSheets.find(id)
        if (again === undefined)
          await show(req, res.status(409), found, { notice: 'changedMeanwhile' })
        else backTo(res, found, 'made')
        return
      }
      const { organisation, here } = found
      if ((await makeTestSheet(site, signedIn(req), organisation, here, id)) === 'made')
        backTo(res, found, 'made')
      else await show(req, res.status(409), found, { notice: 'changedMeanwhile' })
    },
  )

  router.post(
    paths.faxConfirmation(ORGANISATION),
    gate.allow('verifyFax'),
    gate.audited('fax.confirm-number'),
    async (req, res) => {
      const found = await findNumber(req, res, fieldOf(req, NUMBER))
      if (found === undefined) return
      const { organisation } = found
      const { accountId, displayName } = signedIn(req)
      const own = isOwn(req, organisation)
      const typed = typedFrom(postedOf(req), CONFIRMATION_FIELDS)
      const read = readConfirmation(typed, own)
      const refuse = (status: 422 | 429, problems: Problems) =>
        show(req, res.status(status), found, { confirmation: { typed, problems } })
      if (!read.ok) {
        await refuse(422, read.problems)
        return
      }
      const wait = await faxLimits.count(organisation.id, accountId)
      if (wait !== undefined) {
        const until = untilWords(clock.now(), wait)
        await refuse(429, {
          code: `何度も違う番号が入りました。${until}ごろから、もう一度お試しください`,
        })
        return
      }
      const sheet = await findByCodeOf(site, await testsOf(found), read.code)
      if (sheet === undefined) {
        await refuse(422, { code: WRONG_CODE })
        return
      }
      await faxLimits.forgive(organisation.id, accountId)
      await faxLines.verify({
        organisationId: organisation.id,
        revision: sheet.lineRevision,
        how: own ? 'receiver' : 'phone',
        by: own ? displayName : read.answeredBy,
        at: new Date(clock.now()),
      })
      backTo(res, found, 'verified')
    },
  )

  return router

  async function findOrRefuse(req: Request, res: Response): Promise<OrganisationEntry | undefined> {
    const { organisationId } = req.params
    const organisation = isUuid(organisationId)
      ? await site.organisations.find(organisationId)
      : undefined
    if (organisation === undefined) answers.refuse(req, res, 'notFound')
    return organisation
  }

  /** A number that has left the directory meanwhile is answered with what stands there now. */
  async function findNumber(
    req: Request,
    res: Response,
    number: string,
  ): Promise<Found | undefined> {
    const organisation = await findOrRefuse(req, res)
    if (organisation === undefined) return undefined
    const numbers = await findFaxNumbers(site, organisation)
    const isMeant = (one: NumberWithLine) =>
      number === '' ? one.department === undefined : one.number === number
    const others = numbers.filter((one) => !isMeant(one))
    const found = { organisation, here: numbers.find(isMeant), others }
    if (number === '' || found.here !== undefined) return found
    const main = numbers.find(({ department }) => department === undefined)
    const instead = { organisation, here: main, others: numbers.filter((one) => one !== main) }
    await show(req, res.status(409), instead, { notice: 'changedMeanwhile' })
    return undefined
  }

  /** The list of desks says what the number is; here it is only proved again. */
  async function beginAnew(
    req: Request,
    res: Response,
    found: Found,
    number: string,
  ): Promise<void> {
    const outcome = await faxLines.beginAnew(begun(req, found, number))
    if (outcome === 'changedMeanwhile')
      await show(req, res.status(409), found, { notice: 'changedMeanwhile' })
    else backTo(res, found, 'anew')
  }

  function begun(req: Request, { organisation }: Found, number: string) {
    const { accountId, displayName } = signedIn(req)
    return {
      organisationId: organisation.id,
      number,
      after: seenIn(req),
      by: { accountId, name: displayName },
      at: new Date(clock.now()),
    }
  }

  function testsOf({ organisation, here }: Found): Promise<readonly FaxSheet[]> {
    return here === undefined
      ? Promise.resolve([])
      : faxSheets.testsOf(organisation.id, here.line.revision)
  }

  async function show(req: Request, res: Response, found: Found, page: Shown): Promise<void> {
    const { organisation, here, others } = found
    const { id } = organisation
    const own = isOwn(req, organisation)
    const { number = NOTHING, confirmation = NOTHING } = page
    const ofDesk: Hidden = here?.department === undefined ? [] : [[NUMBER, here.number]]
    const seen: Hidden = [...ofDesk, [SEEN, String(here?.line.revision ?? 0)]]
    const changing = formTarget(site, req, paths.faxNumber(id), seen)
    const view = faxLineView({
      organisation,
      here,
      others,
      tests: await testsOf(found),
      now: clock.now(),
      notice: page.notice,
      make: own
        ? 'byTheOtherSide'
        : formTarget(site, req, paths.faxTests(id), [...seen, [SHEET, randomUUID()]]),
      confirm: {
        target: formTarget(site, req, paths.faxConfirmation(id), ofDesk),
        fields: confirmationFields(confirmation.typed, confirmation.problems, own),
      },
      change: changeOf(organisation, here, {
        mayChange: mayChange(req, organisation),
        own,
        target: changing,
        fields: numberFields(number.typed, number.problems),
      }),
    })
    res.type('html').send(renderFaxLine(frameOf(site, req, { current: 'contacts' }), view))
  }
}

type Shown = Readonly<{ notice?: FaxNotice | undefined; number?: Filled; confirmation?: Filled }>

const NOTHING: Filled = { typed: {}, problems: {} }

const isOwn = (req: Request, { id }: OrganisationEntry): boolean =>
  signedIn(req).organisationId === id

/** Who reads our screens keeps its own number; for an office that does not, whoever faxes it does. */
function mayChange(req: Request, { id, registered }: OrganisationEntry): boolean {
  const { organisationId, role } = signedIn(req)
  return organisationId === id ? isAllowed('editContactList', role, 'none') : !registered
}

function seenIn(req: Request): number {
  const revision = Number(fieldOf(req, SEEN))
  return Number.isInteger(revision) && revision >= 0 ? revision : -1
}

function asked(req: Request): string {
  const number = req.query[NUMBER]
  return typeof number === 'string' ? number : ''
}

const SHOWN_AFTER = ['entered', 'anew', 'made', 'verified'] as const satisfies readonly FaxNotice[]

const noticeIn = (req: Request): FaxNotice | undefined =>
  SHOWN_AFTER.find((one) => one === req.query['done'])

function backTo(
  res: Response,
  { organisation, here }: Found,
  done: (typeof SHOWN_AFTER)[number],
): void {
  const number = here?.department === undefined ? undefined : here.number
  const address = paths.faxLine(organisation.id, number)
  res.redirect(303, `${address}${number === undefined ? '?' : '&'}done=${done}`)
}
