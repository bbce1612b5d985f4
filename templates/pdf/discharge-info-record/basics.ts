import { bracket, cell, choices, entry, level, unit, words } from '../form-cells'
import type { LayoutCell } from '../form-layout'

/** Section 1, the rows 属性 and 入院（所）概要. */
export const BASIC_ROWS: readonly (readonly LayoutCell[])[] = [
  [
    cell(
      '氏名\n（フリガナ）',
      [
        { entry: 'patientKana', size: 9, room: 120 },
        { newLine: true },
        { entry: 'patientName', size: 13, bold: true, room: 150 },
        choices('sex'),
      ],
      0.64,
    ),
    cell('年齢', [entry('age'), unit('才')], 0.36, 40),
  ],
  [
    cell('退院（所）時の\n要介護度', [
      level('要支援', { support1: '1', support2: '2' }),
      level('要介護', { care1: '1', care2: '2', care3: '3', care4: '4', care5: '5' }),
      { box: 'careLevel', when: ['applied'], label: '申請中' },
      { box: 'careLevel', when: ['notApplied'], label: 'なし' },
      bracket('区分変更', choices('levelChangeNeeded')),
    ]),
  ],
  [
    cell('入院（所）日', [entry('admittedOn')], 0.5),
    cell('退院（所）予定日', [entry('plannedDischargeOn')], 0.5, 92),
  ],
  [cell('入院原因疾患\n（入所目的等）', [entry('causeOfStay')])],
  [
    cell('入院・入所先', [
      words('施設名'),
      entry('facilityName', 150),
      words('棟'),
      entry('building', 60),
      words('室'),
      entry('room', 40),
    ]),
  ],
  [
    cell('今後の医学管理', [
      words('医療機関名'),
      entry('doctorAfterwards', 160),
      words('方法'),
      choices('doctorAfterwardsMethod'),
    ]),
  ],
]
