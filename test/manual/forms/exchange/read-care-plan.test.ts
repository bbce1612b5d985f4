import { ADMISSION_INFO_SHEET } from '../../../../manual/forms/admission-info-sheet'
import { CARE_PLAN_TABLES } from '../../../../manual/forms/exchange/care-plan-tables'
import { readCarePlan } from '../../../../manual/forms/exchange/read-care-plan'
import { fieldsOf } from '../../../../manual/forms/form'
import { HEAD_1, plan1, plan2, plan2Row } from './samples'

const offered = (name: string, text: string) =>
  Object.fromEntries(readCarePlan(name, text).offers.map(({ field, value }) => [field, value]))
const wrongIn = (name: string, text: string) =>
  readCarePlan(name, text).messages.flatMap(({ kind, line, words }) =>
    kind === 'wrong' ? [`${line ?? '-'} ${words}`] : [],
  )

const OFFERED_1 = {
  certifiedFrom: '20260401',
  certifiedTo: '20280331',
  patientWish: '本人：家で暮らしたい。\n家族：支えたい。',
  homeRequirements: '転倒を防ぎ、家での暮らしを続ける。',
}

describe('item 49: care plan tables by a declared mapping', () => {
  test.each(CARE_PLAN_TABLES.map((table) => [table.title, table] as const))(
    '%s names only columns that the table has and fields that the sheet has',
    (_title, { columns, toFields, rowsTo, insuredNumber, madeOn, leftOut }) => {
      const fields: readonly string[] = fieldsOf(ADMISSION_INFO_SHEET).map(({ id }) => id)
      const named = [
        ...[insuredNumber, madeOn, ...leftOut, ...toFields.map(({ column }) => column)],
        ...(rowsTo?.columns ?? []),
      ]
      const to = [...toFields.map(({ field }) => field), ...(rowsTo ? [rowsTo.field] : [])]

      expect(named.filter((one) => !columns.includes(one))).toEqual([])
      expect(to.filter((field) => !fields.includes(field))).toEqual([])
      expect(new Set(columns).size).toBe(columns.length)
    },
  )

  test.each([
    ['by the name of its file', 'UP1KYO_1_2_20261001.CSV', plan1()],
    ['by the number of its columns', 'plan.csv', plan1()],
    ['by its heading', 'plan.csv', HEAD_1 + plan1()],
  ])('table 1 is known %s', (_how, name, text) => {
    expect(offered(name, text)).toEqual(OFFERED_1)
    expect(readCarePlan(name, text).on).toBe('2026-10-01')
  })

  test('columns may stand in another order when they have their names; others are left out by name', () => {
    const text = [
      'CSVバージョン,独自の列,被保険者番号,居宅サービス計画作成(変更)日,総合的な援助の方針,利用者及び家族の生活に対する意向,認定有効期間終了,認定有効期間開始',
      '1,x,0000123456,20261001,方針,意向,20280331,20260401',
    ].join('\r\n')

    const read = readCarePlan('x.csv', text)

    expect(read.offers.map(({ field }) => field)).toContain('homeRequirements')
    expect(read.messages).toContainEqual({
      line: 1,
      kind: 'note',
      words: '「独自の列」の列は使いません',
    })
  })

  test('table 2 becomes a line for each service, each once', () => {
    expect(offered('UP2KYO_1.csv', plan2())).toEqual({
      enclosed: ['other'],
      enclosedOther: '訪問介護（見本の介護）週2回：入浴の介助\n通所リハビリ週1回：歩行の訓練',
    })
  })

  test.each<[string, string, string, readonly string[]]>([
    [
      'a missing column',
      'UP2KYO.csv',
      `${plan2Row()}\r\n${plan2Row().replace(/,"[^"]*"$/, '')}\r\n`,
      ['2 21列しかありません（22列のはずです）'],
    ],
    [
      'a column that is missing by name',
      'x.csv',
      'CSVバージョン,被保険者番号,サービス種別,サービス事業所名,頻度\r\n1,2,3,4,5\r\n',
      ['1 「サービス内容」の列がありません'],
    ],
    [
      'half a file',
      'UP1KYO.csv',
      `${plan1()}"202306","29`,
      ['3 ここから後が途中で切れています。ファイルを書き出し直してください'],
    ],
    [
      'a second person',
      'UP2KYO.csv',
      `${plan2Row()}\r\n${plan2Row({ 被保険者番号: '0000999999' })}\r\n`,
      ['2 別の方の計画が入っています。この方の分だけを書き出してください'],
    ],
    [
      'an older plan beside the present one',
      'UP2KYO.csv',
      `${plan2Row()}\r\n${plan2Row({ '居宅サービス計画作成(変更)日': '20250401' })}\r\n`,
      ['2 作った日のちがう計画が入っています。いまの計画だけを書き出してください'],
    ],
    [
      'no table of these',
      'memo.csv',
      'a,b\r\n',
      [
        '- 居宅サービス計画書の第1表か第2表のCSVか分かりません。介護ソフトが付けたファイル名（UP1KYO…、UP2KYO…）のまま選んでください',
      ],
    ],
    [
      'an office’s whole list',
      'UP2KYO.csv',
      `${plan2Row()}\r\n`.repeat(2_001),
      ['- 行が多すぎます。一人分（2000行まで）を書き出してください'],
    ],
  ])('with %s nothing is offered, and the line is named', (_what, name, text, expected) => {
    expect(wrongIn(name, text)).toEqual(expected)
    expect(readCarePlan(name, text).offers).toEqual([])
  })

  test('of a list of a whole office with rows that are too short only its length is told', () => {
    expect(wrongIn('UP2KYO.csv', 'a,b\r\n'.repeat(200_000))).toEqual([
      '- 行が多すぎます。一人分（2000行まで）を書き出してください',
    ])
  })

  test('of very many lines that are wrong the first are told, and how many more there are', () => {
    const { messages, offers } = readCarePlan('UP2KYO.csv', 'a,b\r\n'.repeat(1_000))

    expect(messages).toHaveLength(21)
    expect(messages.at(0)?.line).toBe(1)
    expect(messages.at(-1)).toEqual({ kind: 'wrong', words: 'ほか 980 件' })
    expect(offers).toEqual([])
  })

  test('what is wrong is told before notes, however many these are', () => {
    const short = `${plan1().replace(/\r\n$/, ',"x"\r\n').repeat(30)}"1"\r\n`
    const { messages } = readCarePlan('UP1KYO.csv', short)

    expect(messages.at(0)).toEqual({
      line: 61,
      kind: 'wrong',
      words: '1列しかありません（28列のはずです）',
    })
    expect(messages.at(-1)).toEqual({ kind: 'note', words: 'ほか 11 件' })
  })

  test('a column too many is left out and told, not refused', () => {
    const read = readCarePlan('UP1KYO.csv', plan1().replace(/\r\n$/, ',"x"\r\n'))

    expect(read.offers).toHaveLength(4)
    expect(read.messages).toContainEqual({
      line: 1,
      kind: 'note',
      words: '29列目から先は使いません',
    })
  })
})
