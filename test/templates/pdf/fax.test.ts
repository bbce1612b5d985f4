import { PDFiumLibrary } from '@hyzyla/pdfium'
import { type MessageSheet, renderMessageSheet } from '../../../templates/pdf/fax/message-sheet'
import { renderTestSheet } from '../../../templates/pdf/fax/test-sheet'

let library: Awaited<ReturnType<typeof PDFiumLibrary.init>>
beforeAll(async () => {
  library = await PDFiumLibrary.init()
})
afterAll(() => library.destroy())

const SHEET: MessageSheet = {
  code: '482913',
  pages: 2,
  to: {
    name: '居宅介護支援事業所 さくら坂',
    municipality: '吉野町',
    fax: '0747-00-2232',
    phone: '0747-00-2231',
    verifiedOn: '令和8年10月2日',
  },
  from: {
    name: '南奈良総合医療センター 地域連携室',
    person: '森脇 由香',
    phone: '0747-00-1120 内線2214',
    fax: '0747-00-1121',
  },
  madeAt: Date.UTC(2026, 10, 24, 0, 55),
  expiresAt: Date.UTC(2026, 11, 4, 0, 55),
  answerPage: 'https://nanwa.example/uketori',
  qrAddress: 'https://nanwa.example/uketori#482913.NW-8-1103',
  message: {
    title: '入院の連絡',
    caseCode: 'NW-8-1103',
    ward: '3階西病棟',
    person: '髙○　ミ○子',
    rows: [['入院した日時', '令和8年11月23日（月・祝）14:20']],
    asks: ['入院時情報提供書をお送りください。'],
  },
}

async function readBack(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await library.loadDocument(bytes)
  const texts = [...document.pages()].map((page) => page.getText().replace(/\s+/g, ''))
  document.destroy()
  return texts
}

describe('the twin of a message', () => {
  test('has a cover with everything that finds its way, and the message behind it', async () => {
    const [cover = '', message = ''] = await readBack(await renderMessageSheet(SHEET))
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
    const [one, other] = await Promise.all([renderMessageSheet(SHEET), renderMessageSheet(SHEET)])
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  test('keeps within its two pages however long the names are', async () => {
    const long = '医療法人社団南和会立見本総合リハビリテーション病院附属居宅介護支援事業所さくら坂'
    const pages = await readBack(
      await renderMessageSheet({
        ...SHEET,
        to: { ...SHEET.to, name: long, person: `${long} 大前` },
        from: { ...SHEET.from, name: long, person: long },
      }),
    )
    expect(pages).toHaveLength(2)
    expect(pages.filter((text) => text.includes('返信欄（'))).toHaveLength(1)
    // What no longer fits on the cover stands below the message.
    expect(pages[1]).toContain('返信欄（')
  })
})

test('a test sheet names no case and no patient', async () => {
  const { to, from, madeAt, expiresAt, answerPage, qrAddress, code } = SHEET
  const [text = '', ...more] = await readBack(
    await renderTestSheet({
      number: 'FT-12',
      code,
      to,
      from,
      madeAt,
      expiresAt,
      answerPage,
      qrAddress,
    }),
  )
  expect(more).toEqual([])
  expect(text).toContain('患者さんの情報は書いていません')
  expect(text).toContain('控えの番号FT-12')
  expect(text).not.toMatch(/NW-|様/)
})
