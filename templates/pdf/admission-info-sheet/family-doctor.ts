import type { LayoutSection } from '../form-layout'
import { bracket, cell, choices, entry, unit } from '../form-cells'

export const FAMILY_DOCTOR_SECTION: LayoutSection = {
  heading: '9. かかりつけ医について',
  rows: [
    [
      cell('医療機関名', [entry('clinicName')], 0.58, 62),
      cell('電話番号', [entry('clinicPhone')], 0.42, 54),
    ],
    [
      cell(
        '医師名\n（フリガナ）',
        [{ entry: 'doctorKana', size: 9, room: 80 }, { newLine: true }, entry('doctorName', 80)],
        0.44,
        62,
      ),
      cell(
        '診察方法',
        [choices('visitMethod'), bracket('頻度', entry('visitsPerMonth', 18), unit('回／月'))],
        0.56,
        54,
      ),
    ],
  ],
}
