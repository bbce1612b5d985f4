import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import { checkDefinition } from '../../../manual/forms/definition-check'
import { DISCHARGE_INFO_RECORD } from '../../../manual/forms/discharge-info-record'
import { type Form, fieldsOf, getPage } from '../../../manual/forms/form'
import { parsePage } from '../../../manual/forms/parse-page'
import { screenOf, screensOf } from '../../../manual/forms/screens'
import { FORM_USES, getUse } from '../../../manual/case/form-uses'
import { pageView } from '../../../manual/forms/view'
import { filledForm, TODAY } from '../../support/forms/samples'

const SHEET: Form = ADMISSION_INFO_SHEET
const DENSE = screensOf(SHEET, { pages: 'dense' })

test('one page at a time is the form as it is defined', () => {
  expect(screensOf(SHEET, { pages: 'oneByOne' })).toBe(SHEET)
})

test('a dense form is one well-defined page that asks the same, with a heading where each part begins', () => {
  checkDefinition(DENSE)
  expect(fieldsOf(DENSE)).toEqual(fieldsOf(SHEET))

  const { fields } = pageView(DENSE, 'whole', { answers: {} })
  const heads = fields.flatMap(({ section }) => section?.title ?? [])
  expect(heads).toHaveLength(SHEET.pages.length)
  expect(heads[0]).toBe('1 本人の基本情報')
  expect(fields[0]?.section?.title).toBe(heads[0])
})

test('a dense page reads what the single pages would have read', () => {
  const answers = filledForm(SHEET, 0)
  const apart = Object.assign(
    {},
    ...SHEET.pages.map(({ id }) => parsePage(SHEET, id, answers, { today: TODAY }).answers),
  ) as object

  expect(parsePage(DENSE, 'whole', answers, { today: TODAY }).answers).toEqual(apart)
})

test('a dense page keeps the orders of days and the rows that are told whole', () => {
  const dense = screensOf(DISCHARGE_INFO_RECORD, { pages: 'dense' })
  const told = { contact2On: '2026-11-12', contact1On: '2026-11-20' }

  const { problems } = parsePage(dense, 'whole', told, { today: TODAY })

  expect(problems.filter(({ field }) => field.startsWith('contact2'))).toMatchObject([
    { field: 'contact2On', code: 'contradictory' },
    { field: 'contact2With', code: 'missing' },
    { field: 'contact2InConference', code: 'missing' },
  ])
})

test('each page of the form is found on its screen', () => {
  const wishes = getPage(SHEET, 'wishes')

  expect(screenOf(SHEET, wishes)).toBe(wishes)
  expect(screenOf(DENSE, wishes).id).toBe('whole')
})

describe('the table of forms', () => {
  test('knows no form twice, and says of one that it does not know that it does not', () => {
    const ids = FORM_USES.map(({ formId }) => formId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(() => getUse('nothing')).toThrow('"nothing"')
  })

  test('gives every PDF a name that every file system takes, and no two the same', () => {
    const names = FORM_USES.map(({ fileName }) => fileName)
    expect(names.filter((name) => !/^[a-z][a-z-]+$/.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })
})
