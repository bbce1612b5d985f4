import type { LayoutSection } from '../form-layout'
import { cell, choices, entry, words } from '../form-cells'

export const MEDICINES_SECTION: LayoutSection = {
  heading: '8. お薬について ※必要に応じて「お薬手帳（コピー）」を添付',
  rows: [
    [
      cell('内服薬', [choices('oralMedicine')], 0.36, 62),
      cell(
        '居宅療養管理指導',
        [
          {
            choices: 'pharmacistGuidance',
            insides: { present: [words('職種'), entry('pharmacistGuidanceBy', 60)] },
          },
        ],
        0.64,
        88,
      ),
    ],
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
                entry('medicineMethod', 100),
              ],
            },
          },
        ],
        1,
        62,
      ),
    ],
    [cell('服薬状況', [choices('adherence')], 1, 62)],
    [cell('特記事項', [entry('medicineNotes')], 1, 62)],
  ],
}
