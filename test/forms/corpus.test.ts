import { type Field, type Form, fieldsOf } from '../../manual/forms/form'
import { ADMISSION_INFO_SHEET } from '../../manual/forms/admission-info-sheet'
import { jsonAnswers } from '../../manual/forms/json/json-answers'
import { parsePage } from '../../manual/forms/parse-page'
import { controlsOf, drawnPage } from '../support/forms/drawn-pages'
import { closed, openPrinter, type Printer } from '../support/forms/paper'
import { deciding, TODAY } from '../support/forms/samples'

const FORM: Form = ADMISSION_INFO_SHEET
const ALL = FORM.pages.flatMap((page) => page.fields.map((field) => ({ page, field })))
const ofKind = (...kinds: readonly Field['kind'][]) =>
  ALL.filter(({ field }) => kinds.includes(field.kind))

/** What becomes of one text typed into every field of a kind: stored, or the message it is refused with. */
function becomes(typed: string, ...kinds: readonly Field['kind'][]): ReadonlySet<string> {
  return new Set(
    ofKind(...kinds).map(({ page, field }) => {
      const posted = { ...deciding(FORM, field), [field.id]: typed }
      const { answers, problems } = parsePage(FORM, page.id, posted, { today: TODAY })
      const told = problems.find((problem) => problem.field === field.id)?.message
      const stored = answers[field.id]
      if (told !== undefined && stored !== undefined) return `both stored and refused: ${field.id}`
      return told === undefined ? String(stored) : told.replace(field.label, '（項目）')
    }),
  )
}

let printer: Printer
beforeAll(async () => {
  printer = await openPrinter()
})
afterAll(() => printer.close())

const NAMES: readonly (readonly [what: string, typed: string, stored: string, printed: string])[] =
  [
    ['the ladder-shaped taka', '髙橋', '髙橋', '髙橋'],
    ['the tatsu-saki', '﨑', '﨑', '﨑'],
    ['a surrogate pair', '𠮷野', '𠮷野', '𠮷野'],
    ['two forms of one character', '邊邉', '邊邉', '邊邉'],
    ['one character', '乙', '乙', '乙'],
    ['half-width kana', 'ｶﾅ ｶﾞｷﾞ', 'カナ ガギ', 'カナガギ'],
    ['full-width digits', '５−６', '５−６', '５−６'],
    ['combining dakuten', 'か\u3099く', 'がく', 'がく'],
    ['a variation the faces have', '葛\u{E0100}城', '葛\u{E0100}城', '葛\u{E0100}城'],
    ['a variation no face has', '邊\u{E0101}', '邊\u{E0101}', '邊'],
    ['an emoji', '花😀', '花😀', '花〓'],
    ['markup', '<script>1</script>', '<script>1</script>', '<script>1</script>'],
    ['SQL quotes', "'; drop table x;--", "'; drop table x;--", "';droptablex;--"],
    ['a formula', '=HYPERLINK("x")', '=HYPERLINK("x")', '=HYPERLINK("x")'],
  ]

