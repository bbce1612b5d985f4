import { caseDuties } from '../../../api/pages/case/duties'
import { standingOf } from '../../../api/pages/case/standing'
import type { CaseView } from '../../../store/case-view'
import { jst } from '../../manual/calendars'
import { caseOf, happens, type Told } from '../../manual/story'
import { known, left, planned } from '../../manual/duties/second-revision'

const TUESDAY = '2026-11-10 09:00'
const NOW = '2027-01-20 12:00'

const shown = (...story: readonly Told[]) => {
  const view = { hospital: { id: 'hospital', name: '見本病院' } } as unknown as CaseView
  return caseDuties(standingOf(view, caseOf(...story), 'hospital', jst(NOW)))
}
const HOME = [
  known(TUESDAY),
  planned('2026-11-10 12:00', '2026-12-10'),
  left('2026-12-03 10:00'),
] as const
const CLOSED = happens('Closed', '2026-12-18 00:00', { reason: 'timeIsUp' }, 'system')

const copy = (duties: ReturnType<typeof caseDuties>) =>
  duties.find(({ title }) => title.includes('ケアプランの写し'))

test('an open case counts the days that a duty is late; a closed one says that it ended without a record', () => {
  expect(copy(shown(...HOME))?.due).toEqual({ kind: 'overdue', text: '超過 34日' })
  expect(copy(shown(...HOME, CLOSED))).toMatchObject({
    due: { kind: 'notYet', text: '記録がないまま終了' },
    part: 'over',
  })
  expect(
    shown(...HOME, CLOSED)
      .map(({ due }) => due.text)
      .join(),
  ).not.toMatch(/超過|残り|きょう/)
})

test('a duty that ended with the stay before its limit was not late', () => {
  const words = shown(...HOME).map(({ due }) => due.text)
  expect(words).toContain('入院中に記録がありませんでした')
})
