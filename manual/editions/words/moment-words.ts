import type { MilestoneRow, MomentRule } from '../edition'
import { phoneTasksOf } from '../phone-tasks'
import { DESK_WORDS, deskWords } from './who'

const KIND_WORDS = { reminder: 'リマインド', escalation: '上に知らせる' } as const

/** One rung of a ladder: when, what kind, to whom, and the call that goes with it. */
export function rungWords(rung: MilestoneRow): string {
  const phone = phoneTasksOf(rung).map(
    ({ title, call }) => `。あわせて「${title}」（相手：${DESK_WORDS[call]}）`,
  )
  return `${momentWords(rung)}：${KIND_WORDS[rung.kind]} → ${deskWords(rung.to)}${phone.join('')}`
}

export function momentWords(rung: MilestoneRow): string {
  return MOMENT_WORDS[rung.moment](rung.count)
}

const MOMENT_WORDS = {
  closingOfBusinessDayAfterStart: (count) => `起点から${count}営業日目、窓口が閉まるとき`,
  openingOfDueDay: () => '期限の日の朝',
  beforeClosingOnLastDayOfTierI: (count) =>
    `加算Ⅰの対象となる最後の日、事業所が閉まる${count}時間前`,
  beforeClosingOnLastDayOfTierII: (count) =>
    `加算Ⅱの対象となる最後の日、事業所が閉まる${count}時間前`,
  openingAfterTierII: () => '加算Ⅱの対象となる日が過ぎた次の営業日の朝',
  whenDue: () => '期限が来たとき',
  nextBusinessDayAfterDue: (count) =>
    count === 1 ? '期限の次の営業日' : `期限から${count}営業日後`,
  openingDaysBeforeDischarge: (count) => `退院予定日の${count}日前の朝（休みなら前の営業日）`,
  openingOfLastBusinessDayBeforeDischarge: (count) => `退院予定日の${count}営業日前の朝`,
  nextOpeningAfterStart: () => '決まったあと、窓口が次に開くとき',
  openingDaysAfterStart: (count) => `起点から${count}日後の朝（休みなら次の営業日）`,
  whenOpened: () => 'できるようになったとき',
  openingDaysBeforeDue: (count) => `期限の${count}日前の朝（休みなら前の営業日）`,
} as const satisfies Record<MomentRule, (count: number) => string>
