import { draftTitle } from '../../manual/editions/draft-title'
import { isEdition } from '../../manual/editions/registry'
import type { Edition } from '../../manual/editions/edition'
import type { SimulationRun } from '../../store/simulations'
import type { BannerView } from '../../templates/pages/components/banner'
import type { FormTarget } from '../../templates/pages/components/hidden'
import type { SimulationView } from '../../templates/pages/simulation'
import { paths } from '../routes/paths'
import type { Problems, Typed } from '../typed/typed'
import { type Month, monthBefore, monthWords } from './month'
import { simulationResult } from './simulation-result'
import { runTitle } from './simulation-title'

export type SimulationShown = Readonly<{
  drafts: readonly Edition[]
  /** The newest month that can be chosen. */
  newest: Month
  run: SimulationRun | undefined
  typed: Typed
  problems?: Problems
  banners?: readonly BannerView[]
  target: FormTarget
}>

const MONTHS_BACK = 24

/** The form, or how far the run has come; and what the newest one has come to. */
export function simulationView(shown: SimulationShown): SimulationView {
  const { run, banners = [], drafts, target } = shown
  if (run?.status === 'running') return { banners, progress: progressOf(run) }
  const failed: readonly BannerView[] = run?.status === 'failed' ? [FAILED] : []
  const none: readonly BannerView[] = drafts.length === 0 ? [NO_DRAFT] : []
  return {
    banners: [...banners, ...failed, ...none],
    ...(drafts.length > 0 && { form: { target, fields: fieldsOf(shown) } }),
    ...(run?.status === 'done' && isEdition(run.draft) && { result: simulationResult(run) }),
  }
}

const FAILED: BannerView = {
  kind: 'error',
  title: '前に始めた試しは、途中で進めなくなりました',
  words: [
    '結果は出ていません。もう一度始めてください。同じことが続くときは、お問い合わせください。',
  ],
}

const NO_DRAFT: BannerView = { kind: 'info', title: '今、試せる案はありません' }

function progressOf(run: SimulationRun) {
  return {
    title: runTitle(run, 'を試しています'),
    done: run.casesDone,
    of: run.cases,
    words: `${run.cases}件のうち${Math.min(run.casesDone, run.cases)}件まで進みました。`,
    href: paths.simulation,
  }
}

function fieldsOf({ drafts, newest, typed, problems = {} }: SimulationShown) {
  const months = monthsBack(newest).map((month) => ({ value: month, label: monthWords(month) }))
  const error = (name: string) => {
    const found = problems[name]
    return found === undefined ? {} : { error: found }
  }
  const select = (name: string, label: string, options: typeof months) => ({
    kind: 'select' as const,
    id: name,
    name,
    label,
    need: 'required' as const,
    value: typed[name] ?? '',
    options,
    ...error(name),
  })
  return [
    select(
      'draft',
      '試す案',
      drafts.map((draft) => ({ value: draft.id, label: draftTitle(draft) })) as typeof months,
    ),
    select('from', '入院した月（ここから）', months),
    select('to', '入院した月（ここまで）', months),
  ]
}

function monthsBack(newest: Month): readonly Month[] {
  const months: Month[] = [newest]
  while (months.length < MONTHS_BACK) months.push(monthBefore(months.at(-1) ?? newest))
  return months
}
