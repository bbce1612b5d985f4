import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import { draftWith, parsePage, type Posted } from '../../../manual/forms/parse-page'
import { problemsIn } from '../../../manual/forms/problems'

const TODAY = { today: '2026-11-24' }
const parsed = (pageId: string, posted: Posted) =>
  parsePage(ADMISSION_INFO_SHEET, pageId, posted, TODAY)
const messages = (pageId: string, posted: Posted, field: string) =>
  parsed(pageId, posted)
    .problems.filter((problem) => problem.field === field)
    .map(({ message }) => message)

describe('a posted page', () => {
  test.each<[what: string, field: string, typed: string, stored: string]>([
    ['half-width kana', 'patientKana', 'ﾀｶﾀﾞ ﾐﾖｺ', 'タカダ ミヨコ'],
    ['hiragana', 'patientKana', 'たかだ　みよこ', 'タカダ ミヨコ'],
    ['combining dakuten in kana', 'patientKana', 'タカタ\u3099 ミヨコ', 'タカダ ミヨコ'],
    ['combining dakuten in a name', 'patientName', 'さいとう か\u3099く', 'さいとう がく'],
    ['the ladder-shaped taka', 'patientName', '髙橋 花', '髙橋 花'],
    ['the tatsu-saki', 'patientName', '山﨑 花', '山﨑 花'],
    ['a surrogate pair', 'patientName', '𠮷野 花', '𠮷野 花'],
    ['an ideographic variation', 'patientName', '渡邊\u{E0100} 花', '渡邊\u{E0100} 花'],
    ['a compatibility ideograph', 'patientName', '\uFA19田 花', '\uFA19田 花'],
    ['outer spaces', 'patientName', '　髙田 ミヨ子　', '髙田 ミヨ子'],
    ['a copied byte order mark', 'patientName', '\uFEFF髙田 ミヨ子', '髙田 ミヨ子'],
    ['markup', 'patientName', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['SQL quotes', 'patientName', "'; drop table person; --", "'; drop table person; --"],
    ['a formula', 'patientName', '=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['an emoji', 'address', '吉野町😀1', '吉野町😀1'],
    ['a full-width phone number', 'phone', '０７４７−００−１１２０', '0747-00-1120'],
    ['long vowel marks as hyphens', 'phone', '0747ー00ー1120', '0747-00-1120'],
    ['a phone number without hyphens', 'phone', '0747001120', '0747-00-1120'],
    ['a mobile without hyphens', 'phone', '09000005512', '090-0000-5512'],
    ['an internet phone', 'phone', '050 0000 1234', '050-0000-1234'],
    ['a free call', 'phone', '0120000123', '0120-000-123'],
    ['a short area code', 'phone', '0300001234', '03-0000-1234'],
    ['the country code', 'phone', '+81-747-00-1120', '0747-00-1120'],
    ['parentheses', 'phone', '(0747)00-1120', '0747-00-1120'],
    ['an extension', 'phone', '0747-00-1120（内線 2214）', '0747-00-1120 内線2214'],
    ['a grouping of the person’s own', 'phone', '07468-0-1234', '07468-0-1234'],
    ['a full-width number', 'age', '８６', '86'],
    ['a number with its unit', 'age', '86歳', '86'],
    ['a number with half its unit', 'floors', '2階', '2'],
    ['leading zeros', 'age', '086', '86'],
    ['the smallest number', 'age', '0', '0'],
    ['the largest number', 'age', '130', '130'],
    ['a validity ten years ahead', 'certifiedTo', '2036-11-24', '2036-11-24'],
    ['an era day', 'birthDate', '昭和15年6月2日', '1940-06-02'],
    ['a day of age 120', 'birthDate', '1906-11-24', '1906-11-24'],
    ['today as a birth date', 'birthDate', '2026-11-24', '2026-11-24'],
  ])('reads %s', (_what, field, typed, stored) => {
    expect(parsed('patient', { [field]: typed }).answers[field]).toBe(stored)
  })

  test('reads a day from three boxes, with the era in the year box', () => {
    const posted = { 'birthDate-year': '昭和１５', 'birthDate-month': '6', 'birthDate-day': '２' }

    expect(parsed('patient', posted).answers['birthDate']).toBe('1940-06-02')
  })

  test.each<[what: string, field: string, typed: string, words: RegExp]>([
    ['a day after today', 'birthDate', '2026-11-25', /きょうより後の日/],
    ['a validity more than ten years ahead', 'certifiedTo', '2036-11-25', /10年より先/],
    ['a day 131 years ago', 'birthDate', '1896-11-23', /130年より前/],
    ['29 February of a common year', 'birthDate', 'R7.2.29', /令和7年2月29日はありません/],
    ['words for a number', 'age', 'たくさん', /数字で/],
    ['a rough age', 'age', '60代', /数字で/],
    ['a fraction', 'age', '1.5', /数字で/],
    ['a number above the limit', 'age', '131', /0から130まで/],
    ['a negative number', 'age', '-1', /数字で/],
    ['kanji as a reading', 'patientKana', '髙田', /カタカナで/],
    ['letters as a phone number', 'phone', '家の電話', /市外局番から/],
    ['a number too short', 'phone', '00-1120', /市外局番から/],
    ['a number too long', 'phone', '0747-00-11201', /市外局番から/],
    ['an option nobody offered', 'sex', 'robot', /ある選択肢の中から/],
    ['a choice by its words', 'careLevel', '要介護2', /ある選択肢の中から/],
    ['two million letters', 'patientName', 'あ'.repeat(2_000_000), /60文字以内.*2,000,000文字/],
    ['two million digits', 'age', '9'.repeat(2_000_000), /もっと短く/],
  ])('refuses %s in words', (_what, field, typed, words) => {
    expect(messages('patient', { [field]: typed }, field)).toEqual([expect.stringMatching(words)])
    expect(parsed('patient', { [field]: typed }).answers[field]).toBeUndefined()
  })

  test('takes a name of 1, 40 and 60 characters and refuses one of 61', () => {
    const nameOf = (length: number) => parsed('patient', { patientName: '𠮷'.repeat(length) })

    expect(nameOf(1).answers['patientName']).toBe('𠮷')
    expect(nameOf(40).answers['patientName']).toBe('𠮷'.repeat(40))
    expect(nameOf(60).answers['patientName']).toBe('𠮷'.repeat(60))
    expect(nameOf(61).answers['patientName']).toBeUndefined()
  })

  test('takes a free text of 500 characters and refuses one of 501', () => {
    const notesOf = (length: number) =>
      parsed('patient', { dwellingNotes: '段'.repeat(length) }).answers['dwellingNotes']

    expect(notesOf(500)).toBe('段'.repeat(500))
    expect(notesOf(501)).toBeUndefined()
  })

  test.each([
    ['NUL', '髙\u0000田'],
    ['a bell', '髙\u0007田'],
    ['a right-to-left override', '髙\u202E田'],
    ['a zero-width space inside', '髙\u200B田'],
    ['half a surrogate pair', '髙\uD842田'],
  ])('takes %s out of a text visibly, and asks to look again', (_what, typed) => {
    const { problems, answers } = parsed('patient', { patientName: typed })
    const [problem] = problems.filter(({ field }) => field === 'patientName')

    expect(answers['patientName']).toBeUndefined()
    expect(problem?.message).toMatch(/目に見えない文字を取り除きました/)
    expect(problem?.typed).toBe('髙田')
    expect(parsed('patient', { patientName: problem?.typed }).answers['patientName']).toBe('髙田')
  })

  test('keeps line breaks of a free text and loses none of its lines', () => {
    const { answers } = parsed('daily-living', { dailyLivingNotes: '一行目  \r\n\r\n三行目\r\n' })

    expect(answers['dailyLivingNotes']).toBe('一行目\n\n三行目')
  })

  test('refuses なし together with something, and both words come back ticked', () => {
    const { problems } = parsed('patient', { disabilities: ['none', 'mental'] })
    const [problem] = problems.filter(({ field }) => field === 'disabilities')

    expect(problem?.message).toMatch(/「なし」とほかの項目は一緒に選べません/)
    expect(problem?.typed).toEqual(['none', 'mental'])
  })

  test('stores several choices once each and in the order of the form', () => {
    const posted = { pensions: ['employees', 'national', 'employees'] }

    expect(parsed('patient', posted).answers['pensions']).toEqual(['national', 'employees'])
  })

  test('asks which is right when a detail is written whose question says なし', () => {
    const posted = { pressureUlcer: 'none', pressureUlcerDetail: '仙骨部' }

    expect(messages('daily-living', posted, 'pressureUlcerDetail')).toEqual([
      expect.stringMatching(/「あり」のときに入れます。いま褥瘡（床ずれ）の有無は「なし」です/),
    ])
    expect(
      messages('daily-living', { ...posted, pressureUlcer: 'present' }, 'pressureUlcerDetail'),
    ).toEqual([])
  })

  test('refuses a validity that ends before it begins, and takes one that ends the same day', () => {
    const posted = { careLevel: 'care2', certifiedFrom: 'R8.4.1', certifiedTo: 'R8.3.31' }

    expect(messages('patient', posted, 'certifiedTo')).toEqual([
      expect.stringMatching(/終わりが始まりより前/),
    ])
    expect(messages('patient', { ...posted, certifiedTo: 'R8.4.1' }, 'certifiedTo')).toEqual([])
  })

  test('says what is missing, in the order of the page', () => {
    expect(parsed('services', {}).problems).toEqual([
      {
        field: 'enclosed',
        code: 'missing',
        message: 'サービスの利用状況が分かる書類を選んでください',
      },
    ])
  })

  test('a draft keeps what could not be read, and the list of problems still knows it', () => {
    const posted = { birthDate: 'R7.2.29', patientName: '髙田 ミヨ子' }
    const before = { enclosed: ['carePlan'], patientName: '古い名前' }

    const draft = draftWith(ADMISSION_INFO_SHEET, 'patient', before, parsed('patient', posted))

    expect(draft).toEqual({
      enclosed: ['carePlan'],
      patientName: '髙田 ミヨ子',
      birthDate: 'R7.2.29',
    })
    const [patient] = problemsIn(ADMISSION_INFO_SHEET, draft, TODAY)
    expect(patient?.problems).toContainEqual(
      expect.objectContaining({ field: 'birthDate', code: 'invalid', typed: 'R7.2.29' }),
    )
  })

  test('a draft does not keep text beyond every limit, which the page still gives back', () => {
    const posted = { patientName: 'あ'.repeat(2_000_000) }
    const page = parsed('patient', posted)

    expect(page.typed['patientName']).toBe(posted.patientName)
    expect(draftWith(ADMISSION_INFO_SHEET, 'patient', {}, page)).toEqual({})
  })

  test('a page the form does not have is a mistake of the caller', () => {
    expect(() => parsed('nowhere', {})).toThrow('has no page "nowhere"')
  })
})
