import fc from 'fast-check'
import { readMedicineNotebook } from '../../../../manual/forms/exchange/read-medicine-notebook'
import { inParts, NOTEBOOK } from './samples'

const ASKED = { birthDate: '1940-06-02', roomFor: 2_000 }
const read = (text: string, asked = ASKED) => readMedicineNotebook(text, asked)
const whole = NOTEBOOK.join('\r\n')
const notesOf = (text: string, asked = ASKED) =>
  read(text, asked).offers.find(({ field }) => field === 'medicineNotes')?.value
const wrongIn = (text: string) =>
  read(text).messages.flatMap(({ kind, words }) => (kind === 'wrong' ? [words] : []))

const NOTES = [
  'アレルギー：ペニシリン',
  '残っている薬：湿布が10枚残っている',
  '令和8年10月2日 見本薬局・見本病院',
  '・アムロジピン錠５ｍｇ 1錠 １日１回朝食後 28日分',
  '・ビソプロロール錠 0.5錠 １日１回朝食後 28日分',
  '令和8年9月1日 見本薬局',
  '・古い薬 1錠 １日１回朝食後 28日分',
].join('\n')

describe('the medicine notebook of JAHIS', () => {
  test('gives the medicines, newest first, after what to beware of', () => {
    expect(notesOf(whole)).toBe(NOTES)
    expect(read(whole).on).toBe('2026-10-02')
    expect(read(whole).offers).toContainEqual({ field: 'oralMedicine', value: 'yes' })
  })

  test.each([[[1, 2, 3]], [[3, 1, 2]], [[2, 2, 3, 1]]])(
    'in parts read as %j says the same',
    (order) => {
      expect(notesOf(inParts(order))).toBe(NOTES)
    },
  )

  test('a record of a kind that is not known is named by its line and left out', () => {
    expect(read(whole).messages).toContainEqual({
      line: 14,
      kind: 'note',
      words: '知らない種類の行（999）なので使いません',
    })
  })

  test('a later version is read as far as it is understood, and told', () => {
    const later = whole.replace('JAHISTC08', 'JAHISTC11')

    expect(notesOf(later)).toBe(NOTES)
    expect(read(later).messages.map(({ words }) => words)).toContain(
      '新しい版（11）です。分かるところだけを読みます',
    )
  })

  test.each<[string, string, string]>([
    [
      'a part that is missing',
      inParts([1, 3]),
      '3つに分かれたうちの2つめがありません。全部を一度に選んでください',
    ],
    [
      'a part of another notebook',
      inParts([1, 2, 3]).replace('911,20261002001,3,2', '911,20250101001,3,2'),
      '別のお薬手帳の一部がまざっています',
    ],
    [
      'somebody else',
      whole.replace('19400602', 'S130602'),
      '生年月日が、このケースの方と違います。別の方のお薬手帳ではないか確かめてください',
    ],
    ['no medicine', NOTEBOOK.slice(0, 3).join('\r\n'), '薬の行（201）がありません'],
  ])('with %s nothing is offered', (_what, text, words) => {
    expect(wrongIn(text)).toContain(words)
    expect(read(text).offers).toEqual([])
  })

  test('more records than a notebook has are refused by their number alone', () => {
    const long = [...NOTEBOOK, ...Array<string>(200_000).fill('301,1,x')].join('\r\n')

    expect(read(long).messages).toEqual([
      {
        kind: 'wrong',
        words: '行が多すぎます（5000行まで）。この方の最近の分だけを書き出してください',
      },
    ])
    expect(read(long).offers).toEqual([])
  })

  test('of very many heads the first are told, and how many more there are', () => {
    const heads = [...NOTEBOOK, ...Array<string>(1_000).fill('JAHISTC99,1')].join('\r\n')
    const { messages } = read(heads)

    expect(messages).toHaveLength(21)
    expect(messages.at(-1)?.words).toMatch(/^ほか \d+ 件$/)
  })

  test('the first usage that says something holds for the medicines of its group so far', () => {
    const text = [
      ...['JAHISTC08,1', '1,見本,2,19400602', '5,20261002'],
      ...['201,1,甲', '201,1,乙', '201,2,丙', '301,1,', '301,1,朝', '301,1,夜', '201,1,丁'],
      '301,2,昼',
    ].join('\r\n')

    expect(notesOf(text)).toBe('令和8年10月2日\n・甲 朝\n・乙 朝\n・丙 昼\n・丁')
  })

  test('what does not fit is left out by its day, and told', () => {
    const asked = { ...ASKED, roomFor: 130 }

    expect(notesOf(whole, asked)).toBe(NOTES.split('\n').slice(0, 5).join('\n'))
    expect(read(whole, asked).messages.map(({ words }) => words)).toContain(
      '令和8年9月1日の調剤分は、欄に入りきらないため入れません',
    )
  })

  test('item 53: nothing that begins like one can make it fail', () => {
    const types = fc.constantFrom('1', '201', '301', '911', '5', '0', '-1', 'JAHISTC99')
    const cell = fc.oneof(types, fc.string())
    const lines = fc.array(fc.array(cell, { maxLength: 8 }).map((cells) => cells.join(',')))

    fc.assert(
      fc.property(lines, (some) => {
        expect(() => read(['JAHISTC08,1', ...some].join('\n'))).not.toThrow()
      }),
      { numRuns: 1_000 },
    )
  })
})
