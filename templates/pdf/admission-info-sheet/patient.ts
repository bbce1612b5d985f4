import type { LayoutSection } from '../form-layout'
import {
  bracket,
  cell,
  choices,
  entry,
  judged,
  level,
  patientName,
  unit,
  words,
} from '../form-cells'

export const PATIENT_SECTION: LayoutSection = {
  heading: '1. 利用者（患者）基本情報について',
  rows: [
    [
      patientName(),
      cell('生年月日', [entry('birthDate', 80), unit('生'), entry('age'), unit('才')], 0.42, 54),
    ],
    [cell('住所', [entry('address')], 0.58), cell('電話番号', [entry('phone')], 0.42, 54)],
    [
      cell('住環境\n※写真などを添付', [
        choices('dwellingKind'),
        entry('floors', 18),
        unit('階建て'),
        words('居室'),
        entry('roomFloor', 18),
        unit('階'),
        words('エレベーター'),
        choices('elevator'),
        bracket('特記事項', entry('dwellingNotes', 90)),
      ]),
    ],
    [
      cell('入院時の要介護度', [
        level('要支援', { support1: '1', support2: '2' }),
        level('要介護', { care1: '1', care2: '2', care3: '3', care4: '4', care5: '5' }),
        words('有効期間'),
        { entry: 'certifiedFrom', short: true, room: 40 },
        unit('〜'),
        { entry: 'certifiedTo', short: true, room: 40 },
        {
          box: 'careLevel',
          when: ['applied'],
          label: '申請中',
          inside: [words('申請日'), { entry: 'careLevelAppliedOn', short: true, room: 30 }],
        },
        {
          box: 'careLevel',
          when: ['changeRequested'],
          label: '区分変更',
          inside: [words('申請日'), { entry: 'changeRequestedOn', short: true, room: 30 }],
        },
        { box: 'careLevel', when: ['notApplied'], label: '未申請' },
      ]),
    ],
    judged('independence', 'independenceJudgedBy', '障害高齢者の\n日常生活自立度'),
    judged('dementia', 'dementiaJudgedBy', '認知症高齢者の\n日常生活自立度'),
    [
      cell('介護保険の\n自己負担割合', [choices('copayment')], 0.5),
      cell('障害など認定', [choices('disabilities')], 0.5, 66),
    ],
    [
      cell('年金などの種類', [
        { choices: 'pensions', insides: { other: [entry('pensionsOther')] } },
      ]),
    ],
  ],
}
