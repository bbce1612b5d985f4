import { cell, entry, patientName, unit } from '../form-cells'
import type { LayoutSection } from '../form-layout'

export const PATIENT_SECTION: LayoutSection = {
  heading: '1. 本人',
  rows: [
    [
      patientName(72),
      cell('生年月日', [entry('birthDate', 80), unit('生'), entry('age'), unit('才')], 0.42, 54),
    ],
    [cell('住所', [entry('address')], 0.58, 72), cell('電話番号', [entry('phone')], 0.42, 54)],
  ],
}
