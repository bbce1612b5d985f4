import { draftTitle } from '../../manual/editions/draft-title'
import type { Edition } from '../../manual/editions/edition'
import type { Effect, Share } from '../../manual/simulator/effect'
import type { Simulation } from '../../manual/simulator/simulate'
import { table } from './table'

/** What the draft would have changed, as a table to read out: counts only. */
export function simulationText(
  editions: Readonly<{ now: Edition; draft: Edition }>,
  { recorded, draft }: Simulation,
): string {
  const { now, draft: next } = editions
  return [
    `${now.title} で記録された ${recorded.cases} 件を、${draftTitle(next)} でもう一度進めた結果`,
    table(
      ['', 'これまで', '案'],
      [
        row('退院調整の連絡', recorded, draft, ({ dischargeContact }) => share(dischargeContact)),
        row('入院時情報提供書', recorded, draft, ({ admissionInfo }) => share(admissionInfo)),
        row('リマインド', recorded, draft, ({ reminders }) => `${reminders} 通`),
        row('上への知らせ', recorded, draft, ({ escalations }) => `${escalations} 通`),
      ],
    ),
    '期限に遅れた数／求められた数',
    table(
      ['手順', 'これまで', '案'],
      next.duties
        .filter(({ code }) => (recorded.late[code] ?? draft.late[code]) !== undefined)
        .map(({ code, title }) =>
          row(`${code} ${title}`, recorded, draft, ({ late }) => count(late[code])),
        ),
    ),
    '人がしたことと、その日時は、記録のままです。案を知っていれば違うようにした、ということは入っていません。',
  ].join('\n\n')
}

function row(
  label: string,
  before: Effect,
  after: Effect,
  say: (effect: Effect) => string,
): readonly string[] {
  return [label, say(before), say(after)]
}

function share({ numerator, denominator }: Share): string {
  if (denominator === 0) return '対象なし'
  return `${((100 * numerator) / denominator).toFixed(1)}%（${numerator}／${denominator}）`
}

function count(of: Share | undefined): string {
  return of === undefined ? '求められない' : `${of.numerator}／${of.denominator}`
}
