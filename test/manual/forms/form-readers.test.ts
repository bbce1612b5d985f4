import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import { checkDefinition, FormDefinitionError } from '../../../manual/forms/definition-check'
import { type Answers, type Field, type Form, getPage } from '../../../manual/forms/form'
import { FORMS, getForm } from '../../../manual/forms/forms'
import { parsePage } from '../../../manual/forms/parse-page'
import { prefill, sourcesAfter, sourceWords } from '../../../manual/forms/prefill'
import { obstaclesToSending, type PageStatus, statusOf } from '../../../manual/forms/problems'
import { storedAnswers } from '../../../manual/forms/stored-answers'
import { taskList } from '../../../manual/forms/task-list'
import { pageView } from '../../../manual/forms/view'
import { wordsAsShown } from '../../../manual/forms/words'

const FORM = ADMISSION_INFO_SHEET
const TODAY = { today: '2026-11-24' }

const DAILY_LIVING: Answers = {
  moving: 'partlyHelped',
  transferring: 'watched',
  dressing: 'watched',
  grooming: 'independent',
  bathing: 'partlyHelped',
  eating: 'independent',
  gettingUp: 'watched',
  paralysis: 'none',
  pressureUlcer: 'none',
}
const NEEDED_FIRST: Answers = {
  ...DAILY_LIVING,
  patientName: '髙田 ミヨ子',
  patientKana: 'タカダ ミヨコ',
  birthDate: '1940-06-02',
  dwellingKind: 'detached',
  careLevel: 'care2',
  enclosed: ['carePlan'],
  admittedOn: '2026-11-23',
  hospitalName: '吉野病院 地域連携室',
  officeName: '居宅介護支援事業所 さくら坂',
  careManagerName: '大前 早苗',
  officePhone: '0747-00-2231',
}
const without = (answers: Answers, ...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)))

describe('the status of a page', () => {
  test.each<[when: string, answers: Answers, status: PageStatus]>([
    ['nothing is answered', {}, 'notStarted'],
    ['one answer is there', { moving: 'watched' }, 'inProgress'],
    ['everything asked for is there', DAILY_LIVING, 'complete'],
    ['all but one is there', without(DAILY_LIVING, 'paralysis'), 'inProgress'],
    [
      'an ulcer is there that nobody described',
      { ...DAILY_LIVING, pressureUlcer: 'present' },
      'inProgress',
    ],
    [
      'the ulcer is described',
      { ...DAILY_LIVING, pressureUlcer: 'present', pressureUlcerDetail: '仙骨部 発赤' },
      'complete',
    ],
    ['only blanks are there', { moving: '', indoorAids: [] }, 'notStarted'],
  ])('when %s is told from the same problems as the errors', (_when, answers, status) => {
    expect(statusOf(getPage(FORM, 'daily-living'), answers, TODAY)).toBe(status)
  })
})

describe('the task list', () => {
  test('shows the groups of the screen, the national numbers and how far each page is', () => {
    const { groups, done, total } = taskList(FORM, DAILY_LIVING, TODAY)

    expect(
      groups.map(({ title, rows }) => [
        title,
        rows.map((row) => `${row.nationalNumber} ${row.status}`),
      ]),
    ).toEqual([
      ['本人と暮らし', ['1', '2', '3', '4', '5', '6', ''].map((number) => `${number} notStarted`)],
      [
        '身体・生活機能',
        ['7-1 complete', ...['7-2', '7-3', '7-4', '7-5'].map((number) => `${number} notStarted`)],
      ],
      ['薬と医師', ['8 notStarted', '9 notStarted']],
      ['送る', [' notStarted']],
    ])
    expect([done, total]).toEqual([1, 15])
  })

  test('lets the sheet go once the pages needed first are complete, the others being blank', () => {
    expect(taskList(FORM, NEEDED_FIRST, TODAY).mayBeSent).toBe(true)
    expect(obstaclesToSending(FORM, NEEDED_FIRST, TODAY)).toEqual([])
  })

  test.each(Object.keys(NEEDED_FIRST))('holds the sheet back while %s is missing', (id) => {
    const answers = without(NEEDED_FIRST, id)

    expect(taskList(FORM, answers, TODAY).mayBeSent).toBe(false)
    expect(obstaclesToSending(FORM, answers, TODAY)).not.toEqual([])
  })

  test('holds the sheet back while something wrong stands on any other page, and says what', () => {
    const answers = { ...NEEDED_FIRST, clinicPhone: '診療所' }
    const list = taskList(FORM, answers, TODAY)
    const doctor = list.groups
      .flatMap(({ rows }) => rows)
      .find(({ nationalNumber }) => nationalNumber === '9')

    expect([list.neededFirstDone, list.mayBeSent]).toEqual([true, false])
    expect(doctor?.problem?.message).toMatch(/市外局番から/)
    expect(obstaclesToSending(FORM, answers, TODAY)).toEqual([
      { pageId: 'family-doctor', problems: [doctor?.problem] },
    ])
  })
})

