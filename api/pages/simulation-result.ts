import type { DutyRow } from '../../manual/editions/edition'
import { editionOf } from '../../manual/editions/registry'
import type { Effect, Share } from '../../manual/simulator/effect'
import type { Simulation } from '../../manual/simulator/simulate'
import type { SimulationRun } from '../../store/simulations'
import type { DutyLine, SimulationResultView } from '../../templates/pages/simulation'
import { runTitle } from './simulation-title'
import { SMALLEST_SHOWN } from './small-cells'

const HIDDEN = '件数が少ないため非表示'

/** What a run has come to, in the words of the manual; what could point at a person is hidden (decisions 17). */
export function simulationResult(run: SimulationRun): SimulationResultView {
  const { recorded, draft } = run.result
  const rows = editionOf(run.draft).duties.filter(
    ({ code }) => (recorded.late[code] ?? draft.late[code]) !== undefined,
  )
  return {
    title: runTitle(run, 'を試した結果'),
    words: [
      recorded.cases === 0
        ? 'この期間に入院した人の記録はありませんでした。'
        : `${recorded.cases}件の記録を、案でもう一度進めました。`,
    ],
    figures: [
      figure('病院 → ケアマネ 退院調整の連絡', run.result, (of) => share(of.dischargeContact)),
      figure('ケアマネ → 病院 入院時情報提供書', run.result, (of) => share(of.admissionInfo)),
      figure('リマインド', run.result, ({ cases, reminders }) => mails(cases, reminders)),
      figure('上への知らせ', run.result, ({ cases, escalations }) => mails(cases, escalations)),
    ],
    duties: rows.map((row) => dutyLine(row, run.result)),
    notes: [
      '人がしたことと、その日時は、記録のままです。案を知っていれば違うようにした、ということは入っていません。',
      '遅れは、期限を過ぎてから済んだもの、期限を過ぎてまだ済んでいないもの、済まないまま終わったものの数です。求められた数のうちで数えます。',
      `${SMALLEST_SHOWN}件より少ないものは、割合も件数も出しません。`,
    ],
  }
}

function figure(label: string, { recorded, draft }: Simulation, say: (of: Effect) => string) {
  return { label, recorded: say(recorded), draft: say(draft) }
}

function share({ numerator, denominator }: Share): string {
  if (denominator === 0) return '対象なし'
  if (denominator < SMALLEST_SHOWN) return HIDDEN
  return `${((100 * numerator) / denominator).toFixed(1)}%（${denominator}件のうち${numerator}件）`
}

const mails = (cases: number, count: number): string =>
  cases < SMALLEST_SHOWN ? HIDDEN : `${count}通`

function dutyLine({ code, title }: DutyRow, result: Simulation): DutyLine {
  const { recorded, draft } = result
  const owed = [recorded.late[code], draft.late[code]].map((of) => of?.denominator ?? 0)
  const isSmall = owed.some((count) => count > 0 && count < SMALLEST_SHOWN)
  return {
    label: `${code} ${title}`,
    late: isSmall ? HIDDEN : late(recorded.late[code]),
    lateUnderDraft: isSmall ? HIDDEN : late(draft.late[code]),
    turned: isSmall ? HIDDEN : turned(result.kept[code] ?? 0, result.missed[code] ?? 0),
    reminders: isSmall
      ? HIDDEN
      : `${recorded.remindersOf[code] ?? 0}通 → ${draft.remindersOf[code] ?? 0}通`,
  }
}

function late(of: Share | undefined): string {
  return of === undefined ? '求められない' : `${of.denominator}件のうち${of.numerator}件`
}

/** Either of them alone would give a small other one away. */
function turned(kept: number, missed: number): string {
  if (kept === 0 && missed === 0) return '変わらない'
  if ([kept, missed].some((count) => count > 0 && count < SMALLEST_SHOWN)) return HIDDEN
  return [
    ...(kept === 0 ? [] : [`間に合うようになる ${kept}件`]),
    ...(missed === 0 ? [] : [`遅れになる ${missed}件`]),
  ].join('、')
}
