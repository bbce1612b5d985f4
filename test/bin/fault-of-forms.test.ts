import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { faultOfForms } from '../../bin/fault-of-forms'
import { ADMISSION_INFO_SHEET } from '../../manual/forms/admission-info-sheet'
import { FAMILY_SHEET } from '../../manual/forms/family-sheet'
import type { Form, FormPage } from '../../manual/forms/form'
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
