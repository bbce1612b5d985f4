import { contactEvidence } from '../../../manual/fees/contact-evidence'
import { sheetEvidence } from '../../../manual/fees/sheet-evidence'
import type { Coordinator } from '../../../manual/case/events'
import { jst, OFFICE } from '../calendars'
import { admitted, caseOf, COORDINATOR, happens, numbered, type Told } from '../story'

const sheetAt = (at: string): Told =>
  happens('AdmissionInfoSheetSent', at, { channel: 'fax' }, 'coordinator')
const receiptOf = ({ id }: Told, at: string): Told =>
  happens('AdmissionInfoSheetReceived', at, { sheetEventId: id })

function evidenceOf(story: readonly Told[], now = '2026-11-24 09:00') {
  const state = caseOf(...story)
  const [leg] = state.legs
  if (leg === undefined) throw new Error('no stay')
  return {
    sheet: sheetEvidence(state, leg, jst(now)),
    contacts: contactEvidence(state, leg, numbered(story), jst(now)),
  }
}

/** Admitted on Tuesday 10 November at ten: Ⅰ that day, Ⅱ to the 12th. */
const start = (over: Parameters<typeof admitted>[1] = {}) => admitted('2026-11-10 10:00', over)

describe('入院時情報連携加算 as it is recorded', () => {
  test.each([
    ['2026-11-10 23:59', 'I'],
    ['2026-11-11 00:00', 'II'],
    ['2026-11-12 23:59', 'II'],
  ])('provided %s and received: tier %s may be claimable', (at, tier) => {
    const sheet = sheetAt(at)
    const found = evidenceOf([start(), sheet, receiptOf(sheet, '2026-11-13 09:00')]).sheet
    expect([found.verdict, found.tier?.tier, found.window.edition]).toEqual([
      'mayBeClaimable',
      tier,
      '2024-04',
    ])
  })

  test('provided a moment after the last day is too late', () => {
    const found = evidenceOf([start(), sheetAt('2026-11-13 00:00')]).sheet
    expect([found.verdict, found.tier]).toEqual(['tooLate', undefined])
  })

  test('in time, but nobody has confirmed it', () => {
    expect(evidenceOf([start(), sheetAt('2026-11-10 16:00')]).sheet.verdict).toBe('receiptMissing')
  })

  test('the first sheet counts, whatever is added later', () => {
    const first = sheetAt('2026-11-10 16:00')
    const story = [
      start(),
      first,
      receiptOf(first, '2026-11-10 17:00'),
      sheetAt('2026-11-30 09:00'),
    ]
    expect(evidenceOf(story, '2026-12-01 09:00').sheet).toMatchObject({
      verdict: 'mayBeClaimable',
      tier: { tier: 'I', units: 250 },
      countedOn: '2026-11-10',
    })
  })

  describe('the sheet of the office that has the case', () => {
    const NEXT = { ...COORDINATOR, organisationId: 'nextOffice' }
    const goesTo = (coordinator: Coordinator, at: string): Told =>
      happens('CareManagerChanged', at, {
        coordinator,
        calendar: { ...OFFICE, organisationId: coordinator.organisationId },
      })
    const first = sheetAt('2026-11-10 16:00')
    const toNext = goesTo(NEXT, '2026-11-11 09:00')
    const back = goesTo(COORDINATOR, '2026-11-12 09:00')
    const nextSheet = sheetAt('2026-11-11 16:00')
    const arrived = happens('AdmissionInfoSheetSent', '2026-11-10 16:00', { channel: 'fax' })

    test.each<[string, readonly Told[], string | undefined, string]>([
      ['has gone to another: none of its own', [first, toNext], undefined, 'open'],
      [
        'another has sent one since: that one',
        [first, toNext, nextSheet],
        nextSheet.id,
        'receiptMissing',
      ],
      ['has come back: its own from before', [first, toNext, back], first.id, 'receiptMissing'],
      [
        'has come back after another sent one: still its own',
        [first, toNext, nextSheet, back],
        first.id,
        'receiptMissing',
      ],
      [
        'has come back with none of its own: not the other one’s',
        [toNext, nextSheet, back],
        undefined,
        'open',
      ],
      [
        'has come back, and the hospital had recorded it as arrived',
        [arrived, toNext, back],
        arrived.id,
        'receiptMissing',
      ],
    ])('%s', (_, story, eventId, verdict) => {
      const { sheet } = evidenceOf([start(), ...story], '2026-11-12 12:00')
      expect([sheet.sheet?.eventId, sheet.verdict]).toEqual([eventId, verdict])
    })
  })

  test.each([
    ['2026-11-12 23:59', 'open'],
    ['2026-11-13 00:00', 'notProvided'],
  ])('nothing provided by %s: %s', (now, verdict) => {
    expect(evidenceOf([start()], now).sheet.verdict).toBe(verdict)
  })

  test.each([
    ['support2', 'noFee'],
    ['applied', 'levelUndecided'],
  ] as const)('a person in %s: %s', (careLevel, verdict) => {
    const sheet = sheetAt('2026-11-10 16:00')
    const story = [start({ careLevel }), sheet, receiptOf(sheet, '2026-11-10 17:00')]
    expect(evidenceOf(story).sheet.verdict).toBe(verdict)
  })

  test('a consultation support specialist has neither add-on', () => {
    const coordinator = { ...COORDINATOR, kind: 'consultationSupportSpecialist' } as const
    const { sheet, contacts } = evidenceOf([start({ coordinator })])
    expect([sheet.verdict, contacts.claim]).toEqual(['noFee', undefined])
  })

  test.each([
    ['2026-10-31 10:00', '2026-11-10'],
    ['2026-11-12 10:00', '2026-11-12'],
  ])('provided %s, it belongs to the month of %s', (at, countedOn) => {
    expect(evidenceOf([start(), sheetAt(at)]).sheet.countedOn).toBe(countedOn)
  })
})

