import { FAMILY_SHEET } from '../../../manual/forms/family-sheet'
import type { Answers } from '../../../manual/forms/form'
import { EASY_TITLE, EASY_WORDS } from '../../../templates/pdf/family-sheet/easy-words'
import { ENGLISH_TITLE, ENGLISH_WORDS } from '../../../templates/pdf/family-sheet/english-words'
import type { FamilyWords } from '../../../templates/pdf/family-sheet/family-words'
import { PLAIN_WORDS } from '../../../templates/pdf/family-sheet/plain-words'
import { IN_EVERY_LANGUAGE } from '../../support/forms/family'
import { closed, openPrinter, type Printer } from '../../support/forms/paper'

let printer: Printer
beforeAll(async () => {
  printer = await openPrinter()
})
afterAll(() => printer.close())

const print = (answers: Answers) => printer.print(FAMILY_SHEET, answers)
const inLanguages = (...languages: readonly string[]) => ({ ...IN_EVERY_LANGUAGE, languages })

/** Every word that a page says by itself. */
const wordsIn = (words: FamilyWords | FamilyWords[keyof FamilyWords]): readonly string[] =>
  Object.values(words).flatMap((part: unknown) =>
    typeof part === 'string' ? [part] : wordsIn(part as FamilyWords),
  )

test.each<[language: string, words: FamilyWords, title: string]>([
  ['plain Japanese', PLAIN_WORDS, '入院から退院までのお知らせ'],
  ['やさしい日本語', EASY_WORDS, EASY_TITLE],
  ['English', ENGLISH_WORDS, ENGLISH_TITLE],
])('all the words of the page in %s are printed', async (_language, words, title) => {
  const { text, replaced } = await print(IN_EVERY_LANGUAGE)

  expect([title, ...wordsIn(words)].filter((one) => !text.includes(closed(one)))).toEqual([])
  expect(replaced).toEqual([])
})

test.each<[languages: readonly string[], pages: number]>([
  [['none'], 1],
  [[], 1],
  [['easyJapanese'], 2],
  [['english'], 2],
  [['easyJapanese', 'english'], 3],
])('%j makes %i pages, one in each language', async (languages, pages) => {
  const printed = await print(inLanguages(...languages))

  expect(printed.pages).toBe(pages)
  expect(printed.text.includes(closed(EASY_TITLE))).toBe(languages.includes('easyJapanese'))
  expect(printed.text.includes(closed(ENGLISH_TITLE))).toBe(languages.includes('english'))
})

test('writes the same day as the reader of each page counts', async () => {
  const { text } = await print(IN_EVERY_LANGUAGE)

  expect(text.split('令和8年12月8日')).toHaveLength(2)
  expect(text.split('2026年12月8日')).toHaveLength(2)
  expect(text.split('8December2026')).toHaveLength(2)
})

test('gives every kanji of the page in やさしい日本語 its reading', () => {
  const bare = wordsIn(EASY_WORDS).filter((words) =>
    /\p{Script=Han}(?![\p{Script=Han}]*（[\p{Script=Hiragana}ー]+）)/u.test(words),
  )

  expect(bare).toEqual([])
})

test('says in the file that the English page is English', async () => {
  const { bytes } = await print(inLanguages('english'))
  const plain = await print(inLanguages('none'))
  const marks = (file: Uint8Array) =>
    Buffer.from(file)
      .toString('latin1')
      .match(/\/Lang \(en\)/g)?.length ?? 0

  expect(marks(plain.bytes)).toBe(0)
  expect(marks(bytes)).toBeGreaterThan(20)
})
