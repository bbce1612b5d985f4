import { currentLeg } from '../../manual/case/legs'
import { dutiesAt } from '../../manual/duties/duties-at'
import type { ListedCase } from '../../store/case-list'
import type { ChipView } from '../../templates/pages/components/chip'
import { type Due, remaining } from '../../templates/words/due'
import { type Turn, turnOf } from './case/turn'

type Side = 'hospital' | 'coordinator'

/** Who has to act now, in one chip of a list: one's own deadline, one's own next act, or whom one waits for. */
export function turnChip(
  { closedAt, state }: Pick<ListedCase, 'closedAt' | 'state'>,
  side: Side,
  now: number,
): Due | ChipView {
  if (closedAt !== undefined || state === undefined) return { kind: 'ended', text: '終了' }
  const turn = turnOf({ state, leg: currentLeg(state), side, duties: dutiesAt(state, now), now })
  return chipOf(turn, side, now)
}

function chipOf(turn: Turn, side: Side, now: number): Due | ChipView {
  switch (turn.kind) {
    case 'ended':
      return { kind: 'ended', text: '終了' }
    case 'mine':
      return turn.duty.dueAt === undefined
        ? { kind: 'today', text: 'することがあります' }
        : remaining(turn.duty.dueAt, now)
    case 'theirs':
      return {
        kind: 'waiting',
        text: side === 'hospital' ? 'ケアマネジャーの返事待ち' : '病院の返事待ち',
      }
    case 'checksheet':
      return { kind: 'today', text: '基準チェックをする' }
    case 'office':
      return { kind: 'today', text: '担当の事業所を登録する' }
    case 'outOfScope':
      return { kind: 'notYet', text: '対象外。退院を記録して終了' }
    case 'closing':
      return { kind: 'notYet', text: '自動で終了します' }
    case 'noPlan':
      return begun(side, { kind: 'notYet', text: '退院予定日が決まったら入れる' })
    case 'planned':
      return begun(side, { kind: 'notYet', text: '退院日が決まったら入れる' })
    case 'dayFixed':
      return begun(
        side,
        turn.isThere
          ? { kind: 'today', text: '退院を記録する' }
          : { kind: 'notYet', text: '退院の日まで ありません' },
      )
  }
}

/** What the hospital begins, the office can only wait for. */
const begun = (side: Side, ofHospital: ChipView): ChipView =>
  side === 'hospital' ? ofHospital : { kind: 'waiting', text: '病院を待っています' }