describe('退院・退所加算 as it is recorded', () => {
  const contact = (at: string, channel: 'phone' | 'visit' | 'fax', purpose: string): Told =>
    happens('ContactRecorded', at, { channel, purpose }, 'coordinator')
  const home = happens('Discharged', '2026-11-20 10:00', {
    at: jst('2026-11-20 10:00'),
    outcome: 'home',
  })

  test.each([
    ['phone', 'condition', true],
    ['visit', 'services', true],
    ['phone', 'family', true],
    ['phone', 'schedule', false],
    ['phone', 'reminder', false],
    ['phone', 'undelivered:some-mail', false],
    ['fax', 'condition', false],
  ] as const)('a contact by %s about %s counts: %s', (channel, purpose, counts) => {
    const { contacts } = evidenceOf([start(), contact('2026-11-12 10:00', channel, purpose), home])
    expect(contacts.contacts.map((one) => one.counts)).toEqual([counts])
    expect(contacts.claim).toMatchObject(
      counts
        ? { verdict: 'mayBeClaimable', tier: '（Ⅰ）イ', amount: 450 }
        : { verdict: 'open', why: 'noContact', lastDay: '2026-11-27' },
    )
  })

  test('a conference is one only as it was recorded to meet what the fee asks', () => {
    const held = (jointGuidance: boolean) =>
      evidenceOf([
        start(),
        happens('ConferenceHeld', '2026-11-18 14:00', { format: 'online', jointGuidance }),
        home,
      ]).contacts.claim?.tier
    expect([held(true), held(false)]).toEqual(['（Ⅰ）ロ', '（Ⅰ）イ'])
  })

  test('while the stay goes on nothing is said to be claimable', () => {
    const { claim } = evidenceOf([start(), contact('2026-11-12 10:00', 'phone', 'family')]).contacts
    expect(claim).toMatchObject({ verdict: 'open', why: 'contactsRecorded', tier: '（Ⅰ）イ' })
  })

  test('contacts of another stay of the case do not count for this one', () => {
    const other = { ...contact('2026-11-12 10:00', 'phone', 'family') }
    const moved = { ...other, data: { ...other.data, legId: 'leg2' } } as Told
    const state = caseOf(start())
    const [leg] = state.legs
    if (leg === undefined) throw new Error('no stay')
    const story = numbered([start(), moved])
    expect(contactEvidence(state, leg, story, jst('2026-11-24 09:00')).contacts).toEqual([])
  })
})

describe('after a change of care manager', () => {
  const sheet = sheetAt('2026-11-10 16:00')
  const contact = (at: string, organisationId?: string): Told => {
    const told = happens('ContactRecorded', at, { channel: 'phone', purpose: 'family' }, 'hospital')
    return organisationId === undefined
      ? told
      : { ...told, by: { side: 'coordinator', organisationId } }
  }
  const handedTo = (organisationId: string, at: string): Told =>
    happens('CareManagerChanged', at, {
      coordinator: { ...COORDINATOR, organisationId },
      calendar: { ...OFFICE, organisationId },
    })
  const former = [
    start(),
    sheet,
    receiptOf(sheet, '2026-11-10 17:00'),
    contact('2026-11-11 09:00', 'office'),
  ]
  const own = sheetAt('2026-11-12 15:00')

  test('the office has its sheet and its contact while it has the case', () => {
    const { sheet: found, contacts } = evidenceOf(former)
    expect([found.verdict, found.tier?.tier, contacts.contacts.length]).toEqual([
      'mayBeClaimable',
      'I',
      1,
    ])
  })

  test('the next one has neither, nor a receipt that comes late for the former sheet', () => {
    const late = receiptOf(sheet, '2026-11-12 12:00')
    const { sheet: found, contacts } = evidenceOf([
      ...former,
      handedTo('next', '2026-11-12 10:00'),
      late,
    ])
    expect([found.sheet, found.receipt, found.verdict]).toEqual([
      undefined,
      undefined,
      'notProvided',
    ])
    expect(contacts.contacts).toEqual([])
  })

  test('it has what is recorded from then on, by whichever side', () => {
    const { sheet: found, contacts } = evidenceOf([
      ...former,
      handedTo('next', '2026-11-12 10:00'),
      own,
      receiptOf(own, '2026-11-12 17:00'),
      contact('2026-11-13 09:00'),
      contact('2026-11-13 10:00', 'next'),
    ])
    expect([found.sheet?.eventId, found.verdict, found.tier?.tier]).toEqual([
      own.id,
      'mayBeClaimable',
      'II',
    ])
    expect(contacts.contacts.map(({ at }) => at)).toEqual([
      jst('2026-11-13 09:00'),
      jst('2026-11-13 10:00'),
    ])
  })

  test('an office that gets the case back has again what it recorded itself', () => {
    const { contacts } = evidenceOf([
      ...former,
      handedTo('next', '2026-11-12 10:00'),
      contact('2026-11-13 09:00', 'next'),
      handedTo('office', '2026-11-14 10:00'),
    ])
    expect(contacts.contacts.map(({ at }) => at)).toEqual([jst('2026-11-11 09:00')])
  })
})
