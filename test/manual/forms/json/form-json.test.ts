import { ADMISSION_INFO_SHEET } from '../../../../manual/forms/admission-info-sheet'
import { type Answers, fieldsOf } from '../../../../manual/forms/form'
import { FORMS } from '../../../../manual/forms/forms'
import { formSchema } from '../../../../manual/forms/json/form-schema'
import { jsonAnswers } from '../../../../manual/forms/json/json-answers'
import { readJson } from '../../../../manual/forms/json/read-json'
import { fits } from '../../../support/json-schema'

const FORM = ADMISSION_INFO_SHEET
const TODAY = { today: '2026-11-24' }
const SCHEMA = formSchema(FORM, 'https://renkei.example/schema.json')
const ANSWERS: Answers = {
  patientName: '髙橋 𠮷江',
  birthDate: '1940-06-02',
  age: '86',
  elevator: 'no',
  careLevel: 'care2',
  certifiedFrom: '2026-04-01',
  pensions: ['national', 'other'],
  pensionsOther: '企業年金',
  drinking: 'yes',
  goPerDay: '1.5',
}
const read = (given: Readonly<Record<string, unknown>>, before: Answers = {}) =>
  readJson(FORM, given, before, TODAY)
const problem = (given: Readonly<Record<string, unknown>>) =>
  read(given)
    .problems.filter(({ code }) => code !== 'missing')
    .map(({ field, code, message }) => `${field} ${code} ${message}`)

describe('a form as JSON', () => {
  test('says numbers, yes and no, and choices as programs do', () => {
    expect(jsonAnswers(FORM, ANSWERS)).toEqual({
      ...ANSWERS,
      age: 86,
      elevator: false,
      drinking: true,
      goPerDay: 1.5,
    })
  })

  test('is read back as the very same answers', () => {
    expect(read(jsonAnswers(FORM, ANSWERS)).answers).toEqual(ANSWERS)
  })

  test('leaves out what is not asked, and keeps unreadable text as the text it is', () => {
    const answers = { pressureUlcer: 'none', pressureUlcerDetail: '仙骨部', age: '60代' }

    expect(jsonAnswers(FORM, answers)).toEqual({ pressureUlcer: 'none', age: '60代' })
  })

  test('takes what a page would take, and stores it as a page would', () => {
    const { answers } = read({
      birthDate: '昭和15年6月2日',
      phone: '０７４７００１１２０',
      age: '８６歳',
    })

    expect(answers).toEqual({ birthDate: '1940-06-02', phone: '0747-00-1120', age: '86' })
  })

  test('changes the fields that are named and no others; null empties one', () => {
    const before = { patientName: '髙橋 𠮷江', age: '86', moving: 'watched' }

    expect(read({ age: 87, patientName: null }, before).answers).toEqual({
      age: '87',
      moving: 'watched',
    })
  })

  test.each<[what: string, given: Readonly<Record<string, unknown>>, words: RegExp]>([
    ['a field nobody asks', { shoeSize: 23 }, /^shoeSize unknownField .*shoeSize/],
    [
      'a prototype',
      JSON.parse('{"__proto__":{"x":1}}') as object as Record<string, unknown>,
      /^__proto__ unknownField/,
    ],
    ['an object', { patientName: {} }, /^patientName otherKind 患者氏名は、文字列で/],
    ['a number for a name', { patientName: 5 }, /^patientName otherKind/],
    ['a list of numbers', { pensions: [1] }, /^pensions otherKind .*配列で/],
    ['yes for a number', { age: true }, /^age otherKind 年齢は、数で/],
    ['an age above the limit', { age: 131 }, /^age invalid 年齢は0から130まで/],
    ['an age below zero', { age: -1 }, /^age invalid 年齢は数字で/],
    ['a choice nobody offered', { moving: 'flying' }, /^moving invalid 移動は、ある選択肢の中から/],
    ['two answers to one question', { sex: 'male female' }, /^sex invalid/],
    ['a day that is not', { birthDate: '2025-02-29' }, /^birthDate invalid 生年月日：/],
    [
      'a detail nobody asked for',
      { pressureUlcer: 'none', pressureUlcerDetail: '仙骨部' },
      /^pressureUlcerDetail contradictory/,
    ],
  ])('refuses %s by the name of its field', (_what, given, words) => {
    expect(problem(given)).toEqual([expect.stringMatching(words)])
  })
})

describe('the schema of a form', () => {
  test.each(FORMS.map((form) => [form.edition, form] as const))(
    'of %s has every field of the definition and no other',
    (_edition, form) => {
      const { properties } = formSchema(form, 'x') as { properties: object }

      expect(Object.keys(properties)).toEqual(fieldsOf(form).map(({ id }) => id))
    },
  )

  test('accepts what the form says as JSON', () => {
    expect(fits(SCHEMA, jsonAnswers(FORM, ANSWERS))).toBe(true)
    expect(fits(SCHEMA, {})).toBe(true)
  })

  test.each<[what: string, document: unknown]>([
    ['a field nobody asks', { shoeSize: 23 }],
    ['a choice nobody offered', { moving: 'flying' }],
    ['an age above the limit', { age: 131 }],
    ['half a floor', { floors: 1.5 }],
    ['a name too long', { patientName: '𠮷'.repeat(61) }],
    ['the words of an answer for its code', { elevator: '有' }],
    ['なし beside something', { disabilities: ['none', 'mental'] }],
    ['one choice twice', { pensions: ['national', 'national'] }],
    ['a detail whose question is missing', { pressureUlcerDetail: '仙骨部' }],
    ['a detail whose question says no', { pressureUlcer: 'none', pressureUlcerDetail: '仙骨部' }],
    ['cigarettes of somebody who does not smoke', { smoking: false, cigarettesPerDay: 3 }],
    ['another pension that was not ticked', { pensions: ['national'], pensionsOther: '企業年金' }],
  ])('does not accept %s', (_what, document) => {
    expect(fits(SCHEMA, document)).toBe(false)
  })

  test('says in the words of the page what is wanted, and who may see it', () => {
    const { properties } = SCHEMA as { properties: Readonly<Record<string, unknown>> }

    expect(properties['patientName']).toMatchObject({
      title: '患者氏名',
      'x-page': 'patient',
      'x-whenMissing': '患者氏名を入れてください',
      'x-disclosure': 'identity',
    })
    expect(properties['moving']).toMatchObject({
      'x-words': { independent: '自立' },
      'x-neededFirst': true,
    })
  })
})
