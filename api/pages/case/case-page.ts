import { fullMoment } from '../../../templates/words/time'
import type { DemoStripView } from '../../../templates/pages/components/demo-strip'
import type { BannerView } from '../../../templates/pages/components/banner'
import type { Link } from '../../../templates/pages/components/link'
import type { CasePageView } from '../../../templates/pages/case-page'
import { paths } from '../../routes/paths'
import { caseBanners } from './banners'
import { contactsOf, otherContactsOf } from './contacts'
import { caseDocuments } from './documents'
import { addOnOf } from './discharge-add-on'
import { caseDuties } from './duties'
import { identityChips, identityFacts, personView } from './identity'
import { nextStep } from './next-step'
import { rareActs, sortedActs } from './possible-acts'
import type { Standing } from './standing'
import { stepViews } from './steps'
import { timelineOf } from './timeline'

/** The case page of one side, all of it from what is recorded. */
export function casePageView(
  standing: Standing,
  around: Readonly<{
    did: string
    reader: string
    /** The cases that belong to this one, as far as the reader may open them. */
    linked?: readonly BannerView[]
    demo?: DemoStripView
  }>,
): CasePageView {
  const { view, side, now } = standing
  const next = nextStep(standing)
  const addOn = addOnOf(standing)
  const contact = paths.caseAction(view.caseId, 'contact')
  const shown = next.actions.flatMap((action) => ('href' in action ? [action.href] : []))
  return {
    code: view.code,
    back: backOf(side),
    banners: [...caseBanners(standing, around.did), ...(around.linked ?? [])],
    person: personView(view, now),
    chips: identityChips(standing),
    facts: identityFacts(standing),
    steps: stepViews(standing),
    next,
    ...(around.demo && { demo: around.demo }),
    contacts: contactsOf(standing),
    otherContacts: otherContactsOf(standing),
    duties: caseDuties(standing),
    documents: caseDocuments(standing),
    ...(addOn && { addOn }),
    ...(standing.state.closed === undefined && {
      addRecord: { href: contact, label: '電話・FAXの内容を記録する' },
    }),
    timeline: timelineOf(standing),
    ...sortedActs(standing, [...shown, contact]),
    rareActs: rareActs(standing),
    printed: `印刷 ${fullMoment(now)} ${around.reader}`,
  }
}

export const backOf = (side: Standing['side']): Link =>
  side === 'hospital'
    ? { href: paths.worklist, label: 'きょうやること' }
    : { href: paths.inbox, label: 'きょうやること' }
