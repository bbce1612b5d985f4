import { newestFirst } from '../../../api/pages/case/newest-first'
import { jst } from '../../manual/calendars'

const order = (...entries: readonly Readonly<{ at: number; seq: number }>[]) =>
  newestFirst(entries).map(({ seq }) => seq)

describe('the record of a case, newest first', () => {
  test('goes by when things happened, not by when they were written down', () => {
    const call = { at: jst('2026-11-24 09:10'), seq: 3 }
    const sheet = { at: jst('2026-11-24 11:00'), seq: 2 }
    expect(order(call, sheet)).toEqual([2, 3])
  })

  test('within one minute goes by the order of the record: a typed time has no seconds', () => {
    const sent = { at: jst('2026-11-24 10:05') + 40_000, seq: 4 }
    const confirmed = { at: jst('2026-11-24 10:05'), seq: 5 }
    expect(order(sent, confirmed)).toEqual([5, 4])
  })
})
