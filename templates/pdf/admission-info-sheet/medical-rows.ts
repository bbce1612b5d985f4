import type { LayoutCell } from '../form-layout'
import { cell, entry, unit, words } from '../form-cells'

/** Section 7, the rows on the mind, diseases, earlier stays and medical care. */
export const MEDICAL_ROWS: readonly (readonly LayoutCell[])[] = [
  [
    cell('精神面における\n療養上の問題', [
      { choices: 'mentalProblems', insides: { other: [entry('mentalProblemsOther')] } },
    ]),
  ],
  [cell('疾患歴＊', [{ choices: 'diseases', insides: { other: [entry('diseasesOther', 60)] } }])],
  [
    cell(
      '最近半年間の入院＊',
      [
        {
          choices: 'recentAdmission',
          insides: {
            present: [
              words('理由'),
              entry('recentAdmissionReason', 60),
              words('期間'),
              { entry: 'recentAdmissionFrom', short: true, room: 36 },
              unit('〜'),
              { entry: 'recentAdmissionTo', short: true, room: 36 },
            ],
          },
        },
      ],
      1,
      92,
    ),
  ],
  [cell('入院頻度', [{ choices: 'admissionFrequency' }])],
  [
    cell('入院前に実施して\nいる医療処置＊', [
      { choices: 'medicalCare', insides: { other: [entry('medicalCareOther', 60)] } },
    ]),
  ],
]
