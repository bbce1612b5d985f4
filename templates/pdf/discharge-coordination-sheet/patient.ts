import { cell, entry, lines, patientName, unit, words } from '../form-cells'
import type { LayoutSection } from '../form-layout'

export const PATIENT_SECTION: LayoutSection = {
  heading: '1. 本人',
  rows: [
    [patientName(74), cell('生年月日', [entry('birthDate', 90), unit('生')], 0.42, 54)],
    [cell('住所', [entry('address')], 0.58, 74), cell('電話番号', [entry('phone')], 0.42, 54)],
    [
      cell('緊急時連絡先', [entry('emergencyContact', 90)], 0.58, 74),
      cell('電話番号', [entry('emergencyPhone')], 0.42, 54),
    ],
    [
      cell(
        '身長・体重',
        [
          words('身長'),
          entry('height', 30),
          unit('cm'),
          words('体重'),
          entry('weight', 30),
          unit('kg'),
        ],
        1,
        74,
      ),
    ],
  ],
}

export const STAY_SECTION: LayoutSection = {
  heading: '2. 今回の入院',
  rows: [
    [cell('入院の原因と\nなった病名', [lines('causeOfAdmission', 1)], 1, 74)],
    [
      cell('病院主治医', [entry('hospitalDoctorName')], 0.44, 74),
      cell('在宅主治医', [entry('homeDoctorName')], 0.56, 62),
    ],
    [cell('既往歴\n（医療処置は\n詳しく）', [lines('pastHistory', 5)], 1, 74)],
  ],
}
