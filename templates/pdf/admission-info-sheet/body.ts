import type { LayoutCell, LayoutSection } from '../form-layout'
import { cell, choices, entry, help } from '../form-cells'

export const BODY_HEADING = '7. 身体・生活機能の状況／療養生活上の課題について'

/** Section 7, as far as the edition of 2024-04 asked it. */
const MOVING_ROWS: readonly (readonly LayoutCell[])[] = [
  [
    cell('麻痺の状況', [choices('paralysis')], 0.5, 62),
    cell(
      '褥瘡の有無',
      [
        {
          choices: 'pressureUlcer',
          insides: { present: [entry('pressureUlcerDetail', 60)] },
        },
      ],
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
      [{ choices: 'indoorAids', insides: { other: [entry('indoorAidsOther')] } }],
      0.5,
      62,
    ),
    cell(
      '移動（屋外）',
      [{ choices: 'outdoorAids', insides: { other: [entry('outdoorAidsOther')] } }],
      0.5,
      62,
    ),
  ],
  [cell('伝えておき\nたいこと', [entry('dailyLivingNotes')], 1, 62)],
]

export const BODY_SECTION_2024_04: LayoutSection = {
  heading: BODY_HEADING,
  startsPage: true,
  rows: MOVING_ROWS,
}
