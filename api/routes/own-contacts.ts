import { type Request, type Response, Router } from 'express'
import { dayInJapan } from '../../manual/calendar/japan-time'
import {
  ABOUT_FIELDS,
  type ContactDesk,
  type ContactList,
} from '../../manual/contacts/contact-list'
import { PURPOSES, type Purpose } from '../../manual/contacts/purposes'
import { renderContactEdit } from '../../templates/pages/own-contacts'
import { renderConflict } from '../../templates/pages/message'
import { fieldOf, postedOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import { aboutFields, readAbout } from '../pages/contacts/about-form'
import { purposeWords } from '../pages/contacts/contact-facts'
import { listConflictView } from '../pages/contacts/list-conflict'
import { DESK_FIELD_NAMES, deskFields, deskTyped, readDesk } from '../pages/contacts/desk-form'
import { frameOf } from '../pages/frame'
import { formTarget } from '../pages/targets'
import type { FieldModel } from '../../templates/pages/components/field'
import type { Site } from '../site'
import { type Problems, type Typed, typedFrom } from '../typed/typed'
import { paths } from './paths'

/** The revision a form was drawn from. */
export const SEEN = 'number'

/** Changing one's own list: a desk for a purpose, and what stands beside the desks. */
export function ownContactRoutes(site: Site): Router {
  const { gate, contactLists, answers } = site
  const router = Router()
  const editing = [gate.allow('editContactList'), gate.audited('contact-list.change')] as const

  router.get(paths.ownDesk(':purpose'), gate.allow('editContactList'), async (req, res) => {
    const purpose = purposeIn(req)
    if (purpose === undefined) {
      answers.refuse(req, res, 'notFound')
      return
    }
    const list = await newest(req)
    ask(req, res, deskPart(purpose), deskTyped(deskIn(list, purpose)), list?.number ?? 0)
  })

  router.post(paths.ownDesk(':purpose'), ...editing, async (req, res) => {
    const purpose = purposeIn(req)
    if (purpose === undefined) {
      answers.refuse(req, res, 'notFound')
      return
    }
    const part = deskPart(purpose)
    const typed = typedFrom(postedOf(req), DESK_FIELD_NAMES)
    if (fieldOf(req, 'do') === 'remove') {
      await save(req, res, part, deskTyped(undefined), (list) => ({
        ...list,
        desks: list.desks.filter((desk) => desk.purpose !== purpose),
      }))
      return
    }
    if (fieldOf(req, 'do') === 'redraw') {
      ask(req, res, part, typed, seenIn(req))
      return
    }
    const read = readDesk(purpose, typed)
    if (!read.ok) {
      ask(req, res, part, typed, seenIn(req), read.problems)
      return
    }
    await save(req, res, part, typed, (list) => ({
      ...list,
      desks: [...list.desks.filter((desk) => desk.purpose !== purpose), read.desk],
    }))
  })

  router.get(paths.ownAbout, gate.allow('editContactList'), async (req, res) => {
    const list = await newest(req)
    ask(req, res, ABOUT, ABOUT.typedOf(list), list?.number ?? 0)
  })

  router.post(paths.ownAbout, ...editing, async (req, res) => {
    const typed = typedFrom(postedOf(req), ABOUT_FIELDS)
    const { about, problems } = readAbout(typed)
    if (fieldOf(req, 'do') === 'redraw') ask(req, res, ABOUT, typed, seenIn(req))
    else if (Object.keys(problems).length > 0) ask(req, res, ABOUT, typed, seenIn(req), problems)
    else await save(req, res, ABOUT, typed, (list) => ({ ...list, about }))
  })

  return router

  function newest(req: Request): Promise<ContactList | undefined> {
    return contactLists.findNewest(signedIn(req).organisationId)
  }

  function ask(
    req: Request,
    res: Response,
    part: Part,
    typed: Typed,
    seen: number,
    problems: Problems = {},
  ): void {
    const wrong = Object.keys(problems).length > 0
    const html = renderContactEdit(frameOf(site, req, { current: 'contacts' }), {
      title: part.titleFor(signedIn(req).organisationKind === 'hospital'),
      back: { href: paths.ownContacts, label: '窓口の内容' },
      target: formTarget(site, req, part.action, [[SEEN, String(seen)]]),
      fields: part.fields(typed, problems),
      removable: part.removable && (typed['department'] ?? '') !== '',
    })
    res
      .status(wrong ? 422 : 200)
      .type('html')
      .send(html)
  }

  /** Over the newest revision, when this part still stands in it as it was seen; otherwise a person decides. */
  async function save(
    req: Request,
    res: Response,
    part: Part,
    typed: Typed,
    change: (list: Pick<ContactList, 'desks' | 'about'>) => Pick<ContactList, 'desks' | 'about'>,
  ): Promise<void> {
    const { organisationId, accountId, displayName } = signedIn(req)
    const [now, seen] = await Promise.all([
      newest(req),
      contactLists.findRevision(organisationId, seenIn(req)),
    ])
    const theirs = part.typedOf(now)
    if (
      now?.number !== seen?.number &&
      differ(part.typedOf(seen), theirs) &&
      differ(typed, theirs)
    ) {
      conflict(req, res, part, typed, now)
      return
    }
    const at = new Date(site.clock.now())
    const added = await contactLists.add({
      organisationId,
      after: now?.number ?? 0,
      act: 'changed',
      ...change({ desks: now?.desks ?? [], about: now?.about ?? {} }),
      validFrom: dayInJapan(at.getTime()),
      confirmedOn: now?.confirmedOn,
      at,
      by: { accountId, name: displayName },
    })
    if (added === 'added') res.redirect(303, `${paths.ownContacts}?saved=yes`)
    else conflict(req, res, part, typed, await newest(req))
  }

  function conflict(
    req: Request,
    res: Response,
    part: Part,
    typed: Typed,
    now: ContactList | undefined,
  ): void {
    const hidden = [
      ...Object.entries(typed),
      [SEEN, String(now?.number ?? 0)] as const,
      ...(fieldOf(req, 'do') === 'remove' ? [['do', 'remove'] as const] : []),
    ]
    const view = listConflictView({
      mine: part.fields(typed, {}),
      theirs: part.fields(part.typedOf(now), {}),
      target: formTarget(site, req, part.action, hidden),
    })
    res
      .status(409)
      .type('html')
      .send(renderConflict(frameOf(site, req, { current: 'contacts' }), view))
  }
}

/** One form of the list: where it is, what it asks, and what stands in it by a revision. */
type Part = Readonly<{
  action: string
  removable: boolean
  titleFor(hospital: boolean): string
  fields(typed: Typed, problems: Problems): readonly FieldModel[]
  typedOf(list: ContactList | undefined): Typed
}>

const deskIn = (list: ContactList | undefined, purpose: Purpose): ContactDesk | undefined =>
  list?.desks.find((desk) => desk.purpose === purpose)

const deskPart = (purpose: Purpose): Part => ({
  action: paths.ownDesk(purpose),
  removable: true,
  titleFor: (hospital) =>
    `窓口：${purposeWords(hospital ? 'hospital' : 'careManagementOffice')[purpose]}`,
  fields: deskFields,
  typedOf: (list) => deskTyped(deskIn(list, purpose)),
})

const ABOUT: Part = {
  action: paths.ownAbout,
  removable: false,
  titleFor: () => '面会・カンファレンス・退院のとき',
  fields: aboutFields,
  typedOf: (list) => ({ ...list?.about }),
}

const purposeIn = (req: Request): Purpose | undefined =>
  PURPOSES.find((purpose) => purpose === req.params['purpose'])

function seenIn(req: Request): number {
  const number = Number(fieldOf(req, SEEN))
  return Number.isInteger(number) && number >= 0 && number < 1_000_000 ? number : 0
}

const differ = (one: Typed, other: Typed): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].some(
    (name) => (one[name] ?? '').trim() !== (other[name] ?? '').trim(),
  )
