import { instantInJapan, timeOfDay } from '../../../manual/calendar/japan-time'
import { plainDate } from '../../../manual/calendar/plain-date'
import type { CareLevel } from '../../../manual/case/events'
import type { AdmissionInfoWindow } from '../../../manual/fees/admission-info-fee'
import { feeBar, type FeeFacts, feeWords } from '../../../templates/words/fee'
import { SAMPLE_WINDOW } from '../../support/gallery/lists'

const at = (day: string, time: string) => instantInJapan(plainDate(day), timeOfDay(time))

const facts = (now: number, more: Partial<FeeFacts> = {}): FeeFacts => ({
  window: SAMPLE_WINDOW,
  careLevel: 'care2',
  now,
  deskClosesAt: '17:15',
  manualLimit: plainDate('2026-11-30'),
  ...more,
})

const said = (input: FeeFacts): string => {
  const { lead, sentence, then = '' } = feeWords(input)
  return `${lead}${sentence}${then}`
}

const LAST_OF_I = at('2026-11-24', '24:00')
const LAST_OF_II = at('2026-11-25', '24:00')

describe('the fee sentence', () => {
  test('on the last day of Ⅰ says today, the units that may be claimed, the desk, and what comes after', () => {
    expect(said(facts(at('2026-11-24', '09:40')))).toBe(
      '本日中に提供すれば、入院時情報連携加算（Ⅰ）250単位の対象となりえます（病院の窓口は17:15まで）。以後は11月25日（水）まで（Ⅱ）200単位。',
    )
  })

  test('the day before names the day', () => {
    expect(said(facts(at('2026-11-23', '20:00')))).toMatch(/^11月24日（火）までに提供すれば、/)
  })

  test('Ⅰ counts to the last millisecond of its day, Ⅱ from midnight on', () => {
    expect(said(facts(LAST_OF_I - 1))).toContain('（Ⅰ）250単位の対象となりえます')
    expect(said(facts(LAST_OF_I))).toBe(
      '本日中に提供すれば、入院時情報連携加算（Ⅱ）200単位の対象となりえます（病院の窓口は17:15まで）。（Ⅰ）の期限は過ぎました。',
    )
  })

  test('after Ⅱ only the manual asks, as long as it does', () => {
    expect(said(facts(LAST_OF_II - 1))).toContain('（Ⅱ）200単位')
    expect(said(facts(LAST_OF_II))).toBe(
      '加算の期限は過ぎました。地域の決まりでは11月30日（月）まで提出できます。',
    )
    expect(said(facts(at('2026-11-30', '23:59')))).toContain('11月30日（月）まで')
    expect(said(facts(at('2026-12-01', '00:00')))).toBe('加算の期限は過ぎました。')
  })

  test.each<readonly [CareLevel, string]>([
    ['support1', '要支援の方に加算はありませんが、地域の決まりでは提出の対象です。'],
    ['support2', '要支援の方に加算はありませんが、地域の決まりでは提出の対象です。'],
    ['notEligible', 'この方に加算はありませんが、地域の決まりでは提出の対象です。'],
  ])('for %s there is no fee, but the sheet is still asked for', (careLevel, sentence) => {
    const window: AdmissionInfoWindow = { ...SAMPLE_WINDOW, applicable: false }
    expect(said(facts(at('2026-11-24', '09:40'), { window, careLevel }))).toBe(sentence)
  })

  test.each<readonly [CareLevel, string]>([
    ['care2', '営業日が未確認のため、加算の期限は目安です。'],
    ['applied', '要介護度が決まっていないため、加算の対象となるかは目安です。'],
  ])('a provisional window says so and why (%s)', (careLevel, note) => {
    const window: AdmissionInfoWindow = { ...SAMPLE_WINDOW, provisional: true }
    expect(feeWords(facts(at('2026-11-24', '09:40'), { window, careLevel })).notes).toEqual([note])
    expect(feeWords(facts(at('2026-11-24', '09:40'))).notes).toEqual([])
  })
})

describe('the bar of the days', () => {
  const nowIn = (now: number) =>
    feeBar(SAMPLE_WINDOW, plainDate('2026-11-23'), now)
      .filter(({ isNow }) => isNow)
      .map(({ kind }) => kind)

  test('marks one part at any moment', () => {
    expect(nowIn(at('2026-11-23', '15:00'))).toEqual(['closed'])
    expect(nowIn(at('2026-11-24', '00:00'))).toEqual(['first'])
    expect(nowIn(LAST_OF_I)).toEqual(['second'])
    expect(nowIn(LAST_OF_II)).toEqual(['after'])
  })

  test('has no part before Ⅰ when the admission was within hours', () => {
    const window: AdmissionInfoWindow = { ...SAMPLE_WINDOW, late: false, reason: 'withinHours' }
    const kinds = feeBar(window, plainDate('2026-11-24'), LAST_OF_I - 1).map(({ kind }) => kind)
    expect(kinds).toEqual(['first', 'second', 'after'])
  })
})
