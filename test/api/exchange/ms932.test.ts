import { fromMs932, toMs932 } from '../../../api/exchange/ms932'
import { replacedInMs932, sheetCsv } from '../../../api/exchange/sheet-csv'
import { writeCsv } from '../../../api/exchange/write-csv'

const written = (text: string) => fromMs932(toMs932(text).bytes)

describe('item 50: MS932 reports each character that it lacks, and what stands for it', () => {
  test.each([
    ['髙橋', '髙橋'],
    ['﨑山', '﨑山'],
    ['①Ⅱ㈱℡', '①Ⅱ㈱℡'],
    ['ｶﾅ カナ', 'ｶﾅ カナ'],
  ])('%s passes', (text, expected) => {
    expect([written(text), toMs932(text).replaced]).toEqual([expected, []])
  })

  test.each([
    ['𠮷野', '〓野', [{ character: '𠮷', replacement: '〓' }]],
    ['邊\u{E0101}', '邊', [{ character: '邊\u{E0101}', replacement: '邊' }]],
    ['9〜17時', '9～17時', [{ character: '〜', replacement: '～' }]],
    ['😀😀', '〓〓', [{ character: '😀', replacement: '〓' }]],
    ['ﬁ', 'fi', [{ character: 'ﬁ', replacement: 'fi' }]],
    ['神', '神', []],
  ])('%s becomes %s, once reported', (text, expected, replaced) => {
    expect([written(text), toMs932(text).replaced]).toEqual([expected, replaced])
  })
})

describe('item 46: a table for a spreadsheet', () => {
  test('computes nothing, and keeps quotes, commas and line breaks', () => {
    expect(
      writeCsv([
        ['=HYPERLINK("x")', 'a,"b"\nc'],
        ['-1', '普通'],
      ]),
    ).toBe(`"'=HYPERLINK(""x"")","a,""b""\r\nc"\r\n"'-1","普通"\r\n`)
  })

  test('of a sheet has a row for each question, and says where characters change', () => {
    const form = {
      formId: 'admission-info-sheet',
      edition: '2026-11',
      answers: {},
      words: [
        {
          page: 'patient',
          title: '1 本人の基本情報',
          rows: [
            { field: 'patientName', label: '患者氏名', value: '𠮷野 正一' },
            { field: 'address', label: '住所', value: '' },
          ],
        },
        {
          page: 'family',
          title: '2 家族',
          rows: [{ field: 'mainCaregiver', label: '主介護者の氏名', value: '𠮷野 花' }],
        },
      ],
    }

    expect(sheetCsv(form).split('\r\n')).toEqual([
      '"ページ","項目","記入内容","項目ID"',
      '"1 本人の基本情報","患者氏名","𠮷野 正一","patientName"',
      '"1 本人の基本情報","住所","","address"',
      '"2 家族","主介護者の氏名","𠮷野 花","mainCaregiver"',
      '',
    ])
    expect(replacedInMs932(form)).toEqual([
      { character: '𠮷', replacement: '〓', labels: ['患者氏名', '主介護者の氏名'] },
    ])
  })
})
