import type { LayoutSection } from '../form-layout'
import { bracket, cell, choices, entry, unit, words } from '../form-cells'

export const FAMILY_SECTION: LayoutSection = {
  heading: '2. 家族構成／連絡先について',
  rows: [
    [
      cell('世帯構成', [
        { choices: 'household', insides: { other: [entry('householdOther')] } },
        words('＊'),
        { box: 'aloneInDaytime', when: ['yes'], label: '日中独居' },
      ]),
    ],
    [
      cell(
        '主介護者氏名',
        [
          entry('mainCaregiverName', 70),
          bracket(
            '続柄・年齢',
            entry('mainCaregiverRelation', 30),
            entry('mainCaregiverAge', 18),
            unit('才'),
          ),
          choices('mainCaregiverLiving'),
        ],
        0.7,
      ),
      cell('TEL', [entry('mainCaregiverPhone')], 0.3, 42),
    ],
    [
      cell(
        'キーパーソン',
        [
          entry('keyPersonName', 70),
          bracket(
            '続柄・年齢',
            entry('keyPersonRelation', 30),
            entry('keyPersonAge', 18),
            unit('才'),
          ),
        ],
        0.7,
      ),
      cell('連絡先', [entry('keyPersonPhone')], 0.3, 42),
    ],
  ],
}