describe('filling in before anybody types', () => {
  const facts = {
    'person.name': '髙田 ミヨ子',
    'person.kana': 'たかだ みよこ',
    'leg.careLevel': 'care2',
    'leg.admittedOn': '2026-11-23',
  } as const
  const previous = {
    on: '2026-06-14',
    answers: { ...DAILY_LIVING, patientName: '古い名前', admittedOn: '2026-06-10' },
  }

  test('takes what the case says today before what an earlier sheet said', () => {
    const { answers, sources } = prefill(FORM, { facts, previous }, TODAY)

    expect(answers).toMatchObject({
      patientName: '髙田 ミヨ子',
      patientKana: 'タカダ ミヨコ',
      careLevel: 'care2',
      admittedOn: '2026-11-23',
      moving: 'partlyHelped',
    })
    expect(sources['patientName']).toEqual({ from: 'case' })
    expect(sources['moving']).toEqual({ from: 'previousSheet', on: '2026-06-14' })
  })

  test('never carries a day of the earlier stay over', () => {
    expect(prefill(FORM, { facts: {}, previous }, TODAY).answers['admittedOn']).toBeUndefined()
  })

  test('leaves a level the form has no box for to the person', () => {
    const { answers } = prefill(FORM, { facts: { 'leg.careLevel': 'unknown' } }, TODAY)

    expect(answers['careLevel']).toBeUndefined()
  })

  test('names the source until a person changes the answer', () => {
    const before = prefill(FORM, { facts, previous }, TODAY)
    const changed = { ...before.answers, moving: 'watched' }

    expect(sourceWords(before.sources['moving'] ?? { from: 'case' })).toBe('前回 令和8年6月14日')
    expect(sourcesAfter(before, changed)['moving']).toBeUndefined()
    expect(sourcesAfter(before, changed)['transferring']).toBeDefined()
  })
})

describe('the words as shown', () => {
  test('are labels and choices as people read them, page by page', () => {
    const pages = wordsAsShown(FORM, {
      ...NEEDED_FIRST,
      floors: '2',
      pensions: ['national', 'employees'],
      phone: '0746-00-5512',
    })
    const rows = new Map(
      pages.flatMap((page) => page.rows.map(({ label, value }) => [label, value])),
    )

    expect(pages[0]?.title).toBe('1 本人の基本情報')
    expect(rows.get('生年月日')).toBe('昭和15年6月2日')
    expect(rows.get('入院時の要介護度')).toBe('要介護2')
    expect(rows.get('階建て')).toBe('2階建て')
    expect(rows.get('年金などの種類')).toBe('国民年金、厚生年金')
    expect(rows.get('日中独居')).toBe('')
  })

  test('leave out what was not asked', () => {
    const labels = (answers: Answers) =>
      wordsAsShown(FORM, answers).flatMap((page) => page.rows.map(({ label }) => label))

    expect(labels(NEEDED_FIRST)).not.toContain('褥瘡の場所と状態')
    expect(labels({ ...NEEDED_FIRST, pressureUlcer: 'present' })).toContain('褥瘡の場所と状態')
  })
})

describe('a page as it is shown', () => {
  test('offers the choices with the answer chosen, its source, and what the earlier sheet said', () => {
    const view = pageView(FORM, 'daily-living', {
      answers: DAILY_LIVING,
      previous: { ...DAILY_LIVING, moving: 'watched' },
      sources: { transferring: { from: 'previousSheet', on: '2026-06-14' } },
    })
    const [moving, transferring] = view.fields

    expect([view.position, view.total, view.next?.title]).toEqual([8, 15, '食事・口腔'])
    expect(moving?.options.filter(({ selected }) => selected)).toEqual([
      { code: 'partlyHelped', label: '一部介助', selected: true, alone: false },
    ])
    expect(moving?.previously).toEqual({ words: '見守り', same: false })
    expect(transferring?.source).toBe('前回 令和8年6月14日')
    expect(transferring?.previously?.same).toBe(true)
  })

  test('gives back what was typed beside the message, and leads the summary to the first box', () => {
    const posted = { 'birthDate-year': '令和7', 'birthDate-month': '2', 'birthDate-day': '29' }
    const { typed, problems } = parsePage(FORM, 'patient', posted, TODAY)

    const view = pageView(FORM, 'patient', { answers: {}, typed, problems })
    const birthDate = view.fields.find(({ id }) => id === 'birthDate')

    expect(birthDate?.boxes?.map(({ value }) => value)).toEqual(['令和7', '2', '29'])
    expect(birthDate?.error).toMatch(/令和7年2月29日はありません/)
    expect(view.errors.find(({ field }) => field === 'birthDate')?.anchor).toBe('birthDate-year')
  })

  test('shows a day in the boxes as people write it', () => {
    const view = pageView(FORM, 'patient', { answers: { birthDate: '1940-06-02' } })
    const boxes = view.fields.find(({ id }) => id === 'birthDate')?.boxes

    expect(boxes?.map(({ value, unit }) => `${value}${unit}`)).toEqual(['昭和15年', '6月', '2日'])
  })

  test('says when a field is wanted, for a page without script', () => {
    const view = pageView(FORM, 'daily-living', { answers: {} })
    const detail = view.fields.find(({ id }) => id === 'pressureUlcerDetail')

    expect(detail?.askedWhenWords).toBe('褥瘡（床ずれ）の有無が「あり」のとき')
    expect(detail?.asked).toBe(false)
  })
})

