import { plainDate } from '../../../manual/calendar/plain-date'
import { checkDefinition } from '../../../manual/forms/definition-check'
import { fieldsOf, optionsOf } from '../../../manual/forms/form'
import {
  type ChecksheetQuestions,
  checksheetForm,
  checksheetTicks,
} from '../../../manual/screening/checksheet-paper'
import { factorListOf, factorListOn } from '../../../manual/screening/difficulty-factors'
import { CHECKSHEETS } from '../../support/checksheet-samples'

const [UNTIL_MAY_2026, FROM_JUNE_2026] = CHECKSHEETS as [ChecksheetQuestions, ChecksheetQuestions]

/* Typed by hand from the regional sheet (domain manual §1.2), in its words and order. */
const MUST = [
  '① 立ち上がりや歩行に介助が必要',
  '② 食事に介助が必要',
  '③ 排泄に介助が必要、またはポータブルトイレを使用中',
  '④ 日常生活に支障を来すような症状がある認知症',
]
const RECOMMENDED = [
  '⑤ 在宅では独居（に近い状況）で、調理や掃除など身の回りのことに介助が必要',
  '⑥ ADLは自立でもがん末期',
  '⑦ 新たに医療処置が追加（膀胱留置カテーテル、経管栄養、吸引など）',
]

const choicesOf = (questions: ChecksheetQuestions, id: string) =>
  fieldsOf(checksheetForm(questions))
    .filter((field) => field.id === id)
    .flatMap((field) => optionsOf(field).map(({ label }) => label))

describe('the checksheet as a form to be printed', () => {
  test.each(CHECKSHEETS.map((questions) => [questions.list.version, questions] as const))(
    'with the list %s is well defined and has the seven items in two groups',
    (_version, questions) => {
      expect(() => checkDefinition(checksheetForm(questions))).not.toThrow()
      expect(choicesOf(questions, 'must')).toEqual(MUST)
      expect(choicesOf(questions, 'recommended')).toEqual(RECOMMENDED)
    },
  )

  test('has the sixteen factors of 2024, and two more from June 2026 before the last', () => {
    const before = choicesOf(UNTIL_MAY_2026, 'factors')
    const since = choicesOf(FROM_JUNE_2026, 'factors')

    expect(before).toHaveLength(16)
    expect(before[0]).toBe('ア 悪性腫瘍、認知症、誤嚥性肺炎等の急性呼吸器感染症')
    expect(since).toEqual([
      ...before.slice(0, -1),
      '＊ 意思決定の支援や退院後の調整を担う家族・親族に、すぐには連絡がつかない',
      '＊ 要介護認定はあるが、要介護度が変わったと見込まれ、区分変更が未申請',
      'タ そのほか、上に準ずる場合',
    ])
  })
})

describe('a recorded check', () => {
  test('ticks its items and the factors of its own list', () => {
    const items = [
      'stand_or_walk_assist',
      'terminal_cancer',
      'a246-2024:emergencyAdmission',
      'insured:category1',
    ]

    expect(checksheetTicks(UNTIL_MAY_2026, { items, result: 'must' })).toEqual({
      must: ['stand_or_walk_assist'],
      recommended: ['terminal_cancer'],
      noneApplies: '',
      result: 'must',
      factors: ['emergencyAdmission'],
    })
    expect(checksheetTicks(FROM_JUNE_2026, { items, result: 'must' })).toMatchObject({
      factors: [],
    })
  })

  test('that found nothing says so; one of somebody with a care manager does not', () => {
    expect(checksheetTicks(UNTIL_MAY_2026, { items: [], result: 'none' })).toMatchObject({
      must: [],
      recommended: [],
      noneApplies: 'yes',
      result: 'none',
    })
    expect(
      checksheetTicks(UNTIL_MAY_2026, { items: [], result: 'inScopeWithCareManager' }),
    ).toMatchObject({ noneApplies: '', result: 'inScopeWithCareManager' })
  })

  test('is printed with the list its factors were chosen from, else with that of its day', () => {
    const june = plainDate('2026-06-01')

    expect(factorListOf(['a246-2024:poverty'], june).version).toBe('a246-2024')
    expect(factorListOf(['eating_assist'], june)).toBe(factorListOn(june))
    expect(factorListOf([], plainDate('2026-05-31')).version).toBe('a246-2024')
  })
})
