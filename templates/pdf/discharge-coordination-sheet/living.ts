import { cell, choices, entry, help, unit } from '../form-cells'
import type { LayoutSection } from '../form-layout'

export const LIVING_SECTION: LayoutSection = {
  heading: '5. ADL・食事',
  startsPage: true,
  rows: [
    help(['moving', '移動'], ['transferring', '移乗']),
    help(['dressing', '更衣'], ['toileting', '排泄']),
    help(['bathing', '入浴'], ['oralCleaning', '口腔清潔']),
    [cell('食事', [choices('eating')], 0.5, 62), cell('義歯', [choices('dentures')], 0.5, 62)],
    [
      cell(
        '移動に使うもの',
        [{ choices: 'aids', insides: { other: [entry('aidsOther', 80)] } }],
        1,
        74,
      ),
    ],
    [
      cell(
        '食種',
        [{ choices: 'diet', insides: { therapeutic: [entry('dietDetail', 90)] } }],
        1,
        62,
      ),
    ],
    [
      cell('主食', [entry('staple')], 0.33, 40),
      cell('副食', [entry('sideDish')], 0.35, 40),
      cell('エネルギー', [entry('energy', 30), unit('kcal／日')], 0.32, 58),
    ],
  ],
}
