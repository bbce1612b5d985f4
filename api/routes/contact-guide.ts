import { type Request, Router } from 'express'
import { dayInJapan } from '../../manual/calendar/japan-time'
import { PURPOSES, type Purpose } from '../../manual/contacts/purposes'
import { renderContactGuide } from '../../templates/pages/contact-guide'
import { renderContactBooklet, renderContactPage } from '../../templates/pages/contact-page'
import { fullDay } from '../../templates/words/day'
import { fullMoment } from '../../templates/words/time'
import { contactFacts, findGuideKind } from '../pages/contacts/contact-facts'
import { guideView } from '../pages/contacts/guide-view'
import { faxNumbersWords } from '../pages/fax/line-view'
import { findFaxNumbers } from '../fax/fax-numbers'
import type { OrganisationEntry } from '../../store/organisations'
import { findListed, findReader, readerOf, readingFrame } from '../pages/contacts/reading'
import { contactSheetView } from '../pages/contacts/sheet-view'
import { isAllowed } from '../policy/policy'
import type { Site } from '../site'
import { paths } from './paths'

/** 窓口ガイド: whom to call, for anybody; nothing of a patient stands here. */
export function contactGuideRoutes(site: Site): Router {
  const { gate, organisations, config, clock } = site
  const router = Router()

  router.get(paths.contacts, gate.open(), async (req, res) => {
    const now = clock.now()
    const kind = findGuideKind(asked(req, 'kind')) ?? 'hospital'
    const found = await organisations.ofKind(config.region, kind)
    const view = guideView(
      await contactFacts(site, found, now),
      {
        kind,
        purpose: purposeIn(req),
        name: asked(req, 'name').slice(0, LONGEST_NAME),
        openOnly: asked(req, 'open') === 'now',
      },
      now,
    )
    res.type('html').send(renderContactGuide(readingFrame(site, req), view))
  })

  router.get(paths.contactBooklet, gate.open(), async (req, res) => {
    const now = clock.now()
    const hospitals = await organisations.ofKind(config.region, 'hospital')
    const facts = await contactFacts(site, hospitals, now)
    const html = renderContactBooklet(readingFrame(site, req), {
      back: BACK,
      title: '病院窓口ガイド 冊子',
      sheets: facts.map((one) => contactSheetView(one, now, 'anybody')),
      printed: `病院窓口ガイド 印刷 ${fullDay(dayInJapan(now))}`,
    })
    res.type('html').send(html)
  })

  router.get(paths.contact(':organisationId'), gate.open(), async (req, res) => {
    const now = clock.now()
    const facts = await findListed(site, req, now)
    if (facts === undefined) {
      site.answers.refuse(req, res, 'notFound')
      return
    }
    const { id, kind, name } = facts.organisation
    const html = renderContactPage(readingFrame(site, req), {
      back: { ...BACK, href: kind === 'hospital' ? BACK.href : `${BACK.href}?kind=${kind}` },
      ...(asked(req, 'reported') === 'yes' && { banners: [THANKS] }),
      sheet: contactSheetView(facts, now, readerOf(req)),
      ...editLink(req, id),
      ...(await faxLink(req, facts.organisation)),
      report: { href: paths.contactReport(id), label: 'まちがいを知らせる' },
      printed: `${name} 窓口\u3000印刷 ${fullMoment(now)}`,
    })
    res.type('html').send(html)
  })

  return router

  /** Whoever may send a fax sees how far the number can be relied on. */
  async function faxLink(req: Request, organisation: OrganisationEntry) {
    const reader = findReader(req)
    if (reader === undefined || !isAllowed('verifyFax', reader.role, 'none')) return {}
    const words = faxNumbersWords(await findFaxNumbers(site, organisation))
    return { fax: { href: paths.faxLine(organisation.id), label: `FAX番号の確認（${words}）` } }
  }
}

/** For those who keep this organisation's own list. */
function editLink(req: Request, organisationId: string) {
  const reader = findReader(req)
  return reader?.organisationId === organisationId &&
    isAllowed('editContactList', reader.role, 'none')
    ? { edit: { href: paths.ownContacts, label: '内容を直す・確認する' } }
    : {}
}

/** Longer names are nobody's; what is beyond it would only be searched for in vain. */
const LONGEST_NAME = 40

const BACK = { href: paths.contacts, label: '窓口ガイド' }

const THANKS = {
  kind: 'success',
  title: '知らせてくださり、ありがとうございます',
  words: [
    'この窓口の担当者が見られるところに入れました。番号を急いで確かめたいときは、代表に電話してください。',
  ],
} as const

function asked(req: Request, name: string): string {
  const value = req.query[name]
  return typeof value === 'string' ? value : ''
}

const purposeIn = (req: Request): Purpose =>
  PURPOSES.find((purpose) => purpose === asked(req, 'purpose')) ?? 'admissionContact'
