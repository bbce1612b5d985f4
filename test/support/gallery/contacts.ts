import { addDays } from '../../../manual/calendar/plain-date'
import { instantInJapan, timeOfDay } from '../../../manual/calendar/japan-time'
import { unconfirmedCalendar } from '../../../manual/calendar/unconfirmed-calendar'
import type { ContactFacts } from '../../../api/pages/contacts/contact-facts'
import { type GuideAsked, guideView } from '../../../api/pages/contacts/guide-view'
import { reportFields, reportProblems } from '../../../api/pages/contacts/report-form'
import { contactSheetView } from '../../../api/pages/contacts/sheet-view'
import { DEMO_CONTACT_LISTS } from '../../../bin/demo/load/contact-lists'
import { organisationId } from '../../../bin/demo/region/organisation'
import { ORGANISATIONS } from '../../../bin/demo/region/organisations'
import { renderContactGuide } from '../../../templates/pages/contact-guide'
import { renderContactBooklet, renderContactPage } from '../../../templates/pages/contact-page'
import { renderContactReport } from '../../../templates/pages/contact-report'
import { DESK } from '../../manual/calendars'
import { GUEST_FRAME, hospitalFrame, NOW, target, TODAY } from './frames'

const NIGHT = instantInJapan(addDays(TODAY, -1), timeOfDay('21:00'))

/** The demo region as it stands in the directory. */
const FACTS: readonly ContactFacts[] = ORGANISATIONS.map((organisation) => {
  const { key, kind, name, kana, municipality, insideRegion, registered, phone, fax } = organisation
  const given = DEMO_CONTACT_LISTS.find((list) => list.key === key)
  const ago = given?.confirmedDaysAgo
  const id = organisationId(organisation)
  return {
    organisation: { id, kind, name, kana, municipality, insideRegion, registered, phone, fax },
    list: given && {
      organisationId: id,
      number: 1,
      desks: given.desks,
      about: given.about,
      validFrom: addDays(TODAY, -400),
      ...(ago !== undefined && { confirmedOn: addDays(TODAY, -ago) }),
    },
    calendar: insideRegion ? DESK : unconfirmedCalendar(id),
  }
})

const ofKind = (kind: string) => FACTS.filter(({ organisation }) => organisation.kind === kind)

function factsOf(name: string): ContactFacts {
  const found = FACTS.find(({ organisation }) => organisation.name === name)
  if (found === undefined) throw new Error('the demo region has no such organisation')
  return found
}

const ASKED: GuideAsked = {
  kind: 'hospital',
  purpose: 'infoSheetSubmission',
  name: '',
  openOnly: false,
}

const page = (name: string, now = NOW, reader: 'anybody' | 'staff' = 'anybody') =>
  renderContactPage(reader === 'staff' ? hospitalFrame('contacts') : GUEST_FRAME, {
    back: { href: '/contacts', label: '窓口ガイド' },
    sheet: contactSheetView(factsOf(name), now, reader),
    report: { href: '/contacts/sample/report', label: 'まちがいを知らせる' },
    printed: '印刷 令和8年11月24日（火）9:40',
  })

const report = (typed: Readonly<Record<string, string>>) =>
  renderContactReport(GUEST_FRAME, {
    back: { href: '/contacts/sample', label: '南奈良総合医療センター' },
    target: target('/contacts/sample/report'),
    fields: reportFields(typed, 'wrong' in typed ? reportProblems(typed) : {}, 'hospital'),
  })

export const contactPages = () => ({
  '09-guide': renderContactGuide(GUEST_FRAME, guideView(ofKind('hospital'), ASKED, NOW)),
  '09-guide-night': renderContactGuide(
    hospitalFrame('contacts'),
    guideView(ofKind('hospital'), { ...ASKED, openOnly: true }, NIGHT),
  ),
  '09-guide-offices': renderContactGuide(
    GUEST_FRAME,
    guideView(
      ofKind('careManagementOffice'),
      { ...ASKED, kind: 'careManagementOffice', purpose: 'admissionContact' },
      NOW,
    ),
  ),
  '09-guide-none': renderContactGuide(
    GUEST_FRAME,
    guideView(ofKind('hospital'), { ...ASKED, name: 'ありません' }, NOW),
  ),
  '09b-hospital': page('南奈良総合医療センター'),
  '09b-hospital-staff-night': page('南奈良総合医療センター', NIGHT, 'staff'),
  '09b-hospital-unconfirmed': page('済生会御所病院'),
  '09c-office': page('ケアプランつつじ'),
  '09c-municipality': page('五條市 介護保険担当課'),
  '09d-report': report({}),
  '09d-report-wrong': report({ wrong: '', remark: 'あ'.repeat(101) }),
  '09e-booklet': renderContactBooklet(GUEST_FRAME, {
    back: { href: '/contacts', label: '窓口ガイド' },
    title: '病院窓口ガイド 冊子',
    sheets: ofKind('hospital').map((facts) => contactSheetView(facts, NOW, 'anybody')),
    printed: '病院窓口ガイド 印刷 令和8年11月24日（火）',
  }),
})
