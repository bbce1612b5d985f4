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
