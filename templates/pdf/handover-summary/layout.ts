import { cell, entry } from '../form-cells'
import type { FormLayout } from '../form-layout'
import { AFTERWARDS_SECTION } from './afterwards'
import { DIAGNOSES_SECTION } from './diagnoses'
import { LIVING_SECTION } from './living'
import { MEDICAL_SECTION } from './medical'
import { PATIENT_SECTION } from './patient'

/** The doctor's letter first, then the nursing summary, on one paper (domain forms §4.4). */
export const HANDOVER_SUMMARY_LAYOUT: FormLayout = {
  formId: 'handover-summary',
  edition: '2026-11',
  rows: { leading: 1.25, pad: 2.2, afterTable: 5 },
  over: '医療機関 → 居宅介護支援事業所',
  title: '退院時サマリー（看護・診療情報）',
  dates: [
    { label: '記入日', field: 'writtenOn' },
    { label: '入院日', field: 'admittedOn' },
    { label: '退院日', field: 'dischargeOn' },
  ],
  head: [
    [
      cell('事業所名', [entry('officeName')], 0.5, 62),
      cell('医療機関名', [entry('hospitalName')], 0.5, 62),
    ],
    [
      cell('担当の\nケアマネジャー', [entry('careManagerName')], 0.5, 74),
      cell('病棟', [entry('ward')], 0.2, 36),
      cell('主治医', [entry('doctorName')], 0.3, 42),
    ],
    [
      cell('TEL', [entry('hospitalPhone')], 0.28, 34),
      cell('FAX', [entry('hospitalFax')], 0.28, 34),
      cell('記入した人', [entry('writerName')], 0.44, 60),
    ],
  ],
  consentSentence: '本人・家族の同意に基づき、退院後の支援に必要な情報をお伝えします。',
  sections: [
    PATIENT_SECTION,
    DIAGNOSES_SECTION,
    AFTERWARDS_SECTION,
    LIVING_SECTION,
    MEDICAL_SECTION,
  ],
  notes: [
    'この用紙の内容は記入した日のものです。分からないことは、上の医療機関へ電話でお尋ねください。',
  ],
}
