import { ledgerWords } from '../../api/pages/ledger/ledger-words'
import { type Standing } from '../../api/pages/case/standing'
import { plainDate } from '../../manual/calendar/plain-date'
import { type Ledger, ledgerOf } from '../../manual/ledger/chain'
import { renderLedger } from '../../templates/pdf/ledger/render-ledger'
import { sha256 } from '../../templates/pdf/ledger/sha256'
import { jst } from '../manual/calendars'
import { admitted, happens, type Told } from '../manual/story'
import { actStanding } from './gallery/act-standing'

const sheet = happens(
  'AdmissionInfoSheetSent',
  '2026-11-10 16:40',
  { channel: 'fax' },
  'coordinator',
)

/** From the admission to the reply; one sheet entered two days late. */
const STORY: readonly Told[] = [
  admitted('2026-11-09 14:20'),
  happens('AdmissionNoticeSent', '2026-11-09 15:00', { channel: 'screen' }),
  happens('AdmissionNoticeConfirmed', '2026-11-09 16:10', { channel: 'screen' }, 'coordinator'),
  { ...sheet, recordedAt: jst('2026-11-12 17:00') },
  happens('AdmissionInfoSheetReceived', '2026-11-12 17:30', { sheetEventId: sheet.id }),
  happens('PlannedDischargeSet', '2026-11-17 10:00', { on: plainDate('2026-11-27') }),
  happens('DischargeCoordinationNoticeSent', '2026-11-18 11:00', { channel: 'phone' }),
]

const PEOPLE = {
  hospital: { organisationId: 'hospital', accountId: 'yuka' },
  coordinator: { organisationId: 'office', accountId: 'sanae' },
  system: {},
} as const

export function ledgerStanding(side: Standing['side'] = 'coordinator'): Standing {
  const told = STORY.map((one) => ({ ...one, by: { ...one.by, ...PEOPLE[one.by.side] } }))
  const standing = actStanding(side, told)
  const names = new Map([
    ['yuka', '森脇 由香'],
    ['sanae', '大前 早苗'],
  ])
  return { ...standing, view: { ...standing.view, names } }
}

export const sampleLedger = ({ view, now }: Standing): Ledger =>
  ledgerOf(
    { caseId: view.caseId, caseCode: view.code, printedAt: now },
    view.events,
    () => false,
    sha256,
  )

export const sampleLedgerPdf = (
  standing: Standing,
  ledger: Ledger = sampleLedger(standing),
): Promise<Uint8Array> =>
  renderLedger(ledgerWords(standing, ledger), ledger, {
    caseCode: standing.view.code,
    printedAt: standing.now,
    printedBy: '大前 早苗',
  })
