import { cell, entry, lines } from '../form-cells'
import type { FormLayout } from '../form-layout'
import { HOME_SECTION } from './home'
import { LIVING_SECTION } from './living'
import { PATIENT_SECTION, STAY_SECTION } from './patient'

/** The items of the sheet that was read, from the person to the rehabilitation (domain forms §4.3). */
export const DISCHARGE_COORDINATION_SHEET_LAYOUT: FormLayout = {
  formId: 'discharge-coordination-sheet',
  edition: '2026-11',
  rows: { leading: 1.3, pad: 2.6, afterTable: 6 },
  over: '医療機関 → 居宅介護支援事業所',
  title: '退院調整情報共有書',
  dates: [
    { label: '記入日', field: 'writtenOn' },
    { label: '入院日', field: 'admittedOn' },
    { label: '退院予定日', field: 'plannedDischargeOn' },
  ],
  head: [
    [
      cell('事業所名', [entry('officeName')], 0.5, 74),
      cell('医療機関名', [entry('hospitalName')], 0.5, 62),
    ],
    [
      cell('担当の\nケアマネジャー', [entry('careManagerName')], 0.5, 74),
      cell('連絡窓口', [entry('contactDesk')], 0.5, 62),
    ],
    [
      cell('記入者', [entry('writerName')], 0.5, 74),
      cell('担当者', [entry('contactName')], 0.5, 62),
    ],
    [
      cell('連絡窓口 TEL', [entry('hospitalPhone')], 0.5, 74),
      cell('FAX', [entry('hospitalFax')], 0.5, 62),
    ],
  ],
  consentSentence: '本人・家族の同意に基づき、退院後の支援に必要な情報を共有します。',
  sections: [
    PATIENT_SECTION,
    STAY_SECTION,
    HOME_SECTION,
    {
      heading: '4. 病状の説明・治療・今後の方針',
      rows: [
        [
          cell(
            '患者・家族への病状の説明内容と受け止め方・今後の希望',
            [lines('explanation', 4)],
            1,
            118,
          ),
        ],
        [cell('現在の治療状況', [lines('treatment', 3)], 1, 118)],
        [cell('医師からの在宅助言・留意点・今後の治療方針', [lines('advice', 4)], 1, 118)],
      ],
    },
    LIVING_SECTION,
    {
      heading: '6. リハビリ',
      rows: [
        [cell('リハビリ目標', [lines('rehabilitationGoal', 4)], 1, 74)],
        [cell('制限事項', [lines('restrictions', 4)], 1, 74)],
      ],
    },
  ],
  notes: [
    'この用紙の内容は記入した日のものです。分からないことは、1ページ目の連絡窓口へ電話でお尋ねください。',
  ],
}
