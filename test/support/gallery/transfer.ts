import type { NextHospital } from '../../../api/cases/transfer-answers'
import { casePageView } from '../../../api/pages/case/case-page'
import { type Standing, standingOf } from '../../../api/pages/case/standing'
import { firstTyped, transferPage, type TransferShown } from '../../../api/pages/transfer-page'
import { formerStayOf } from '../../../manual/case/former-hospital'
import type { CaseView } from '../../../store/case-view'
import { renderActPage } from '../../../templates/pages/act-page'
import { renderCasePage } from '../../../templates/pages/case-page'
import { DESK, jst } from '../../manual/calendars'
import { admitted, happens } from '../../manual/story'
import { actStanding } from './act-standing'
import { caseTarget, coordinatorFrame, hospitalFrame } from './frames'

const ENTRY = { kind: 'hospital', kana: '', registered: true, insideRegion: true } as const
const GOJO = { ...ENTRY, id: 'gojo', name: '五條病院', municipality: '五條市' }
const NARAIDAI = {
  ...ENTRY,
  id: 'naraidai',
  name: '奈良県立医科大学附属病院',
  municipality: '橿原市',
  registered: false,
  insideRegion: false,
}
const WARDS = [
  { code: '2N', name: '2階北病棟', kind: 'ward' },
  { code: '2S', name: '2階南病棟（地域包括ケア）', kind: 'ward' },
]

const page = (shown: Pick<TransferShown, 'next' | 'problems'>, hospital?: string) => {
  const standing = actStanding('hospital')
  const typed = { ...firstTyped(standing), ...(hospital !== undefined && { hospital }) }
  const target = caseTarget('/cases/sample/transfer')
  const hospitals = [GOJO, NARAIDAI]
  return renderActPage(
    hospitalFrame(),
    transferPage(standing, { ...shown, hospitals, typed, target }),
  )
}

const goesOn = (next: NextHospital['goesOn'], hospital: NextHospital['hospital'] = GOJO) =>
  page({ next: { hospital, wards: WARDS, goesOn: next }, problems: {} }, hospital.id)

const STORY = [
  admitted('2026-11-09 14:20', { edition: 'nanwa-2' }),
  happens('AdmissionNoticeSent', '2026-11-09 15:00', { channel: 'screen' }, 'system'),
  happens('Transferred', '2026-11-23 10:30', {
    at: jst('2026-11-23 10:30'),
    to: 'gojo',
    next: {
      legId: 'leg2',
      wardCode: '2S',
      edition: 'nanwa-2',
      calendar: { ...DESK, organisationId: 'gojo' },
    },
  }),
]

const MINAMINARA = { ...ENTRY, id: 'hospital', name: '南奈良総合医療センター', members: [] }
const OURS = { ...MINAMINARA, desks: [{ code: 'W3', name: '3階西', kind: 'ward' }] }
const NEXT = { ...GOJO, members: [], desks: WARDS, phone: '0747-00-1320' }

/** The case after the transfer, as each of those who may see it has it before them. */
function seenBy(reader: 'former' | 'next' | 'coordinator'): Standing {
  const side = reader === 'coordinator' ? 'coordinator' : 'hospital'
  const { view, state, now } = actStanding(side, STORY)
  const stay = reader === 'former' ? formerStayOf(state, view.events, 'hospital') : undefined
  const parties: Partial<CaseView> =
    reader === 'former'
      ? { hospital: OURS, otherHospitals: [NEXT], asFormerHospital: true }
      : { hospital: NEXT, otherHospitals: [OURS] }
  const shown = { ...view, ...parties, ...(stay && { events: stay.events }) }
  return standingOf(shown, stay?.state ?? state, side, now)
}

const casePage = (reader: Parameters<typeof seenBy>[0], did = '') =>
  renderCasePage(
    reader === 'coordinator' ? coordinatorFrame() : hospitalFrame(),
    casePageView(seenBy(reader), { did, reader: '見本 花子' }),
  )

export const transferPages = (): Readonly<Record<string, string>> => ({
  '13-transfer': page({ problems: {} }),
  '13-transfer-nothing-chosen': page({ problems: { hospital: '転院先の病院を選んでください' } }),
  '13-transfer-goes-on': goesOn('yes'),
  '13-transfer-off-the-service': goesOn('offTheService', NARAIDAI),
  '13-transfer-without-consent': goesOn('noConsent'),
  '13-transferred-former-hospital': casePage('former', 'transfer'),
  '13-transferred-next-hospital': casePage('next'),
  '13-transferred-care-manager': casePage('coordinator'),
})
