import { draftTitle } from '../../manual/editions/draft-title'
import { editionOf, isEdition } from '../../manual/editions/registry'
import type { SimulationRun } from '../../store/simulations'
import { monthOf, monthWords } from './month'

/** 第3版（案）を試した結果（令和8年6月から令和8年11月までに入院した人） */
export function runTitle({ draft, admitted }: SimulationRun, ending: string): string {
  const title = isEdition(draft) ? draftTitle(editionOf(draft)) : draft
  const [from, to] = [monthWords(monthOf(admitted.from)), monthWords(monthOf(admitted.to))]
  return `${title}${ending}（${from === to ? from : `${from}から${to}まで`}に入院した人）`
}
