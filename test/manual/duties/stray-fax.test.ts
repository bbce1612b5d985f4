import { closingMoment } from '../../../manual/case/closing'
import { refusalOf } from '../../../manual/case/refusal'
import { dutiesAt } from '../../../manual/duties/duties-at'
import { DESK, jst, toJst } from '../calendars'
import { admitted, caseOf, happens, type Told } from '../story'

/* A sheet in the wrong hands is seen to the same day, by the third revision's draft. */
const start = (edition = 'nanwa-3-draft') => admitted('2026-11-10 09:00', { edition })
const sheet = (sheetId: string) => [
  happens('FaxPrinted', '2026-11-10 10:00', { sheetId, message: 'admissionNotice' }),
  happens('FaxSent', '2026-11-10 10:05', { sheetId }),
]
const answered = (sheetId: string, answer: 'notForUs' | 'allReadable', when = '2026-11-12 16:00') =>
  happens('FaxAnswered', when, { sheetId, answer, how: 'code' }, 'coordinator')
const handled = (sheetId: string, paper: 'retrieved' | 'notFound' = 'retrieved') =>
  happens('StrayFaxHandled', '2026-11-12 17:00', { sheetId, channel: 'phone', paper })
const DIED = happens('Died', '2026-11-13 09:00', { at: jst('2026-11-13 09:00') })

const duty = (...story: readonly Told[]) => {
  const found = dutiesAt(caseOf(...story), jst('2026-11-14 12:00')).find(
    ({ code }) => code === 'R2',
  )
  return found && `${found.status} ${toJst(found.dueAt) ?? ''}`
}

test.each([
  ['is for nobody before', [start(), ...sheet('a')], undefined],
  [
    'is not for a sheet that came',
    [start(), ...sheet('a'), answered('a', 'allReadable')],
    undefined,
  ],
  [
    'is due the same day',
    [start(), ...sheet('a'), answered('a', 'notForUs')],
    'open 2026-11-13 00:00',
  ],
  [
    'is done by the record, whatever has become of the paper',
    [start(), ...sheet('a'), answered('a', 'notForUs'), handled('a', 'notFound')],
    'done 2026-11-13 00:00',
  ],
  [
    'is done when each of several sheets is seen to',
    [
      start(),
      ...sheet('a'),
      ...sheet('b'),
      answered('a', 'notForUs'),
      answered('b', 'notForUs'),
      handled('a'),
    ],
    'open 2026-11-13 00:00',
  ],
  [
    'outlives the stay',
    [start(), ...sheet('a'), answered('a', 'notForUs'), DIED],
    'open 2026-11-13 00:00',
  ],
  [
    'has no row in the edition in force',
    [start('nanwa-2'), ...sheet('a'), answered('a', 'notForUs')],
    undefined,
  ],
] as const)('a stray fax %s', (_, story, expected) => {
  expect(duty(...story)).toBe(expected)
})

test('a stray fax keeps a case open for its fourteen days, counted from when it was known', () => {
  const late = answered('a', 'notForUs', '2026-11-25 16:00')
  const state = caseOf(start(), ...sheet('a'), DIED, late)
  expect(toJst(closingMoment(state, jst('2026-11-25 16:00')))).toBe('2026-12-09 16:00')
})

describe('a stray fax of a stay before a transfer', () => {
  const GONE_ON = happens('Transferred', '2026-11-13 09:00', {
    at: jst('2026-11-13 09:00'),
    to: 'secondHospital',
    next: {
      legId: 'leg2',
      wardCode: 'W1',
      edition: 'nanwa-3-draft',
      calendar: { ...DESK, organisationId: 'secondHospital' },
    },
  })
  const STORY = [start(), ...sheet('a'), answered('a', 'notForUs'), GONE_ON]
  const recordedBy = (organisationId: string) => {
    const proposed = { ...handled('a'), by: { side: 'hospital' as const, organisationId } }
    const page = { seenSeq: STORY.length }
    return refusalOf(caseOf(...STORY), proposed, page, jst('2026-11-14 12:00'))?.code
  }

  it('is the duty of the hospital that has the case, once', () => {
    const owed = dutiesAt(caseOf(...STORY), jst('2026-11-14 12:00'))
    expect(owed.filter(({ code }) => code === 'R2')).toMatchObject([
      { legId: 'leg2', ownerOrganisationId: 'secondHospital', status: 'open' },
    ])
    expect(duty(...STORY, handled('a'))).toBe('done 2026-11-13 00:00')
  })

  it('is recorded by that hospital and no other', () => {
    expect(recordedBy('secondHospital')).toBeUndefined()
    expect(recordedBy('hospital')).toBe('wrongSide')
  })

  it('keeps the case open for its fourteen days too, each sheet from when it was known', () => {
    const left = { at: jst('2026-11-14 09:00'), outcome: 'home', legId: 'leg2' } as const
    const state = caseOf(
      start(),
      ...sheet('a'),
      ...sheet('b'),
      answered('a', 'notForUs'),
      GONE_ON,
      happens('Discharged', '2026-11-14 09:00', left),
      answered('b', 'notForUs', '2026-11-26 16:00'),
    )
    expect(toJst(closingMoment(state, jst('2026-11-26 16:00')))).toBe('2026-12-10 16:00')
  })
})
