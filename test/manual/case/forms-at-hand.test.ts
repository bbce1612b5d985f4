import type { CaseEvent } from '../../../manual/case/events'
import { type FormSending, mayBeHandedOn } from '../../../manual/case/forms-at-hand'
import { foldCase } from '../../../manual/case/fold'
import { admitted, happens, numbered, type Told } from '../story'

const SHEET = happens(
  'AdmissionInfoSheetSent',
  '2026-11-24 10:00',
  { channel: 'screen', formSubmissionId: 's' },
  'coordinator',
)
const sent = { ...SHEET, by: { side: 'coordinator', organisationId: 'office' } } as Told
const COORDINATION = happens('FormSent', '2026-11-25 10:00', {
  formId: 'discharge-coordination-sheet',
  edition: '2026-11',
  channel: 'screen',
  formSubmissionId: 'c',
})

/** Whether the sheet (or the hospital's form) may be taken over after what followed. */
function mayTake(reader: 'hospital' | 'coordinator', of: Told, ...after: readonly Told[]): boolean {
  const events = numbered([admitted('2026-11-23 14:05'), sent, COORDINATION, ...after])
  const state = foldCase(events)
  const sending = events.find(({ id }) => id === of.id) as CaseEvent
  if (state === undefined) throw new Error('the case began')
  return mayBeHandedOn(state, sending as FormSending, reader)
}

const recall = (organisationId: string): Told =>
  happens('Recalled', '2026-11-26 10:00', { organisationId, reason: 'wrongPatient' })

test('a sheet that was sent may be taken over by the side it went to', () => {
  expect(mayTake('hospital', sent)).toBe(true)
  expect(mayTake('coordinator', COORDINATION)).toBe(true)
})

test('a sheet of an office that should never have had the case is not', () => {
  expect(mayTake('hospital', sent, recall('office'))).toBe(false)
  expect(mayTake('hospital', sent, recall('another-office'))).toBe(true)
  expect(mayTake('hospital', COORDINATION, recall('office'))).toBe(true)
})

test('without consent only the own side’s forms are', () => {
  const refused = happens('ConsentRefused', '2026-11-26 10:00', {})

  expect(mayTake('hospital', sent, refused)).toBe(false)
  expect(mayTake('coordinator', COORDINATION, refused)).toBe(false)
  expect(mayTake('hospital', COORDINATION, refused)).toBe(true)
})

test('a sheet that both sides have settled never came is not', () => {
  const disputed = happens('Disputed', '2026-11-26 10:00', {
    about: 'admissionInfoSheet',
    claim: 'didNotHappen',
  })
  const settled = happens(
    'Settled',
    '2026-11-26 11:00',
    { about: 'admissionInfoSheet', outcome: 'didNotHappen' },
    'coordinator',
  )

  expect(mayTake('hospital', sent, disputed)).toBe(true)
  expect(mayTake('hospital', sent, disputed, settled)).toBe(false)
})

test('a sheet of a stay that never was is not', () => {
  const transferred = happens('Transferred', '2026-11-26 09:00', {
    at: sent.recordedAt,
    to: 'next-hospital',
    next: {
      legId: 'leg2',
      wardCode: 'W1',
      edition: 'nanwa-1',
      calendar: { organisationId: 'next-hospital' } as never,
    },
  })
  const second = { ...sent, id: 'second', data: { ...sent.data, legId: 'leg2' } } as Told
  const takenBack = happens('TakenBack', '2026-11-26 12:00', {
    what: 'Transferred',
    reason: 'mistyped',
  })

  expect(mayTake('hospital', second, transferred, second)).toBe(true)
  expect(mayTake('hospital', second, transferred, second, takenBack)).toBe(false)
  expect(mayTake('hospital', sent, transferred, second, takenBack)).toBe(true)
})
