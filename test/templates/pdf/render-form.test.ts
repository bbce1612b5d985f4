import { PDFiumLibrary } from '@hyzyla/pdfium'
import fc from 'fast-check'
import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import { type Answers, fieldsOf, optionsOf } from '../../../manual/forms/form'
import { FORMS } from '../../../manual/forms/forms'
import { faultsOfLayout, getLayout, renderForm } from '../../../templates/pdf/render-form'

const META = {
  caseCode: 'NW-8-1103',
  printedAt: Date.UTC(2026, 10, 24, 0, 55),
  printedBy: '大前 早苗',
} as const

const FILLED: Answers = {
  admittedOn: '2026-11-23',
  hospitalName: '吉野病院 地域連携室',
  patientName: '髙橋 﨑子',
  patientKana: 'タカハシ サキコ',
  sex: 'female',
  birthDate: '1940-06-02',
  address: '奈良県吉野郡吉野町 𠮷野荘',
  careLevel: 'care2',
  certifiedFrom: '2026-04-01',
  certifiedTo: '2028-03-31',
  pensions: ['national', 'other'],
  pensionsOther: '企業年金',
  moving: 'partlyHelped',
}

let library: Awaited<ReturnType<typeof PDFiumLibrary.init>>
beforeAll(async () => {
  library = await PDFiumLibrary.init()
})
afterAll(() => {
  library.destroy()
})

async function printed(answers: Answers, meta: Partial<Parameters<typeof renderForm>[2]> = {}) {
  const { bytes, pages, replaced } = await renderForm(ADMISSION_INFO_SHEET, answers, {
    ...META,
    ...meta,
  })
  const document = await library.loadDocument(bytes)
  const texts = [...document.pages()].map((page) => page.getText())
  document.destroy()
  return { bytes, pages, replaced, texts, text: texts.join('\n').replace(/\r/g, '') }
}

/** Text as read back from paper: broken over lines and spaced by the columns. */
const closed = (text: string): string => text.replace(/\s+/g, '')

