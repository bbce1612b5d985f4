import type { CaseState } from '../../../manual/case/state'
import { plainDate } from '../../../manual/calendar/plain-date'
import { DESK, jst, OFFICE } from '../calendars'
import { admitted, admittedWithoutCareManager, caseOf, COORDINATOR, happens } from '../story'
import type { Told } from '../story'

/** The moment at which both events of a pair are said. */
export const NOW = '2026-11-24 10:00'
const EARLIER = '2026-11-23 09:00'
const AN_HOUR_AGO = jst('2026-11-24 09:00')

type Pair = Readonly<{ before: CaseState; first: Told; second: Told }>

/**
 * Two events of one moment of which both are taken in either order, and which leave another thing owed the other way
 * round. No row of the precedence table names them: they count in the order received (decisions 4). Each stands here
 * with the reason, as the hospital and the office would give it.
 */
export type OrderedPair = Pair &
  Readonly<{
    because: string
    duty: string
    /** How the duty stands and by when, after first and second, and after second and first; undefined: not owed. */
    leaves: readonly [inThisOrder: string | undefined, inTheOther: string | undefined]
  }>

const NEW_EDITION = { edition: 'nanwa-2' } as const
const known = admitted(EARLIER, NEW_EDITION)
const unknown = admittedWithoutCareManager(EARLIER, NEW_EDITION)
const startedByOffice = caseOf(admitted(EARLIER, { ...NEW_EDITION, startedBy: 'coordinator' }))
const withNotice = caseOf(known, happens('AdmissionNoticeSent', EARLIER, { channel: 'fax' }))

const recalled = happens('Recalled', NOW, { organisationId: 'office', reason: 'wrongRecipient' })
const confirmed = happens('AdmissionNoticeConfirmed', NOW, { channel: 'phone' }, 'coordinator')
const planned = happens('PlannedDischargeSet', NOW, { on: plainDate('2026-12-04') })
const applied = (kind: 'new' | 'levelChange') =>
  happens('CertificationApplied', NOW, {
    kind,
    on: plainDate('2026-11-24'),
    expected: 'care',
    at: 'municipalCareSection',
  })
const moved = (wardKind: 'general' | 'longTerm') =>
  happens('WardTransferred', NOW, { wardCode: 'W4', wardKind })
const claimed = (about: 'admissionNotice' | 'admissionInfoSheet' | 'dischargeCoordinationNotice') =>
  happens('Disputed', EARLIER, { about, claim: 'happened' })

export const ORDER_DECIDES: readonly OrderedPair[] = [
  {
    because: 'a stay that is over keeps what its office was told',
    before: withNotice,
    first: happens('Discharged', NOW, { at: AN_HOUR_AGO, outcome: 'home' }),
    second: recalled,
    duty: 'A2',
    leaves: ['done 2026-11-27 00:00', 'missed 2026-11-27 00:00'],
  },
  {
    because: 'a stay that ended in death keeps what its office was told',
    before: withNotice,
    first: happens('Died', NOW, { at: AN_HOUR_AGO }),
    second: recalled,
    duty: 'A2',
    leaves: ['done 2026-11-27 00:00', 'waived 2026-11-27 00:00'],
  },
  {
    because: 'what an office confirmed before it was recalled counts no more',
    before: startedByOffice,
    first: confirmed,
    second: recalled,
    duty: 'A2',
    leaves: ['notYet 2026-11-27 00:00', 'done 2026-11-27 00:00'],
  },
  {
    because: 'what an office confirmed before another took over counts no more',
    before: startedByOffice,
    first: confirmed,
    second: happens('CareManagerChanged', NOW, {
      coordinator: { ...COORDINATOR, organisationId: 'other' },
      calendar: { ...OFFICE, organisationId: 'other' },
    }),
    duty: 'A2',
    leaves: ['open 2026-11-27 00:00', 'done 2026-11-27 00:00'],
  },
  {
    because: 'what was agreed with an office before it was recalled counts no more',
    before: caseOf(known, claimed('admissionNotice')),
    first: happens(
      'Settled',
      NOW,
      { about: 'admissionNotice', outcome: 'happened' },
      'coordinator',
    ),
    second: recalled,
    duty: 'A2',
    leaves: ['notYet 2026-11-27 00:00', 'done 2026-11-27 00:00'],
  },
  {
    because: 'a dispute settles what was said before it, and a sheet sent since is another one',
    before: caseOf(known, claimed('admissionInfoSheet')),
    first: happens('Settled', NOW, { about: 'admissionInfoSheet', outcome: 'didNotHappen' }),
    second: happens('AdmissionInfoSheetSent', NOW, { channel: 'fax' }, 'coordinator'),
    duty: 'A3',
    leaves: ['done 2026-12-01 00:00', 'notYet 2026-12-01 00:00'],
  },
  {
    because: 'a dispute settles what was said before it, and a notice sent since is another one',
    before: caseOf(known, claimed('dischargeCoordinationNotice')),
    first: happens(
      'Settled',
      NOW,
      { about: 'dischargeCoordinationNotice', outcome: 'didNotHappen' },
      'coordinator',
    ),
    second: happens('DischargeCoordinationNoticeSent', NOW, { channel: 'phone' }),
    duty: 'A8',
    leaves: ['done', 'notYet'],
  },
  {
    because: 'the patient lies where he was moved last',
    before: caseOf(known),
    first: moved('general'),
    second: moved('longTerm'),
    duty: 'A6',
    leaves: ['open 2026-12-08 00:00', 'open 2026-12-01 00:00'],
  },
  {
    because: 'a call answers a mail that is known not to have arrived',
    before: withNotice,
    first: happens('DeliveryFailed', NOW, { outboxKey: 'k1', outcome: 'failed' }, 'system'),
    second: happens('ContactRecorded', NOW, { channel: 'phone', purpose: 'undelivered:k1' }),
    duty: 'phone',
    leaves: [undefined, 'open'],
  },
  {
    because: 'the scheme is the one that was named last',
    before: caseOf(unknown),
    first: happens('ChecksheetAnswered', NOW, {
      result: 'must',
      checksheet: 'nanwa-2',
      items: [],
      scheme: 'careInsurance',
    }),
    second: happens('DisabilityDeskConsulted', NOW, { channel: 'phone' }),
    duty: 'D1',
    leaves: ['done 2026-12-02 00:00', undefined],
  },
  {
    because: 'the level counts for the stay in which it was learnt',
    before: caseOf(unknown),
    first: happens('CertificationChecked', NOW, { standing: 'notCertified', level: 'support1' }),
    second: happens('Transferred', NOW, {
      at: AN_HOUR_AGO,
      to: 'secondHospital',
      next: {
        legId: 'leg2',
        wardCode: 'W1',
        edition: 'nanwa-2',
        calendar: { ...DESK, organisationId: 'secondHospital' },
      },
    }),
    duty: 'B7',
    leaves: ['waived 2026-11-27 00:00', 'waived'],
  },
]

/** Two words about one thing: whoever comes second has not seen the first on his page, and is told so. */
export const TOLD_BY_ITS_PAGE: readonly Pair[] = [
  { before: caseOf(unknown), first: applied('new'), second: applied('levelChange') },
  {
    before: withNotice,
    first: planned,
    second: happens('DischargeDateFixed', NOW, { on: plainDate('2026-12-02') }),
  },
  {
    before: withNotice,
    first: planned,
    second: happens('PlannedDischargeSet', NOW, { on: plainDate('2026-12-05') }),
  },
]
