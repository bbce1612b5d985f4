import { cell, choices, entry, lines } from '../form-cells'
import type { LayoutSection } from '../form-layout'

export const COMMITTEE_SECTION: LayoutSection = {
  heading: '6. 退院支援委員会・退院に向けて',
  rows: [
    [
      cell('退院支援委員会', [choices('committee')], 0.62, 88),
      cell('その日', [entry('committeeOn', 90)], 0.38, 46),
    ],
    [cell('出席者', [lines('committeeMembers', 3)], 1, 88)],
    [cell('退院困難な要因', [lines('dischargeBarriers', 6)], 1, 88)],
    [cell('目標', [lines('dischargeGoal', 4)], 1, 88)],
    [
      cell(
        '予想される退院先',
        [{ choices: 'destination', insides: { other: [entry('destinationOther', 110)] } }],
        1,
        88,
      ),
    ],
  ],
}
