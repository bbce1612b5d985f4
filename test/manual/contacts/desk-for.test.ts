import { plainDate } from '../../../manual/calendar/plain-date'
import { deskFor } from '../../../manual/contacts/desk-for'
import { confirmAgainBy, freshnessOf, monthsSince } from '../../../manual/contacts/freshness'
import { purposeOfDuty } from '../../../manual/contacts/purpose-of-duty'
import { asked, list, ROWS, said } from './desk-table'

describe('whom to call for a purpose now', () => {
  test.each(ROWS)('%s', (_why, given, expected) => {
    expect(said(given)).toBe(expected)
  })

  test('there are rows enough', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(40)
  })

  test('the main number comes first only once the list is past its twelve months', () => {
    const at = (confirmedOn: string) =>
      deskFor(
        asked('2026-11-10 10:00', 'admissionContact', {
          list: list({ confirmedOn: plainDate(confirmedOn) }),
        }),
      )
    expect(at('2025-11-10')).toMatchObject({ mainFirst: false, freshness: 'old' })
    expect(at('2025-11-09')).toMatchObject({ mainFirst: true, freshness: 'unconfirmed' })
  })

  test('a switchboard that is not known cannot come first', () => {
    const old = list({ confirmedOn: plainDate('2020-01-01') })
    const answer = deskFor(
      asked('2026-11-10 10:00', 'admissionContact', { list: old, mainPhone: undefined }),
    )
    expect(answer).toMatchObject({ mainFirst: false, call: { phone: '0747-00-1120' } })
  })
})

describe('how far a list can be relied on', () => {
  test.each([
    ['2026-11-24', '2026-11-24', 'current'],
    ['2026-05-24', '2026-11-24', 'current'],
    ['2026-05-23', '2026-11-24', 'old'],
    ['2025-11-24', '2026-11-24', 'old'],
    ['2025-11-23', '2026-11-24', 'unconfirmed'],
    // 31 August and six months: the last day of February.
    ['2026-08-31', '2027-02-28', 'current'],
    ['2026-08-31', '2027-03-01', 'old'],
    ['2027-08-31', '2028-02-29', 'current'],
    ['2028-02-29', '2029-02-28', 'old'],
    ['2028-02-29', '2029-03-01', 'unconfirmed'],
  ] as const)('confirmed on %s, on %s it is %s', (confirmedOn, today, expected) => {
    expect(freshnessOf(plainDate(confirmedOn), plainDate(today))).toBe(expected)
  })

  test('what was never confirmed is unconfirmed', () => {
    expect(freshnessOf(undefined, plainDate('2026-11-24'))).toBe('unconfirmed')
  })

  test.each([
    ['2026-04-09', '2026-11-08', 6],
    ['2026-04-09', '2026-11-09', 7],
    ['2026-11-24', '2026-11-24', 0],
  ] as const)('%s to %s are so many months', (day, today, months) => {
    expect(monthsSince(plainDate(day), plainDate(today))).toBe(months)
  })

  test('the next confirmation is six months later', () => {
    expect(confirmAgainBy(plainDate('2026-10-06'))).toBe('2027-04-06')
    expect(confirmAgainBy(plainDate('2026-08-31'))).toBe('2027-02-28')
  })
})

describe('the purpose of a duty', () => {
  test('follows what the duty is about', () => {
    expect(purposeOfDuty({ code: 'A3' })).toBe('infoSheetSubmission')
    expect(purposeOfDuty({ code: 'phone', about: 'A8' })).toBe('dischargeCoordination')
    expect(purposeOfDuty({ code: 'phone' })).toBe('stayInquiry')
  })
})