describe('a definition', () => {
  const field = (more: object): Field => ({
    id: 'one',
    label: '一',
    kind: 'text',
    maxLength: 10,
    ...more,
  })
  const formOf = (...fields: Field[]): Form => ({
    id: 'sample',
    edition: '1',
    title: '見本',
    pages: [{ id: 'page', title: '頁', group: '群', nationalNumber: '1', fields }],
  })
  const choice = field({
    id: 'choice',
    kind: 'oneOf',
    options: [
      { code: 'a', label: 'あ' },
      { code: 'b', label: 'い' },
    ],
  })

  const inRows = (form: Form, ...wholeRows: string[][]): Form => ({
    ...form,
    pages: form.pages.map((page) => ({ ...page, wholeRows })),
  })

  test('of every form we have is sound', () => {
    expect(() => FORMS.forEach(checkDefinition)).not.toThrow()
    expect(getForm('admission-info-sheet', '2024-04').title).toBe('入院時情報提供書')
    expect(() => getForm('admission-info-sheet', '1999-01')).toThrow('no form')
  })

  test.each<[fault: string, form: Form, words: RegExp]>([
    ['a field twice', formOf(field({}), field({})), /field one stands twice/],
    [
      'a page twice',
      {
        ...formOf(field({})),
        pages: [...formOf(field({})).pages, ...formOf(field({ id: 'two' })).pages],
      },
      /page page stands twice/,
    ],
    [
      'an unknown prefill',
      formOf(field({ prefill: 'person.shoeSize' })),
      /"person.shoeSize", which nobody knows/,
    ],
    ['no label', formOf(field({ label: '' })), /empty words/],
    ['empty words for a missing answer', formOf(field({ whenMissing: '' })), /empty words/],
    [
      'a choice without words',
      formOf(
        field({
          kind: 'oneOf',
          options: [
            { code: 'a', label: '' },
            { code: 'b', label: 'い' },
          ],
        }),
      ),
      /without code or words/,
    ],
    [
      'a code twice',
      formOf(
        field({
          kind: 'oneOf',
          options: [
            { code: 'a', label: 'あ' },
            { code: 'a', label: 'い' },
          ],
        }),
      ),
      /offers a twice/,
    ],
    [
      'one choice only',
      formOf(field({ kind: 'manyOf', options: [{ code: 'a', label: 'あ' }] })),
      /fewer than two/,
    ],
    [
      'a field asked before its question',
      formOf(field({ askedWhen: { field: 'choice', isOneOf: ['a'] } }), choice),
      /can never be reached/,
    ],
    [
      'a condition nobody can meet',
      formOf(choice, field({ askedWhen: { field: 'choice', isOneOf: ['c'] } })),
      /by c, which choice does not offer/,
    ],
    [
      'a condition on nothing',
      formOf(choice, field({ askedWhen: { field: 'choice', isOneOf: [] } })),
      /no answer leads to it/,
    ],
    [
      'an impossible number',
      formOf(field({ kind: 'number', min: 2, max: 1, unit: '' })),
      /allows no number/,
    ],
    ['no length', formOf(field({ maxLength: 0 })), /no sensible length/],
    ['a number of no digits', formOf(field({ kind: 'digits', length: 0 })), /no sensible length/],
    ['an id that is no identifier', formOf(field({ id: '氏名' })), /no identifier/],
    ['a page without fields', formOf(), /has no fields/],
    [
      'a row of a field that is not on its page',
      inRows(formOf(field({})), ['one', 'two']),
      /has two in a row, which is no field of this page/,
    ],
    [
      'a row of one field',
      inRows(formOf(field({})), ['one']),
      /has a row of fewer than two fields/,
    ],
  ])('with %s is refused', (_fault, form, words) => {
    expect(() => checkDefinition(form)).toThrow(FormDefinitionError)
    expect(() => checkDefinition(form)).toThrow(words)
  })
})

test('answers come back from storage as answers and nothing else', () => {
  const stored = {
    name: '髙田',
    aids: ['cane'],
    age: 86,
    nested: { a: 1 },
    mixed: ['a', 1],
    none: null,
  }

  expect(storedAnswers(stored)).toEqual({ name: '髙田', aids: ['cane'] })
  expect([null, 'text', ['a'], 3].map((odd) => storedAnswers(odd))).toEqual([{}, {}, {}, {}])
})
