import type { FormLayout } from '../form-layout'
import { cell, entry, unit } from '../form-cells'

/** What stands above section 1, the same in every edition. */
export const HEAD = {
  formId: 'admission-info-sheet',
  over: '居宅介護支援事業所 → 医療機関',
  title: '入院時情報提供書',
  dates: [
    { label: '記入日', field: 'writtenOn' },
    { label: '入院日', field: 'admittedOn' },
    { label: '情報提供日', field: 'providedOn' },
  ],
  head: [
    [
      cell('医療機関名', [entry('hospitalName')], 0.5, 66),
      cell('事業所名', [entry('officeName')], 0.5, 96),
    ],
    [
      cell('ご担当者名', [entry('hospitalContact', 100), unit('様')], 0.5, 66),
      cell('ケアマネジャー氏名', [entry('careManagerName')], 0.5, 96),
    ],
    [
      cell('事業所 TEL', [entry('officePhone')], 0.5, 66),
      cell('事業所 FAX', [entry('officeFax')], 0.5, 96),
    ],
  ],
  consentSentence:
    '利用者（患者）／家族の同意に基づき、利用者情報（身体・生活機能など）を送付します。ご活用ください。',
} as const satisfies Partial<FormLayout>

export const DIFFICULTY_NOTE =
  '＊＝診療報酬 入退院支援加算1・2「退院困難な要因」に関連（裏面：7 身体・生活機能の状況、8 お薬、9 かかりつけ医）'
