import { cell, choices, entry, patientName, unit } from '../form-cells'
import type { LayoutSection } from '../form-layout'

export const PATIENT_SECTION: LayoutSection = {
  heading: '1. 本人と入院',
  rows: [
    [
      patientName(72),
      cell('生年月日', [entry('birthDate', 80), unit('生'), entry('age'), unit('才')], 0.42, 54),
    ],
    [cell('住所', [entry('address')], 0.58, 72), cell('電話番号', [entry('phone')], 0.42, 54)],
    [cell('入院形態\n（精神科）', [choices('admissionForm')], 1, 72)],
  ],
}
