import type { LayoutCell } from '../form-layout'
import { cell, choices, entry, help } from '../form-cells'

/** Section 7, the rows on the body and on moving about. */
export const MOVING_ROWS: readonly (readonly LayoutCell[])[] = [
  [
    cell('麻痺の状況', [choices('paralysis')], 0.5, 62),
    cell(
      '褥瘡の有無',
      [{ choices: 'pressureUlcer', insides: { present: [entry('pressureUlcerDetail', 60)] } }],
      0.5,
      62,
    ),
  ],
  help(['moving', '移動'], ['transferring', '移乗']),
  help(['dressing', '更衣'], ['grooming', '整容']),
  help(['bathing', '入浴'], ['eating', '食事']),
  help(['gettingUp', '起居動作']),
  [
    cell(
      '移動（室内）',
      [{ choices: 'indoorAids', insides: { other: [entry('indoorAidsOther', 10)] } }],
      0.5,
      62,
    ),
    cell(
      '移動（屋外）',
      [{ choices: 'outdoorAids', insides: { other: [entry('outdoorAidsOther', 10)] } }],
      0.5,
      62,
    ),
  ],
  [cell('伝えておきたいこと', [entry('dailyLivingNotes')], 1, 96)],
]
