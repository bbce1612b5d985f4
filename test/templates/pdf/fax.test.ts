import { PDFiumLibrary } from '@hyzyla/pdfium'
import { renderMessageSheet } from '../../../templates/pdf/fax/message-sheet'
import { renderTestSheet } from '../../../templates/pdf/fax/test-sheet'
import { MESSAGE_SHEET, TEST_SHEET } from '../../support/fax-samples'

let library: Awaited<ReturnType<typeof PDFiumLibrary.init>>
beforeAll(async () => {
  library = await PDFiumLibrary.init()
})
afterAll(() => library.destroy())

async function readBack(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await library.loadDocument(bytes)
  const texts = [...document.pages()].map((page) => page.getText().replace(/\s+/g, ''))
  document.destroy()
  return texts
}

describe('the twin of a message', () => {
  test('has a cover with everything that finds its way, and the message behind it', async () => {
    const [cover = '', message = ''] = await readBack(await renderMessageSheet(MESSAGE_SHEET))
    for (const words of [
      '居宅介護支援事業所さくら坂（吉野町）御中',
      'FAX0747-00-2232',
      '番号の確認令和8年10月2日',
      '森脇由香',
      '2枚（この送付状を含む）',
      '482913',
      'ケース番号NW-8-1103',
      '3階西病棟',
      'https://nanwa.example/uketori',
      'まちがって届いた方へ',
      '返信欄（FAX0747-00-1121へ）',
      '1/2ページ',
    ])
      expect(cover).toContain(words)
    expect(cover).not.toContain('令和8年11月23日')
    expect(message).toContain('令和8年11月23日（月・祝）14:20')
    expect(message).toContain('入院時情報提供書をお送りください')
    expect(message).toContain('2/2ページ')
  })

  test('the same sheet has the same bytes', async () => {
    const [one, other] = await Promise.all([
      renderMessageSheet(MESSAGE_SHEET),
      renderMessageSheet(MESSAGE_SHEET),
    ])
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  test('keeps within its two pages however long the names are', async () => {
    const long = '医療法人社団南和会立見本総合リハビリテーション病院附属居宅介護支援事業所さくら坂'
    const pages = await readBack(
      await renderMessageSheet({
        ...MESSAGE_SHEET,
        to: { ...MESSAGE_SHEET.to, name: long, person: `${long} 大前` },
        from: { ...MESSAGE_SHEET.from, name: long, person: long },
      }),
    )
    expect(pages).toHaveLength(2)
    expect(pages.filter((text) => text.includes('返信欄（'))).toHaveLength(1)
    // What no longer fits on the cover stands below the message.
    expect(pages[1]).toContain('返信欄（')
  })
})

test('a test sheet names no case and no patient', async () => {
  const [text = '', ...more] = await readBack(await renderTestSheet(TEST_SHEET))
  expect(more).toEqual([])
  expect(text).toContain('患者さんの情報は書いていません')
  expect(text).toContain('控えの番号FT-12')
  expect(text).not.toMatch(/NW-|様/)
})