describe('names and words of the corpus in every text field (reliability 46)', () => {
  test.each(NAMES)('%s is stored, shown and printed as it was written', async (...one) => {
    const [, typed, stored, printed] = one
    expect([...becomes(typed, 'text', 'longText')]).toEqual([stored])

    for (const { page, field } of ofKind('text', 'longText')) {
      const answers = { ...deciding(FORM, field), [field.id]: stored }
      expect([field.id, controlsOf(drawnPage(FORM, page.id, answers))[field.id]]).toEqual([
        field.id,
        stored,
      ])
      expect(jsonAnswers(FORM, answers)[field.id]).toBe(stored)
    }
    const everywhere = Object.assign(
      {},
      ...ofKind('text', 'longText').map(({ field }) => ({
        ...deciding(FORM, field),
        [field.id]: stored,
      })),
    ) as Record<string, string>
    const { text } = await printer.print(FORM, everywhere)
    const times = text.split(closed(printed)).length - 1
    expect(times).toBeGreaterThanOrEqual(asked(everywhere))
  })

  test('outer spaces go; the indent of a paragraph stays', () => {
    expect([...becomes(' 　髙田　花 　', 'text')]).toEqual(['髙田　花'])
    expect([...becomes('　一行目 　\n', 'longText')]).toEqual(['　一行目'])
  })

  test('forty characters fit wherever sixty do, and one too many is refused with both numbers', () => {
    for (const { page, field } of ofKind('text', 'longText')) {
      if (!('maxLength' in field)) continue
      const length = Math.min(40, field.maxLength)
      const posted = { ...deciding(FORM, field), [field.id]: '𠮷'.repeat(length) }
      const { answers } = parsePage(FORM, page.id, posted, { today: TODAY })
      expect([field.id, answers[field.id]]).toEqual([field.id, '𠮷'.repeat(length)])
    }
  })

  test.each([
    ['NUL', '髙\u0000田'],
    ['a zero-width space inside', '髙\u200B田'],
    ['a right-to-left override', '髙\u202E田'],
  ])('%s is taken out visibly, and asked about', (_what, typed) => {
    expect([...becomes(typed, 'text', 'longText')]).toEqual([
      '目に見えない文字を取り除きました。内容を確かめて、もう一度保存してください',
    ])
  })

  test('two megabytes are refused with their number, and nothing slows down', () => {
    const begun = performance.now()
    for (const message of becomes('あ'.repeat(700_000), 'text', 'longText', 'kana'))
      expect(message).toMatch(/^（項目）は\d+文字以内で入れてください（いま700,000文字）$/)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})

describe('readings in every kana field (reliability 46)', () => {
  test.each([
    ['half-width kana', 'ﾀｶﾀﾞ ﾐﾖｺ', 'タカダ ミヨコ'],
    ['hiragana', 'たかだ　みよこ', 'タカダ ミヨコ'],
    ['combining dakuten', 'タカタ\u3099', 'タカダ'],
    ['a hyphen for a long vowel', 'ゆ-き', 'ユーキ'],
  ])('%s become katakana', (_what, typed, stored) => {
    expect([...becomes(typed, 'kana')]).toEqual([stored])
  })
})

describe('days of the corpus in every day field (reliability 47)', () => {
  /** Stored where the field's span holds the day; refused with the span's own words elsewhere. */
  test.each([
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
    ['大正15年12月25日', '1926-12-25'],
    ['昭和元年12月25日', '1926-12-25'],
    ['2024-02-29', '2024-02-29'],
    ['１９４０／１／２', '1940-01-02'],
    ['R7.4.1', '2025-04-01'],
    [TODAY, TODAY],
    ['1906-11-24', '1906-11-24'],
  ])('%s is %s, or too early for the field', (typed, stored) => {
    const outcomes = [...becomes(typed, 'date')].map((outcome) =>
      /^（項目）が\d+年より前です。元号か年を確かめてください$/.test(outcome)
        ? 'too early'
        : outcome,
    )
    expect(outcomes).toContain(stored)
    expect(outcomes.filter((outcome) => ![stored, 'too early'].includes(outcome))).toEqual([])
  })

  test.each([
    ['R7.2.29', /^（項目）：令和7年2月29日はありません/],
    ['昭和65年1月1日', /^（項目）：昭和は64年1月7日までです/],
    ['13/13/13', /^（項目）：年は元号をつけるか、西暦4桁で/],
    ['きのう', /^（項目）：「昭和13年6月2日」/],
  ])('%s is refused everywhere with its reason', (typed, words) => {
    const outcomes = [...becomes(typed, 'date')]
    expect(outcomes.filter((outcome) => !words.test(outcome))).toEqual([])
    expect(outcomes.length).toBeGreaterThan(0)
  })

  test('a day of tomorrow is refused where only the past makes sense', () => {
    expect([...becomes('2026-11-25', 'date')].toSorted()).toEqual([
      '2026-11-25',
      '（項目）に、きょうより後の日は入れられません。年を確かめてください',
    ])
  })
})

describe('telephone and fax numbers of the corpus in every such field (reliability 48)', () => {
  test.each([
    ['０７４７−００−１１２０', '0747-00-1120'],
    ['0747001120', '0747-00-1120'],
    ['0747ー00ー1120', '0747-00-1120'],
    ['(0747)00-1120', '0747-00-1120'],
    ['+81-747-00-1120', '0747-00-1120'],
    ['050 0000 1234', '050-0000-1234'],
    ['0120000123', '0120-000-123'],
    ['09000005512', '090-0000-5512'],
  ])('%s is stored as %s', (typed, stored) => {
    expect([...becomes(typed, 'phone')]).toEqual([stored])
  })
})

/** How many of the text fields a form with these answers asks. */
function asked(answers: Readonly<Record<string, string | readonly string[]>>): number {
  const shown = jsonAnswers(FORM, answers)
  return fieldsOf(FORM).filter(
    ({ id, kind }) => (kind === 'text' || kind === 'longText') && shown[id] !== undefined,
  ).length
}
