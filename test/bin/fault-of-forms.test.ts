import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { faultOfForms } from '../../bin/fault-of-forms'
import { ADMISSION_INFO_SHEET } from '../../manual/forms/admission-info-sheet'
import { FAMILY_SHEET } from '../../manual/forms/family-sheet'
import type { Form, FormPage } from '../../manual/forms/form'
import { type FieldMap, same } from '../../manual/forms/handed-on/field-map'
import { environmentFor, runScript } from '../support/server-process'

const FORM: Form = ADMISSION_INFO_SHEET
const [first, ...others] = FORM.pages
const FAMILY: Form = FAMILY_SHEET

const withoutEnglish = (page: FormPage): FormPage => ({
  ...page,
  fields: page.fields
    .filter(({ askedWhen }) => askedWhen?.isOneOf.includes('english') !== true)
    .map((field) =>
      field.kind === 'manyOf'
        ? { ...field, options: field.options.filter(({ code }) => code !== 'english') }
        : field,
    ),
})

/** The form with its first page changed. */
const changed = (change: (page: FormPage) => FormPage): readonly Form[] =>
  first === undefined ? [] : [{ ...FORM, pages: [change(first), ...others] }]

test('every form we have may be started with', () => {
  expect(faultOfForms()).toBeUndefined()
})

test.each<[what: string, forms: readonly Form[], words: string]>([
  [
    'an unknown prefill',
    changed((page) => ({
      ...page,
      fields: page.fields.map((field) => ({ ...field, prefill: 'person.shoeSize' as never })),
    })),
    '"person.shoeSize", which nobody knows',
  ],
  ['a page twice', [{ ...FORM, pages: [...FORM.pages, ...FORM.pages] }], 'stands twice'],
  [
    'a field that the paper does not show',
    changed((page) => ({
      ...page,
      fields: [...page.fields, { id: 'shoeSize', label: '靴', kind: 'text', maxLength: 9 }],
    })),
    'shoeSize is not printed',
  ],
  [
    'a field on paper that nobody asks',
    changed((page) => ({ ...page, fields: page.fields.slice(1) })),
    'patientName is printed but not asked',
  ],
  [
    'a page of the paper that nothing leads to',
    [{ ...FAMILY, pages: FAMILY.pages.map((page) => withoutEnglish(page)) }],
    'waits for languages=english, which nobody can answer',
  ],
  ['no paper at all', [{ ...FORM, edition: '1999-01' }], 'has no layout on paper'],
])('%s is said in words', (_what, forms, words) => {
  expect(faultOfForms(forms)).toContain('様式の定義に誤りがあるため、始められません')
  expect(faultOfForms(forms)).toContain(words)
})

const MAP: FieldMap = {
  from: 'admission-info-sheet',
  into: 'discharge-coordination-sheet',
  reach: 'case',
  links: [same('keyPersonName')],
}
const LIVING = { livesAlone: 'alone', elderly: null, withChildren: 'together', other: null }
const link = (one: FieldMap['links'][number]): FieldMap => ({ ...MAP, links: [one] })
const household = (choices: Readonly<Record<string, string | null>>): FieldMap =>
  link({ as: 'choice', from: 'household', into: 'living', choices })

test.each<[what: string, map: FieldMap, words: string]>([
  ['an unknown form', { ...MAP, from: 'shoe-list' }, 'reads a form that nobody knows'],
  ['an unknown form to fill', { ...MAP, into: 'shoe-list' }, 'fills a form that nobody knows'],
  ['an unknown field', link(same('shoeSize', 'height')), 'reads shoeSize, which'],
  ['an unknown field to fill', link(same('keyPersonName', 'shoeSize')), 'fills shoeSize, which'],
  [
    'no field at all',
    link({ as: 'together', from: [], into: 'homeDoctorName' }),
    'fills homeDoctorName from nothing',
  ],
  [
    'one answer from two places',
    { ...MAP, links: [same('keyPersonName'), same('mainCaregiverName', 'keyPersonName')] },
    'fills keyPersonName twice',
  ],
  [
    'an answer that the case gives',
    link(same('patientName')),
    'fills patientName, which comes from the case',
  ],
  [
    'a name where names are not masked',
    link(same('keyPersonName', 'keyPersonRelation')),
    'hands keyPersonName, which is identity, on to keyPersonRelation',
  ],
  ['a day for a text', link(same('certifiedFrom', 'homeDoctorName')), 'as the same'],
  ['several lines for one', link(same('dwellingNotes', 'homeDoctorName')), 'as the same'],
  ['a number in another unit', link(same('mealsPerDay', 'height')), 'as the same'],
  ['a choice without its table', link(same('dentures')), 'dentures (oneOf) as the same'],
  [
    'one choice from several',
    link({ as: 'choice', from: 'indoorAids', into: 'living', choices: {} }),
    'indoorAids (manyOf) on to living (oneOf) as a choice',
  ],
  [
    'a day in one line',
    link({ as: 'together', from: ['certifiedFrom'], into: 'homeDoctorName' }),
    'in one line',
  ],
  [
    'lines where there is one',
    link({ as: 'lines', from: ['diseases'], into: 'homeDoctorName' }),
    'in lines',
  ],
  [
    'a choice that is not mapped',
    household({ livesAlone: 'alone', elderly: null, withChildren: 'together' }),
    'does not say what household=other becomes',
  ],
  [
    'a choice that nobody can make',
    household({ ...LIVING, withCat: 'together' }),
    'maps household=withCat, which is no choice',
  ],
  [
    'a choice that the other form does not offer',
    household({ ...LIVING, elderly: 'twoOld' }),
    'hands household on as living=twoOld, which is no choice',
  ],
  [
    'a form that its writer may not read',
    { ...MAP, from: 'discharge-info-record' },
    'reads a form that whoever writes may not read',
  ],
  ['a time in which nothing was sent', { ...MAP, notOlderThanDays: 0 }, 'takes no form at all'],
])('%s in a map between forms is said in words', (_what, map, words) => {
  expect(faultOfForms(undefined, [map])).toContain('様式の定義に誤りがあるため、始められません')
  expect(faultOfForms(undefined, [map])).toContain(words)
})

test('a map that says what every choice becomes may be started with', () => {
  expect(faultOfForms(undefined, [MAP, household(LIVING)])).toBeUndefined()
})

test.each(['bin/server.ts', 'bin/worker.ts'])(
  '%s does not start with such a form',
  async (script) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nanwa-forms-'))
    const spoiled = path.join(folder, 'spoiled.cjs')
    const form = path.resolve(__dirname, '../../manual/forms/admission-info-sheet/patient.ts')
    writeFileSync(spoiled, `require(${JSON.stringify(form)}).PATIENT.fields[0].label = ''`)
    try {
      const { code, output } = await runScript(script, environmentFor({}), { imports: [spoiled] })

      expect(code).toBe(1)
      expect(output).toContain('様式の定義に誤りがあるため、始められません')
      expect(output).toContain('field patientName has empty words')
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
