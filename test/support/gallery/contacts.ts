import { addDays } from '../../../manual/calendar/plain-date'
import { instantInJapan, timeOfDay } from '../../../manual/calendar/japan-time'
import { unconfirmedCalendar } from '../../../manual/calendar/unconfirmed-calendar'
import { aboutFields } from '../../../api/pages/contacts/about-form'
import { deskFields, deskTyped, readDesk } from '../../../api/pages/contacts/desk-form'
import { listConflictView } from '../../../api/pages/contacts/list-conflict'
import { ownContactsView } from '../../../api/pages/contacts/own-view'
import { renderConflict } from '../../../templates/pages/message'
import { renderContactEdit, renderOwnContacts } from '../../../templates/pages/own-contacts'
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

const OWN = factsOf('南奈良総合医療センター')

const own = ownContactsView({
  actor: {
    accountId: 'sample',
    organisationId: OWN.organisation.id,
    organisationKind: 'hospital',
    organisationName: OWN.organisation.name,
    role: 'dischargePlanner',
    displayName: '森脇 由香',
  },
  list: OWN.list,
  history: [
    { number: 2, act: 'confirmed', at: NOW - 86_400_000, by: '森脇 由香' },
    { number: 1, act: 'given', at: NOW - 90 * 86_400_000 },
  ],
  reports: [
    {
      id: 'sample',
      purpose: 'hospitalTransfer',
      wrong: 'phone',
      remark: '1124 につながります',
      reportedAt: NOW - 3_600_000,
    },
  ],
  now: NOW,
  notice: 'saved',
  targetOf: (action) => target(action),
})

const edit = (typed: ReturnType<typeof deskTyped>) => {
  const read = readDesk('infoSheetSubmission', typed)
  return renderContactEdit(hospitalFrame('contacts'), {
    title: '窓口：入院時情報提供書を出す',
    back: { href: '/own-contacts', label: '窓口の内容' },
    target: target('/own-contacts/desks/infoSheetSubmission'),
    fields: deskFields(typed, read.ok ? {} : read.problems),
    removable: true,
  })
}

const SHEET_DESK = deskTyped(OWN.list?.desks[1])

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
  '09f-own': renderOwnContacts(hospitalFrame('contacts'), own),
  '09g-edit': edit(SHEET_DESK),
  '09g-edit-wrong': edit({
    ...SHEET_DESK,
    department: '',
    phone: '123',
    mon: '8時ごろ',
    avoidTimes: '朝は混みます',
  }),
  '09g-about': renderContactEdit(hospitalFrame('contacts'), {
    title: '面会・カンファレンス・退院のとき',
    back: { href: '/own-contacts', label: '窓口の内容' },
    target: target('/own-contacts/about'),
    fields: aboutFields({ ...OWN.list?.about }, {}),
    removable: false,
  }),
  '09h-conflict': renderConflict(
    hospitalFrame('contacts'),
    listConflictView({
      mine: deskFields({ ...SHEET_DESK, phone: '0747-00-1130' }, {}),
      theirs: deskFields(SHEET_DESK, {}),
      target: target('/own-contacts/desks/infoSheetSubmission'),
    }),
  ),
  '09e-booklet': renderContactBooklet(GUEST_FRAME, {
    back: { href: '/contacts', label: '窓口ガイド' },
    title: '病院窓口ガイド 冊子',
    sheets: ofKind('hospital').map((facts) => contactSheetView(facts, NOW, 'anybody')),
    printed: '病院窓口ガイド 印刷 令和8年11月24日（火）',
  }),
})
