import { cell, entry, lines } from '../form-cells'
import type { LayoutCell, LayoutSection } from '../form-layout'

const diagnosis = (number: 1 | 2 | 3): readonly LayoutCell[] => [
  cell(`診断名 ${number}`, [entry(`diagnosis${number}`)], 0.62, 58),
  cell('発症日', [entry(`diagnosis${number}Onset`, 90)], 0.38, 46),
]

export const DIAGNOSES_SECTION: LayoutSection = {
  heading: '2. 診断名・経過・説明',
  rows: [
    diagnosis(1),
    diagnosis(2),
    diagnosis(3),
    [
      cell(
        '生活機能低下の\n原因となった病気の\n経過と治療内容',
        [lines('courseAndTreatment', 8)],
        1,
        104,
      ),
    ],
    [cell('説明した内容', [lines('explained', 3)], 1, 104)],
    [cell('本人の意向', [lines('patientWish', 2)], 1, 104)],
    [cell('家族の受け止め', [lines('familyReception', 2)], 1, 104)],
    [cell('看護上の\n問題と対応', [lines('nursingProblems', 8)], 1, 104)],
    [
      cell(
        '感染症',
        [{ choices: 'infection', insides: { present: [entry('infectionDetail', 160)] } }],
        1,
        104,
      ),
    ],
    [
      cell(
        'アレルギー',
        [{ choices: 'allergy', insides: { present: [entry('allergyDetail', 160)] } }],
        1,
        104,
      ),
    ],
  ],
}
