import type { CaseId } from '../../../manual/case/events'
import { noticesFor, type Notice } from '../../../manual/notices/notices'
import { whyWithheld } from '../../../manual/notices/withheld'
import { jst, OFFICE } from '../calendars'
import { admitted, caseOf, COORDINATOR, happens, numbered, type Told } from '../story'

const START = admitted('2026-11-10 09:00')
const NOTICE = happens('AdmissionNoticeSent', '2026-11-10 09:30', { channel: 'screen' }, 'system')
const SHEET = happens(
  'AdmissionInfoSheetSent',
  '2026-11-11 10:00',
  { channel: 'screen' },
  'coordinator',
)
const RECEIVED = happens('AdmissionInfoSheetReceived', '2026-11-11 11:00', {
  sheetEventId: SHEET.id,
})

const recalled = happens('Recalled', '2026-11-11 12:00', {
  organisationId: 'office',
  reason: 'wrongRecipient',
})
const changed = happens('CareManagerChanged', '2026-11-11 12:00', {
  coordinator: { ...COORDINATOR, organisationId: 'office2' },
  calendar: OFFICE,
})
const died = happens('Died', '2026-11-11 12:00', { at: jst('2026-11-11 11:30') })
const excluded = (reason: 'mistakenCase' | 'shortStay') =>
  happens('Excluded', '2026-11-11 12:00', { reason })
const refused = happens('ConsentRefused', '2026-11-11 12:00', {})
const merged = happens('Merged', '2026-11-11 12:00', { into: 'other' as CaseId })

const gone = happens('Transferred', '2026-11-11 12:00', {
  at: jst('2026-11-11 12:00'),
  to: 'secondHospital',
  next: {
    legId: 'leg2',
    wardCode: 'W1',
    edition: 'nanwa-2',
    calendar: { ...OFFICE, organisationId: 'secondHospital' },
  },
})
const notGone = happens('TakenBack', '2026-11-11 13:00', {
  what: 'Transferred',
  reason: 'mistyped',
})

/** The one message that the last event of a story has written. */
function messageOf(...story: readonly Told[]): Notice {
  const [notice] = numbered(story)
    .slice(-1)
    .flatMap((event) => noticesFor(event, caseOf(...story)))
  if (notice === undefined) throw new Error('the story writes nothing')
  return notice
}

const toOffice = messageOf(START, NOTICE)
const toHospital = messageOf(START, NOTICE, SHEET)
const [ofTransfer, toNext] = numbered([START, gone])
  .slice(-1)
  .flatMap((event) => noticesFor(event, caseOf(START, gone))) as [Notice, Notice]
const sheetThere = {
  ...happens('AdmissionInfoSheetSent', '2026-11-11 12:30', { channel: 'screen' }, 'coordinator'),
  data: { legId: 'leg2', channel: 'screen' },
} as Told
const toNextDesk = messageOf(START, gone, sheetThere)
const receipt = messageOf(START, NOTICE, SHEET, RECEIVED)

describe('a message that waits', () => {
  it.each([
    ['nothing has happened: it goes', toOffice, [], undefined],
    ['the office is recalled', toOffice, [recalled], 'recalled'],
    ['another office has taken over', toOffice, [changed], 'officeChanged'],
    ['sharing is refused', toOffice, [refused], 'noConsent'],
    ['the person has died', toOffice, [died], 'died'],
    ['the case was begun by mistake', toOffice, [excluded('mistakenCase')], 'mistakenCase'],
    ['the stay is none of the manual’s', toOffice, [excluded('shortStay')], 'excluded'],
    ['the case goes on in another', toOffice, [merged], 'merged'],
    ['to the hospital, and the office is recalled: it goes', toHospital, [recalled], undefined],
    ['to the hospital, and sharing is refused: it goes', toHospital, [refused], undefined],
    ['to the hospital, and the person has died', toHospital, [died], 'died'],
    ['a receipt, and the stay is excluded: it goes', receipt, [excluded('shortStay')], undefined],
    ['of a transfer: it goes', ofTransfer, [gone], undefined],
    ['of a transfer that was taken back', ofTransfer, [gone, notGone], 'transferTakenBack'],
    ['to the next hospital: it goes', toNext, [gone], undefined],
    ['of a sheet to the next hospital: it goes', toNextDesk, [gone], undefined],
    [
      'of a sheet to a hospital that has lost the stay',
      toNextDesk,
      [gone, notGone],
      'transferTakenBack',
    ],
    ['to the next hospital, taken back', toNext, [gone, notGone], 'transferTakenBack'],
    ['a receipt of a mistaken case', receipt, [excluded('mistakenCase')], 'mistakenCase'],
    ['a receipt, and the person has died', receipt, [died], 'died'],
    ['a receipt to an office that is recalled', receipt, [recalled], 'recalled'],
  ] as const)('%s', (_what, notice, then, reason) => {
    expect(whyWithheld(notice, caseOf(START, NOTICE, SHEET, RECEIVED, ...then))).toBe(reason)
  })

  it('to the office that was recalled and then chosen after all, goes', () => {
    const again = happens('CareManagerIdentified', '2026-11-12 09:00', {
      coordinator: COORDINATOR,
      calendar: OFFICE,
    })
    expect(whyWithheld(toOffice, caseOf(START, NOTICE, recalled, again))).toBeUndefined()
  })
})
