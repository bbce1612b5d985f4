import { bracket, cell, choices, entry } from '../form-cells'
import type { LayoutCell, LayoutSection } from '../form-layout'

const disease = (number: 1 | 2 | 3): readonly LayoutCell[] => [
  cell(`治療中の疾患 ${number}`, [entry(`disease${number}`)], 0.68),
  cell('状態', [choices(`disease${number}State`)], 0.32, 40),
]

/** Section 1 ①. */
export const CONDITION_SECTION: LayoutSection = {
  heading: '① 疾患と入院（所）中の状況',
  rows: [
    disease(1),
    disease(2),
    disease(3),
    [cell('移動手段', [{ choices: 'moving', insides: { other: [entry('movingOther', 60)] } }])],
    [
      cell('排泄方法', [
        { choices: 'toileting', insides: { catheter: [entry('catheterDetail', 60)] } },
      ]),
    ],
    [cell('入浴方法', [choices('bathing')])],
    [
      cell('食事形態', [
        { choices: 'mealForm', insides: { other: [entry('mealFormOther', 60)] } },
        bracket('UDF等の食形態区分', entry('foodTextureClass', 40)),
      ]),
    ],
    [
      cell('嚥下機能（むせ）', [choices('choking')], 0.52),
      cell('口腔清潔', [choices('oralHygiene')], 0.48, 54),
    ],
    [
      cell(
        '義歯',
        [choices('dentures'), bracket('入院（所）中の使用', choices('denturesUsed'))],
        0.63,
      ),
      cell('口腔ケア', [choices('oralCare')], 0.37, 48),
    ],
    [
      cell('睡眠', [{ choices: 'sleep', insides: { poor: [entry('sleepDetail', 100)] } }], 0.68),
      cell('眠剤使用', [choices('sleepingPills')], 0.32, 54),
    ],
    [cell('認知・精神', [{ choices: 'mind', insides: { other: [entry('mindOther', 60)] } }])],
  ],
}
