import { refusalOf } from '../../../manual/case/refusal'
import { jst } from '../calendars'
import { admitted, caseOf, happens } from '../story'

const START = admitted('2026-11-10 23:50', { edition: 'nanwa-2' })
const exclude = (at: string, data: object = { shortStayReason: 'test' }) =>
  happens('Excluded', at, { reason: 'shortStay', ...data } as never)
const code = (start: typeof START, at: string, data?: object) =>
  refusalOf(caseOf(start), exclude(at, data), { seenSeq: 1 }, jst(at))?.code

describe('a short stay leaves the counts only while it is short (manual §2.5: three days)', () => {
  it.each([
    ['the last day', '2026-11-13 23:59', undefined],
    ['a day too many', '2026-11-14 00:00', 'stayTooLong'],
  ])('%s', (_rule, at, expected) => {
    expect(code(START, at)).toBe(expected)
  })

  it('goes by the day of discharge once there is one, however late it is entered', () => {
    const home = happens('Discharged', '2026-11-12 10:00', {
      at: jst('2026-11-12 10:00'),
      outcome: 'home',
    })
    const state = caseOf(START, home)
    const late = exclude('2026-11-20 10:00')
    expect(refusalOf(state, late, { seenSeq: 2 }, jst('2026-11-20 10:00'))).toBeUndefined()
  })

  it('knows the reasons of its edition and no others', () => {
    expect(code(START, '2026-11-12 10:00', { shortStayReason: 'holiday' })).toBe('unknownReference')
  })

  it('is not judged by an edition that has no such row, nor is any other reason', () => {
    expect(code(admitted('2026-11-10 09:00'), '2026-11-20 10:00')).toBeUndefined()
    expect(code(START, '2026-11-20 10:00', { reason: 'notInScope' })).toBeUndefined()
  })
})
