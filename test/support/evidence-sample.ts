import { monthEvidence } from '../../api/pages/evidence/month-evidence'
import { findMonth } from '../../api/pages/month'
import type { CaseId } from '../../manual/case/events'
import type { EvidenceCase } from '../../store/fee-evidence'
import { jst } from '../manual/calendars'
import { admitted, caseOf, happens, numbered, type Told } from '../manual/story'

/** Made-up people, each with the life of a stay. */
function evidenceCase(
  n: number,
  [name, kana]: readonly [string, string],
  story: readonly Told[],
): EvidenceCase {
  return {
    caseId: `11111111-1111-4111-8111-11111111111${n}` as CaseId,
    code: `NW-8-110${n}`,
    clockOffsetMs: 0,
    person: { id: `person-${n}`, name, kana },
    state: caseOf(...story),
    contacts: numbered(story).filter(({ type }) =>
      ['ContactRecorded', 'ConferenceHeld'].includes(type),
    ),
  }
}

const sheet = (at: string, entered = at) =>
  happens('AdmissionInfoSheetSent', at, { channel: 'fax' }, 'coordinator', entered)
const received = (at: string, { id }: Told) =>
  happens('AdmissionInfoSheetReceived', at, { sheetEventId: id })
const call = (at: string, purpose = 'condition') =>
  happens('ContactRecorded', at, { channel: 'phone', purpose }, 'coordinator')

const [inTime, late, unconfirmed] = [
  sheet('2026-11-10 16:40'),
  sheet('2026-11-05 09:00'),
  sheet('2026-11-17 11:00', '2026-11-19 11:00'),
]

export const EVIDENCE_CASES: readonly EvidenceCase[] = [
  evidenceCase(
    1,
    ['髙橋 ミヨ子', 'たかはし みよこ'],
    [
      admitted('2026-11-10 10:00'),
      inTime,
      received('2026-11-11 09:12', inTime),
      call('2026-11-12 10:00'),
      call('2026-11-13 10:00', 'schedule'),
      happens('ConferenceHeld', '2026-11-18 14:00', { format: 'online', jointGuidance: true }),
      happens('Discharged', '2026-11-20 10:00', { at: jst('2026-11-20 10:00'), outcome: 'home' }),
    ],
  ),
  evidenceCase(
    2,
    ['𠮷野 正一', 'よしの しょういち'],
    [
      admitted('2026-11-02 10:00'),
      late,
      received('2026-11-05 10:00', late),
      happens('Discharged', '2026-11-16 10:00', {
        at: jst('2026-11-16 10:00'),
        outcome: 'otherHospital',
      }),
    ],
  ),
  evidenceCase(
    3,
    ['上田 春江', 'うえだ はるえ'],
    [admitted('2026-11-17 10:00'), unconfirmed, call('2026-11-20 10:00', 'services')],
  ),
  evidenceCase(
    4,
    ['松井 勇', 'まつい いさむ'],
    [admitted('2026-11-18 10:00', { careLevel: 'support1' })],
  ),
]

const NOVEMBER = findMonth('2026-11')
if (NOVEMBER === undefined) throw new Error('there is a November')

export const sampleEvidence = (cases: readonly EvidenceCase[] = EVIDENCE_CASES) =>
  monthEvidence({
    cases,
    hospitals: new Map([['hospital', '南奈良総合医療センター']]),
    month: NOVEMBER,
    office: '居宅介護支援事業所 さくら坂',
    now: jst('2026-11-24 09:40'),
  })
