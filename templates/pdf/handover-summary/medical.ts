import { cell, choices, entry, lines, words } from '../form-cells'
import type { LayoutSection } from '../form-layout'

export const MEDICAL_SECTION: LayoutSection = {
  heading: '5. 医療処置・お薬 ※必要に応じて「お薬手帳（コピー）」を添付',
  rows: [
    [
      cell(
        '退院後も続く\n医療処置',
        [{ choices: 'medicalCare', insides: { other: [entry('medicalCareOther', 60)] } }],
        1,
        92,
      ),
    ],
    [cell('手技の習得', [choices('skillsLearned')], 1, 92)],
    [cell('医療処置と手技の\n特記事項', [lines('skillNotes', 2)], 1, 92)],
    [cell('内服薬', [choices('oralMedicine')], 1, 92)],
    [cell('退院時の薬', [lines('medicineList', 9)], 1, 92)],
    [
      cell(
        '薬剤管理',
        [
          {
            choices: 'medicineManagement',
            insides: {
              byOthers: [
                words('管理者'),
                entry('medicineManager', 60),
                words('管理方法'),
                entry('medicineMethod', 90),
              ],
            },
          },
        ],
        1,
        92,
      ),
    ],
    [cell('お薬の特記事項', [lines('medicineNotes', 2)], 1, 92)],
  ],
}
