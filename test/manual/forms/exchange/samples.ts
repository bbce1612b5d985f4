import { CARE_PLAN_1, CARE_PLAN_2 } from '../../../../manual/forms/exchange/care-plan-tables'

/** A row of a made-up plan; each cell that is not named holds nothing. */
const row = (columns: readonly string[], cells: Readonly<Record<string, string>>): string =>
  columns.map((column) => `"${(cells[column] ?? '').replaceAll('"', '""')}"`).join(',')

const COMMON = {
  CSVバージョン: '202306',
  保険者番号: '294420',
  被保険者番号: '0000123456',
  '居宅サービス計画作成(変更)日': '20261001',
}

export const plan1 = (cells: Readonly<Record<string, string>> = {}): string =>
  `${row(CARE_PLAN_1.columns, {
    ...COMMON,
    認定有効期間開始: '20260401',
    認定有効期間終了: '20280331',
    利用者及び家族の生活に対する意向: '本人：家で暮らしたい。\n家族：支えたい。',
    総合的な援助の方針: '転倒を防ぎ、家での暮らしを続ける。',
    介護認定審査会の意見: '特になし',
    ...cells,
  })}\r\n`

export const plan2Row = (cells: Readonly<Record<string, string>> = {}): string =>
  row(CARE_PLAN_2.columns, {
    ...COMMON,
    課題: '転ばずに家の中を歩きたい',
    サービス種別: '訪問介護',
    サービス事業所名: '見本の介護',
    頻度: '週2回',
    サービス内容: '入浴の介助',
    ...cells,
  })

const REHABILITATION = {
  サービス種別: '通所リハビリ',
  サービス事業所名: '',
  頻度: '週1回',
  サービス内容: '歩行の訓練',
}

export const plan2 = (): string =>
  [plan2Row(), plan2Row(REHABILITATION), plan2Row(), ''].join('\r\n')

export const HEAD_1 = `${CARE_PLAN_1.columns.join(',')}\r\n`

export const NOTEBOOK = [
  'JAHISTC08,1',
  '1,見本 花子,2,19400602,,,,,,,ミホン ハナコ',
  '2,1,ペニシリン',
  '5,20260901,1',
  '11,見本薬局,29,4,1234567,,,',
  '201,1,古い薬,1,錠,2,612345678,1',
  '301,1,１日１回朝食後,28,日分,1,1,,1',
  '5,R081002,1',
  '11,見本薬局,29,4,1234567,,,',
  '51,見本病院,29,1,1234567,1',
  '201,1,アムロジピン錠５ｍｇ,1,錠,2,612345678,1',
  '201,1,ビソプロロール錠,0.5,錠,2,612345679,1',
  '301,1,１日１回朝食後,28,日分,1,1,,1',
  '999,この先の版の行,1',
  '421,湿布が10枚残っている,1',
]

/** The same in parts, as three QR codes bring it, in the order in which they happened to be read. */
export const inParts = (order: readonly number[]): string => {
  const body = NOTEBOOK.slice(1)
  const cuts = [body.slice(0, 4), body.slice(4, 8), body.slice(8)]
  return order
    .map((part) =>
      ['JAHISTC08,1', ...(cuts[part - 1] ?? []), `911,20261002001,3,${part}`].join('\r\n'),
    )
    .join('\r\n')
}