describe('a form on paper', () => {
  test.each(FORMS.map((form) => [`${form.title} ${form.edition}`, form] as const))(
    '%s prints every field it asks and no other',
    (_title, form) => {
      expect(faultsOfLayout(form)).toEqual([])
    },
  )

  test('reads back names as they were written', async () => {
    const { text, replaced } = await printed(FILLED)

    expect(closed(text)).toContain('髙橋﨑子')
    expect(closed(text)).toContain('タカハシサキコ')
    expect(closed(text)).toContain('吉野町𠮷野荘')
    expect(closed(text)).toContain('昭和15年6月2日生')
    expect(closed(text)).toContain('R8.4.1〜R10.3.31')
    expect(closed(text)).toContain('その他（企業年金）')
    expect(replaced).toEqual([])
  })

  test('names what went with it, as it was called and as far as the faces go', async () => {
    const attached = [
      {
        kind: 'carePlan',
        fileName: '髙橋様_計画.pdf',
        mediaType: 'application/pdf',
        size: 348_160,
      },
      {
        kind: 'medicineNotebook',
        fileName: '手帳😀.pdf',
        mediaType: 'application/pdf',
        size: 9,
        pages: 3,
      },
    ]

    const { text, replaced, bytes } = await printed(FILLED, { attached })

    expect(closed(text)).toContain('添付（2件。この紙には綴じていません）')
    expect(closed(text)).toMatch(/居宅サービス計画書（1〜3表）髙橋様_計画\.pdf（PDF340KB）/)
    expect(closed(text)).toMatch(/お薬手帳の写し手帳〓\.pdf（PDF3ページ1KB）/)
    expect(replaced).toEqual(['😀'])
    expect(bytes).toEqual((await printed(FILLED, { attached })).bytes)
    expect(closed((await printed(FILLED)).text)).not.toContain('添付（')
  })

  test('has the words of every choice, the numbering and the consent', async () => {
    const { text } = await printed({}, { consent: '令和7年4月10日 書面' })
    // One box for あり, a level in its bracket, or two boxes under one word: the paper has no room for each choice.
    const ownWords = [
      'careLevel',
      'aloneInDaytime',
      'wardConference',
      'dischargeConference',
      'homeVisit',
      'patientWishInCarePlan',
      'familyWishInCarePlan',
      'aloneInDaytimeAfter',
      'caregivingCapacity',
      'endOfLifeWishEnclosed',
    ]

    const labels = fieldsOf(ADMISSION_INFO_SHEET)
      .filter(({ id }) => !ownWords.includes(id))
      .flatMap((field) => optionsOf(field).map(({ label }) => label))

    expect(labels.filter((label) => !closed(text).includes(closed(label)))).toEqual([])
    for (const { heading } of getLayout(ADMISSION_INFO_SHEET).sections) {
      expect(closed(text)).toContain(closed(heading))
    }
    for (const words of [
      '見込める（十分一部）見込めない家族や支援者はいない',
      '同封の居宅サービス計画（1）参照',
      '別紙参照',
    ])
      expect(closed(text)).toContain(words)
    expect(closed(text)).toContain('（同意：令和7年4月10日書面）')
  })

  test.each([
    ['support1', '要支援（1）要介護（）'],
    ['support2', '要支援（2）要介護（）'],
    ['care1', '要支援（）要介護（1）'],
    ['care5', '要支援（）要介護（5）'],
    ['notApplied', '要支援（）要介護（）'],
  ])('writes the level %s into its bracket', async (careLevel, words) => {
    expect(closed((await printed({ careLevel })).text)).toContain(words)
  })

  test('leaves no character of the form itself to be replaced', async () => {
    expect((await printed({})).replaced).toEqual([])
  })

  test('carries on each page the case code, page of pages, print time in Japan and the user', async () => {
    const { texts, pages } = await printed(FILLED)

    expect(pages).toBe(2)
    texts.forEach((text, index) => {
      expect(closed(text)).toContain(`NW-8-1103南和入退院連携`)
      expect(closed(text)).toContain(`${index + 1}/2ページ`)
      expect(closed(text)).toContain('令和8年11月24日9:55印刷大前早苗')
    })
  })

  test('grows onto further pages with long text, and cuts nothing', async () => {
    const lines = Array.from(
      { length: 50 },
      (_, n) => `${n + 1}行目 夜間はトイレまで手すりを使って歩く`,
    )

    const { pages, text } = await printed({ ...FILLED, dailyLivingNotes: lines.join('\n') })

    expect(pages).toBe(3)
    expect(lines.filter((line) => !closed(text).includes(closed(line)))).toEqual([])
    expect(closed(text)).toContain('療養生活上の課題について（続き）')
  })

  test('keeps the lines of an answer apart, however short, and by a space inside brackets', async () => {
    const { text } = await printed({ interests: '将棋\n畑', dwellingNotes: '段差\n手すり' })

    expect(text).toMatch(/将棋\n畑/)
    expect(text).toMatch(/段差 +手すり/)
  })

  test.each([1, 2, 20, 40, 60])('keeps a name of %d characters whole', async (length) => {
    const patientName = '髙橋﨑𠮷野'.repeat(12).match(new RegExp(`^.{${length}}`, 'u'))?.[0] ?? ''

    const { text, pages } = await printed({ ...FILLED, patientName, printedBy: patientName })

    expect(closed(text)).toContain(patientName)
    expect(pages).toBe(length < 40 ? 2 : 3)
  })

  test('keeps a long name of the user at the foot whole', async () => {
    const printedBy = '西東京中央居宅介護支援専門員 長宗我部 龍之介左衛門'

    expect(closed((await printed(FILLED, { printedBy })).text)).toContain(closed(printedBy))
  })

  test.each<[what: string, name: string, drawn: string, replaced: string[]]>([
    ['a variation the font has', '葛\u{E0100}城', '葛\u{E0100}城', []],
    ['a variation that is the ordinary form', '渡邊\u{E0100}', '渡邊\u{E0100}', []],
    ['a variation no font has', '渡邊\u{E0101}', '渡邊', ['邊\u{E0101}']],
    ['an emoji', '髙田😀', '髙田〓', ['😀']],
    ['a right-to-left mark', '髙\u202E田', '髙田', ['\u202E']],
    ['a letter of another script', '髙田ע', '髙田〓', ['ע']],
    ['combining kana', 'あ\u3099い', 'あ\u3099い', []],
    ['a private character', '髙\uE000田', '髙〓田', ['\uE000']],
    ['NUL', '髙\u0000田', '髙田', ['\u0000']],
  ])('draws or visibly replaces %s, and says so', async (_what, patientName, drawn, replaced) => {
    const page = await printed({ ...FILLED, patientName })

    expect(closed(page.text)).toContain(drawn)
    expect(page.replaced).toEqual(replaced)
    expect(page.text.includes('印字できない文字')).toBe(replaced.length > 0)
  })

  test('gives the same bytes for the same answers, whatever was printed between', async () => {
    // Two radicals that one glyph of the second face serves; a font remembering the first would differ.
    const answers = { ...FILLED, address: '\u2EB2' }
    await printed({ ...FILLED, address: '\u2EAB' })
    const once = await printed(answers)
    await printed({ ...FILLED, address: '\u2EAB', dailyLivingNotes: '神\uFA19葛\u{E0100}' })
    const again = await printed(answers)

    expect(once.text).toContain('\u2EB2')
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0)
    const other = await printed({ ...answers, sex: 'male' })
    expect(Buffer.compare(once.bytes, other.bytes)).not.toBe(0)
  })

  test('reads back two characters that look alike each as it was written', async () => {
    const { text } = await printed({ ...FILLED, address: '\u2EAB\u2EB2\u2EAB' })

    expect(closed(text)).toContain('\u2EAB\u2EB2\u2EAB')
  })

  test('leaves out an answer whose question no longer calls for it', async () => {
    const answers = { ...FILLED, pressureUlcer: 'none', pressureUlcerDetail: '仙骨部' }

    expect(closed((await printed(answers)).text)).not.toContain('仙骨部')
  })

  test('can be drawn whatever stands in a text (reliability 46)', async () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 })

    await fc.assert(
      fc.asyncProperty(anything, anything, anything, async (name, words, notes) => {
        const answers = {
          patientName: name,
          enclosed: ['other'],
          enclosedOther: words,
          dailyLivingNotes: notes,
        }
        const { pages } = await renderForm(ADMISSION_INFO_SHEET, answers, {
          ...META,
          printedBy: name,
        })

        expect(pages).toBeGreaterThanOrEqual(2)
      }),
      { numRuns: 30, seed: 46 },
    )
  })

  test('is a tagged PDF/A-2a in Japanese whose title holds no personal data', async () => {
    const { bytes } = await printed(FILLED)
    const file = Buffer.from(bytes).toString('latin1')

    expect(file).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(file).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(file).toMatch(/\/Marked true/)
    expect(file).toMatch(/\/Lang \(ja-JP\)/)
    expect(file).toMatch(/\/DisplayDocTitle true/)
    expect(file).toContain(
      '入院時情報提供書 NW-8-1103'.replace(/[^ -~]/g, (c) =>
        Buffer.from(c, 'utf8').toString('latin1'),
      ),
    )
  })

  test('puts the ink of a tick on the page for what was answered', async () => {
    const inkOf = async (answers: Answers): Promise<number> => {
      const { bytes } = await renderForm(ADMISSION_INFO_SHEET, answers, META)
      const document = await library.loadDocument(bytes)
      const { data, width, height } = await document
        .getPage(1)
        .render({ scale: 2, render: 'bitmap' })
      document.destroy()
      let ink = 0
      for (let at = 0; at < width * height * 4; at += 4) ink += (data[at] ?? 255) < 128 ? 1 : 0
      return ink
    }

    expect(await inkOf({ moving: 'watched' })).toBeGreaterThan(await inkOf({}))
  })
})
