import { findMonth, monthBefore, nextMonth, periodOf } from '../../../api/pages/month'
import { ratesView } from '../../../api/pages/rates-page'
import { plainDate } from '../../../manual/calendar/plain-date'
import type { IndicatorFact } from '../../../manual/indicators/indicators'
import { jst } from '../../manual/calendars'
import { indicatorFact } from '../../manual/indicators/indicator-fact'

const NOVEMBER = findMonth('2026-11') as NonNullable<ReturnType<typeof findMonth>>

const times = (count: number, over: Partial<IndicatorFact> = {}) =>
  Array.from({ length: count }, () => indicatorFact(over))

const view = (facts: readonly IndicatorFact[], month = NOVEMBER) =>
  ratesView({ facts, month, newest: NOVEMBER, now: jst('2026-12-03 09:00') })

describe('the page of both rates', () => {
  it('shows rate, numerator, denominator and interval of each', () => {
    const { rates } = view([...times(61), ...times(9, { contacted: false })])
    expect(rates[0]?.figures).toEqual({
      kind: 'shown',
      percent: 87.1,
      numerator: 61,
      denominator: 70,
      interval: { from: 77.3, to: 93.1 },
    })
    expect(rates[1]?.figures).toMatchObject({ percent: 100, numerator: 70, denominator: 70 })
    expect(rates.map(({ targetPercent }) => targetPercent)).toEqual([80, 80])
  })

  it('shows a dash for a month without anybody', () => {
    expect(view([]).rates.map(({ figures }) => figures)).toEqual([
      { kind: 'none' },
      { kind: 'none' },
      { kind: 'none' },
    ])
    expect(view([]).excluded).toEqual({ total: 0, reasons: [] })
  })

  it('lists what was left out by reason, each person once, small numbers merged', () => {
    const { excluded } = view([
      ...times(20),
      ...times(6, { exclusion: 'died' }),
      ...times(5, { exclusion: 'respite' }),
      ...times(2, { exclusion: 'consentRefused' }),
    ])
    expect(excluded).toEqual({
      total: 13,
      reasons: [
        { label: '死亡', count: '6件' },
        { label: 'レスパイト入院・情報共有を希望されない', count: 'あわせて7件' },
      ],
    })
  })

  it('counts a transfer as left out of one rate only, and only in the month of the discharge', () => {
    const transfer = { exclusion: 'transferred', outcome: 'otherHospital' } as const
    const admittedOnly = times(7, { ...transfer, dischargedOn: plainDate('2026-12-01') })
    const { rates, excluded } = view(admittedOnly)
    expect(rates[1]?.figures).toMatchObject({ denominator: 7 })
    expect(excluded).toEqual({ total: 0, reasons: [] })
    expect(view(times(7, transfer)).excluded.total).toBe(7)
  })

  it('hides a reason that nothing large enough can be merged with, and the total with it', () => {
    const { excluded } = view([...times(20), ...times(3, { exclusion: 'died' })])
    expect(excluded).toEqual({ reasons: [{ label: '死亡', count: '件数が少ないため非表示' }] })
  })

  it('says how many were entered late and how many are not decided yet', () => {
    const { rates, notes } = view([
      ...times(10),
      ...times(2, { sheetEnteredLate: true }),
      ...[
        indicatorFact({
          sheetProvided: false,
          sheetGrade: 'none',
          dischargedOn: plainDate('2026-12-02'),
        }),
      ],
    ])
    expect(notes.join('')).toContain('退院調整の連絡 0件、入院時情報提供書 2件')
    expect(rates[1]?.open).toBe(0)
  })

  it('compares with the month before and with the survey of 2022', () => {
    const october = { dischargedOn: plainDate('2026-10-15'), admittedOn: plainDate('2026-10-01') }
    const { rates } = view([
      ...times(4),
      ...times(3, october),
      ...times(1, { ...october, contacted: false }),
    ])
    expect(rates[0]?.comparison).toBe('前の月 75.0%（4件のうち3件） 令和4年6月調査 85%')
  })

  it('offers the last thirteen months, the newest first', () => {
    const { month } = view([])
    expect(month.options).toHaveLength(13)
    expect(month.options[0]).toEqual({ value: '2026-11', label: '令和8年11月' })
    expect(month.options.at(-1)).toEqual({ value: '2025-11', label: '令和7年11月' })
  })
})

describe('the counts beside the rates', () => {
  const rowsOf = (id: string, facts: readonly IndicatorFact[]) =>
    view(facts).breakdowns.find((one) => one.id === id)?.rows
  const wished = { wishedPlace: 'home' } as const
  const elsewhere = { ...wished, outcome: 'facility' } as const

  it.each([
    [4, { kind: 'hidden' }],
    [5, { kind: 'shown', percent: 80, numerator: 4, denominator: 5 }],
  ])('show who went home as wished from five on: %i', (count, figures) => {
    const { rates } = view([...times(count - 1, wished), ...times(1, elsewhere)])
    expect(rates[2]?.figures).toMatchObject(figures)
  })

  it.each([
    [4, '件数が少ないため非表示'],
    [5, '5件のうち5件'],
  ])('count discharges to a facility on a line of their own, from five on: %i', (count, words) => {
    const facts = [...times(20), ...times(count, { outcome: 'facility' })]
    expect(rowsOf('lines-apart', facts)?.[0]).toEqual({ label: '施設へ移った方', count: words })
    expect(view(facts).rates[0]?.figures).toMatchObject({ denominator: 20 })
  })

  it('say why nobody was told, small reasons together', () => {
    const missed = { contacted: false, contactedOnTime: false } as const
    const facts = [
      ...times(6, { ...missed, missedReason: 'suddenDischarge' }),
      ...times(3, { ...missed, missedReason: 'ruleUnknown' }),
      ...times(2, missed),
    ]
    expect(rowsOf('missed-reasons', facts)).toEqual([
      { label: '急に退院が決まった（2〜3日前）', count: '6件' },
      { label: '決まりを知らなかった・理由の記録なし', count: 'あわせて5件' },
    ])
  })

  it('hide all reasons when even together they are too few', () => {
    expect(rowsOf('barriers', times(3, { ...elsewhere, barriers: ['housing'] }))).toEqual([
      { label: '住まいの事情', count: '件数が少ないため非表示' },
    ])
  })

  it('keep the lines of a month under the first definition together', () => {
    const may = { admittedOn: plainDate('2026-05-01'), dischargedOn: plainDate('2026-05-20') }
    const { rates, breakdowns } = view(
      times(6, { ...may, outcome: 'facility' }),
      findMonth('2026-05'),
    )
    expect(rates[0]?.figures).toMatchObject({ denominator: 6 })
    expect(breakdowns.map(({ id }) => id)).not.toContain('lines-apart')
  })
})

describe('a month in the address', () => {
  it.each(['2026-13', '2026-1', '', '2026-11-01', 'x'])(
    'is refused when there is none such: %j',
    (text) => {
      expect(findMonth(text)).toBeUndefined()
    },
  )

  it('has its days, its follower and its forerunner, over the turn of the year too', () => {
    const december = nextMonth(NOVEMBER)
    expect(periodOf(december)).toEqual({ from: '2026-12-01', to: '2026-12-31' })
    expect(nextMonth(december)).toBe('2027-01')
    expect(monthBefore(nextMonth(december))).toBe('2026-12')
    expect(periodOf(findMonth('2028-02') ?? NOVEMBER).to).toBe('2028-02-29')
  })
})
