import { fieldsOf, type Form, optionsOf } from '../../../manual/forms/form'
import { HANDOVER_SUMMARY } from '../../../manual/forms/handover-summary'
import { SUPPORT_PROFILE } from '../../../manual/forms/support-profile'
import { getLayout } from '../../../templates/pdf/render-form'
import { closed, META, openPrinter, type Printer } from '../../support/forms/paper'

let printer: Printer
beforeAll(async () => {
  printer = await openPrinter()
})
afterAll(() => printer.close())

const FORMS: readonly (readonly [title: string, form: Form])[] = [
  [HANDOVER_SUMMARY.title, HANDOVER_SUMMARY],
  [SUPPORT_PROFILE.title, SUPPORT_PROFILE],
]

test.each(FORMS)('the empty paper of %s has every heading, label and choice', async (_, form) => {
  const { title, head, sections, notes } = getLayout(form)

  const { text, replaced } = await printer.print(form, {})

  const labels = [...head, ...sections.flatMap(({ rows }) => rows)].flat().map(({ label }) => label)
  const headings = sections.map(({ heading }) => heading)
  const choices = fieldsOf(form).flatMap((field) => optionsOf(field).map(({ label }) => label))
  const words = [title, ...headings, ...labels, ...choices, ...notes]
  expect(words.filter((one) => !text.includes(closed(one)))).toEqual([])
  expect(replaced).toEqual([])
})

test.each(FORMS)(
  'each page of %s says which it is, of which case, and who printed it when',
  async (_, form) => {
    const { text, pages } = await printer.print(form, {})

    const feet = Array.from({ length: pages }, (_page, index) => `${index + 1}/${pages}ページ`)
    expect(feet.filter((foot) => !text.includes(foot))).toEqual([])
    expect(text.split(META.caseCode)).toHaveLength(pages + 1)
    expect(text.split(closed(`令和8年11月24日 9:55 印刷 ${META.printedBy}`))).toHaveLength(
      pages + 1,
    )
  },
)
