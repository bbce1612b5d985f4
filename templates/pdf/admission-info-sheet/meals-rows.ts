import type { LayoutCell } from '../form-layout'
import { bracket, cell, choices, entry, unit, words } from '../form-cells'

/** Section 7, the rows on meals and the mouth. */
export const MEALS_ROWS: readonly (readonly LayoutCell[])[] = [
  [
    cell(
      '食事の回数',
      [
        entry('mealsPerDay', 14),
        unit('回／日'),
        words('（朝'),
        entry('breakfastAt', 20),
        words('昼'),
        entry('lunchAt', 20),
        words('夕'),
        entry('supperAt', 20),
        unit('）'),
      ],
      0.5,
      62,
    ),
    cell(
      '食事制限',
      [{ choices: 'mealRestriction', insides: { present: [entry('mealRestrictionDetail', 50)] } }],
      0.5,
      62,
    ),
  ],
  [
    cell(
      '食事形態',
      [choices('mealForm'), bracket('UDF等の食形態区分', entry('foodTextureClass', 12))],
      0.72,
      62,
    ),
    cell('摂取方法', [choices('intakeRoute')], 0.28, 46),
  ],
  [
    cell('水分とろみ', [choices('thickened')], 0.3, 62),
    cell(
      '水分制限',
      [
        {
          choices: 'waterRestriction',
          insides: { present: [entry('waterRestrictionDetail', 90)] },
        },
      ],
      0.7,
      54,
    ),
  ],
  [
    cell('嚥下機能', [choices('swallowing')], 0.6, 62),
    cell('義歯', [choices('dentures')], 0.4, 54),
  ],
  [
    cell('口腔清潔', [choices('oralHygiene')], 0.6, 62),
    cell('口臭', [choices('badBreath')], 0.4, 54),
  ],
]
