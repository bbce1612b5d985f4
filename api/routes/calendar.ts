import { type Request, type Response, Router } from 'express'
import { unconfirmedCalendar } from '../../manual/calendar/unconfirmed-calendar'
import type { OwnDays } from '../../store/calendar-revisions'
import { renderCalendarPage } from '../../templates/pages/calendar-page'
import type { BannerView } from '../../templates/pages/components/banner'
import { CALENDAR_FIELDS, readOwnDays, typedOf } from '../calendar/typed-days'
import { fieldOf, postedOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import { calendarPageView } from '../pages/calendar-page'
import { frameOf } from '../pages/frame'
import { formTarget } from '../pages/targets'
import type { Site } from '../site'
import { lines, type Problems, type Typed, typedFrom } from '../typed/typed'
import { paths } from './paths'

const DONE: Readonly<Record<string, BannerView>> = {
  saved: {
    kind: 'success',
    title: '営業日を変えました',
    words: ['進行中のケースの期限は、順に数えなおしています。'],
  },
  confirmed: { kind: 'success', title: '営業日を、きょう確認したことにしました' },
}

const CHANGED_MEANWHILE: BannerView = {
  kind: 'caution',
  title: 'この画面を開いたあとに、ほかの方が営業日を変えました',
  words: [
    '「いまの営業日」が新しい内容です。あなたの入力は下に残っています。',
    'あなたの入力に変えるときは、もう一度「この営業日にする」を押してください。',
  ],
}

const NOT_SAVED: BannerView = {
  kind: 'caution',
  title: '入力が、いまの営業日と違います。まだ何も記録していません',
  words: ['入力した内容に変えるときは「この営業日にする」を押してください。'],
}

/** 営業日: each organisation's own manager or liaison nurse says on which days and hours it is open. */
export function calendarRoutes(site: Site): Router {
  const { gate, calendarRevisions, clock } = site
  const router = Router()
  const may = gate.allow('changeCalendar')

  router.get(paths.calendar, may, async (req, res) => {
    const [newest] = await calendarRevisions.of(signedIn(req).organisationId)
    const done = DONE[typeof req.query['done'] === 'string' ? req.query['done'] : '']
    const days = newest?.days ?? unconfirmedCalendar('')
    await sendPage(req, res, { typed: typedOf(days), ...(done && { banner: done }) })
  })

  router.post(paths.calendar, may, gate.audited('calendar.change'), async (req, res) => {
    const posted = typedFrom(postedOf(req), CALENDAR_FIELDS)
    const typed = { ...posted, closedOn: lines(posted['closedOn']) }
    if (fieldOf(req, 'do') === 'confirm') return confirm(req, res, typed)
    const read = readOwnDays(typed)
    if (!read.ok) return sendPage(req, res, { typed, problems: read.problems, status: 422 })
    if (fieldOf(req, 'do') === 'save') return save(req, res, typed, read.days, 'saved')
    return sendPage(req, res, { typed })
  })

  return router

  /** What stands there is true today as well. Whoever has typed something else meant another button. */
  async function confirm(req: Request, res: Response, typed: Typed): Promise<void> {
    const [newest] = await calendarRevisions.of(signedIn(req).organisationId)
    const days = newest?.days ?? unconfirmedCalendar('')
    const standing = typedOf(days)
    const isAnother = CALENDAR_FIELDS.some(
      (field) => typed[field] !== '' && typed[field] !== standing[field],
    )
    if (isAnother) await sendPage(req, res, { typed, banner: NOT_SAVED, status: 422 })
    else await save(req, res, typed, days, 'confirmed')
  }

  async function save(
    req: Request,
    res: Response,
    typed: Typed,
    { hours, closedOnNationalHolidays, closedOn }: OwnDays,
    done: 'saved' | 'confirmed',
  ): Promise<void> {
    const { accountId, organisationId, displayName } = signedIn(req)
    const added = await calendarRevisions.add({
      organisationId,
      days: { hours, closedOnNationalHolidays, closedOn },
      seenRevision: fieldOf(req, 'seenRevision'),
      by: { accountId, name: displayName },
    })
    if (added === 'added') res.redirect(303, `${paths.calendar}?done=${done}`)
    else await sendPage(req, res, { typed, banner: CHANGED_MEANWHILE, status: 409 })
  }

  async function sendPage(
    req: Request,
    res: Response,
    page: Readonly<{ typed: Typed; problems?: Problems; banner?: BannerView; status?: number }>,
  ): Promise<void> {
    const { organisationId, organisationName } = signedIn(req)
    const { typed, problems = {}, banner, status = 200 } = page
    const revisions = await calendarRevisions.of(organisationId)
    const seen = ['seenRevision', revisions[0]?.revision ?? ''] as const
    const view = calendarPageView({
      organisationId,
      organisation: organisationName,
      revisions,
      typed,
      problems,
      banners: banner === undefined ? [] : [banner],
      target: formTarget(site, req, paths.calendar, [seen]),
      back: { href: paths.home, label: 'きょうやること' },
      now: clock.now(),
    })
    res
      .status(status)
      .type('html')
      .send(renderCalendarPage(frameOf(site, req), view))
  }
}
