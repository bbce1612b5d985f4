import { type PlainDate, plainDate } from '../calendar/plain-date'

/** How the rates of a reporting period are counted (decisions 2). To be confirmed by the health centre. */
export type IndicatorDefinition = Readonly<{
  version: 'nanwa-1' | 'nanwa-2'
  /** First day of the reporting periods it is for; an earlier period keeps its own definition. */
  from: PlainDate
  /** Discharges to a facility and people outside care insurance on lines of their own (manual §2.5, decisions 23). */
  linesApart: boolean
  /** The first respite stay counts like any other; regular ones do not (manual §2.5). */
  firstRespiteCounts: boolean
}>

const DEFINITIONS: readonly [IndicatorDefinition, ...IndicatorDefinition[]] = [
  {
    version: 'nanwa-1',
    from: plainDate('2022-06-01'),
    linesApart: false,
    firstRespiteCounts: false,
  },
  {
    version: 'nanwa-2',
    from: plainDate('2026-06-01'),
    linesApart: true,
    firstRespiteCounts: true,
  },
]

/** The definition for a reporting period, by its first day. */
export function definitionFor({ from }: Readonly<{ from: PlainDate }>): IndicatorDefinition {
  return DEFINITIONS.findLast((definition) => definition.from <= from) ?? DEFINITIONS[0]
}
