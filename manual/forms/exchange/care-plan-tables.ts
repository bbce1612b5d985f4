/*
 * ケアプランデータ連携標準仕様 (介護保険最新情報 vol.1156, 2023-06): the CSV of care plan tables 1 and 2, and where its
 * columns go in 入院時情報提供書. Table 2 stands as published; of table 1 the columns from 15 on are told from the drawing
 * of the form and are to be confirmed with a file of real software, so every value is shown to a person first.
 */

export type CarePlanTable = Readonly<{
  /** How the file is called: UP1KYO_….CSV. */
  filePrefix: string
  title: string
  /** In their order, as they are called in the specification. */
  columns: readonly string[]
  insuredNumber: string
  madeOn: string
  /** One cell of the only row to one field. */
  toFields: readonly Readonly<{ column: string; field: string }>[]
  /** Every row as one line of a field, and what else that answer stands for. */
  rowsTo?: Readonly<{
    field: string
    columns: readonly [service: string, provider: string, often: string, content: string]
    also: Readonly<{ field: string; code: string }>
  }>
  /** What is not used, since the sheet has no place for it. */
  leftOut: readonly string[]
  /** What a person has to put right by hand afterwards. */
  remarks: readonly string[]
}>

export const CARE_PLAN_1: CarePlanTable = {
  filePrefix: 'UP1KYO',
  title: '居宅サービス計画書（1）',
  columns: [
    'CSVバージョン',
    '保険者番号',
    '被保険者番号',
    '作成年月日',
    '利用者郵便番号',
    '利用者住所1',
    '利用者住所2',
    '居宅サービス計画作成者氏名',
    '介護支援事業者名',
    '介護支援事業者郵便番号',
    '介護支援事業者住所1',
    '介護支援事業者住所2',
    '介護支援事業者コード',
    '居宅サービス計画作成(変更)日',
    '初回居宅サービス計画作成日',
    '認定区分',
    '計画区分',
    '要介護状態区分',
    '認定日',
    '認定有効期間開始',
    '認定有効期間終了',
    '利用者及び家族の生活に対する意向',
    '介護認定審査会の意見',
    '総合的な援助の方針',
    '生活援助中心型の算定理由',
    '生活援助中心型の算定理由(その他)',
    '更新業者コード',
    '識別子',
  ],
  insuredNumber: '被保険者番号',
  madeOn: '居宅サービス計画作成(変更)日',
  toFields: [
    { column: '認定有効期間開始', field: 'certifiedFrom' },
    { column: '認定有効期間終了', field: 'certifiedTo' },
    { column: '利用者及び家族の生活に対する意向', field: 'patientWish' },
    { column: '総合的な援助の方針', field: 'homeRequirements' },
  ],
  leftOut: ['介護認定審査会の意見', '生活援助中心型の算定理由'],
  remarks: [
    '計画書では本人と家族の意向が1つの欄です。入れたあとに、家族の分を「入院前の家族の意向」へ分けてください',
  ],
}

export const CARE_PLAN_2: CarePlanTable = {
  filePrefix: 'UP2KYO',
  title: '居宅サービス計画書（2）',
  columns: [
    'CSVバージョン',
    '保険者番号',
    '被保険者番号',
    '居宅計画書作成年月日',
    '居宅サービス計画作成(変更)日',
    '課題NO',
    '課題',
    '援助目標NO',
    '長期目標',
    '短期目標',
    '長期期間',
    '短期期間',
    '援助内容NO',
    'サービス内容',
    '保険対象区分',
    'サービス種別',
    'サービス事業者コード',
    'サービス事業所名',
    '頻度',
    '実施期間',
    '更新業者コード',
    '識別子',
  ],
  insuredNumber: '被保険者番号',
  madeOn: '居宅サービス計画作成(変更)日',
  toFields: [],
  rowsTo: {
    field: 'enclosedOther',
    columns: ['サービス種別', 'サービス事業所名', '頻度', 'サービス内容'],
    also: { field: 'enclosed', code: 'other' },
  },
  leftOut: ['課題', '長期目標', '短期目標'],
  remarks: [],
}

export const CARE_PLAN_TABLES: readonly CarePlanTable[] = [CARE_PLAN_1, CARE_PLAN_2]
