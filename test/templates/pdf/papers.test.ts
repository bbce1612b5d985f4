import { DISCHARGE_COORDINATION_SHEET } from '../../../manual/forms/discharge-coordination-sheet'
import { DISCHARGE_INFO_RECORD } from '../../../manual/forms/discharge-info-record'
import { fieldsOf, type Form, optionsOf } from '../../../manual/forms/form'
import { HANDOVER_SUMMARY } from '../../../manual/forms/handover-summary'
import { SUPPORT_PROFILE } from '../../../manual/forms/support-profile'
import { getLayout, renderForm } from '../../../templates/pdf/render-form'
import { closed, META, openPrinter, type Printer } from '../../support/forms/paper'

let printer: Printer
beforeAll(async () => {
  printer = await openPrinter()
})
afterAll(() => printer.close())

/** One paper: where it has words of its own for choices, and what it says beyond its fields. */
type Paper = Readonly<{
  form: Form
  pages: number
  /** Fields whose choices stand in a bracket or under one word, as on the form people know. */
  ownWords: readonly string[]
  says: readonly string[]
}>

const PAPERS: readonly Paper[] = [
  {
    form: DISCHARGE_INFO_RECORD,
    pages: 2,
    ownWords: ['careLevel'],
    says: [
      '医療機関・施設から聞き取った内容（居宅介護支援事業所の記録）',
      '要支援（）要介護（）申請中なし区分変更（要不要）',
      '1回目聞き取り日情報提供を受けた職種（氏名）会議出席有無',
      '3回目聞き取り日',
      '退院・退所加算の、情報提供を受けた回数と、会議への参加の記録です。',
    ],
  },
  {
    form: DISCHARGE_COORDINATION_SHEET,
    pages: 2,
    ownWords: ['careLevel'],
    says: [
      '医療機関 → 居宅介護支援事業所',
      '本人・家族の同意に基づき、退院後の支援に必要な情報を共有します。',
      '無未申請申請中（申請日）',
      '有要支援（）要介護（）区分変更（要不要）',
      '分からないことは、1ページ目の連絡窓口へ電話でお尋ねください。',
    ],
  },
  { form: HANDOVER_SUMMARY, pages: 2, ownWords: [], says: [] },
  { form: SUPPORT_PROFILE, pages: 2, ownWords: [], says: [] },
]

describe.each(PAPERS.map((paper) => [paper.form.title, paper] as const))(
  'the empty paper of %s',
  (_title, { form, pages, ownWords, says }) => {
    test('has every heading, label and choice and what it says beside, all of it drawn', async () => {
      const paper = await printer.print(form, {})
      const { title, head, sections, notes } = getLayout(form)
      const cells = [...head, ...sections.flatMap(({ rows }) => rows)].flat()
      const choices = fieldsOf(form)
        .filter(({ id }) => !ownWords.includes(id))
        .flatMap((field) => optionsOf(field).map(({ label }) => label))
      const wanted = [
        title,
        ...sections.map(({ heading }) => heading),
        ...cells.map(({ label }) => label),
        ...choices,
        ...notes,
        ...says,
      ]

      expect(wanted.filter((words) => !paper.text.includes(closed(words)))).toEqual([])
      expect(paper.replaced).toEqual([])
      expect(paper.pages).toBe(pages)
    })

    test('says on each page which it is, of which case, and who printed it when', async () => {
      const { text } = await printer.print(form, {})

      const feet = Array.from({ length: pages }, (_page, index) => `${index + 1}/${pages}ページ`)
      expect(feet.filter((foot) => !text.includes(foot))).toEqual([])
      expect(text.split(META.caseCode)).toHaveLength(pages + 1)
      expect(text.split(closed(`令和8年11月24日 9:55 印刷 ${META.printedBy}`))).toHaveLength(
        pages + 1,
      )
    })

    test('is a tagged PDF/A-2a in Japanese, and the same each time', async () => {
      const [one, other] = [await printer.print(form, {}), await printer.print(form, {})]
      const file = Buffer.from(one.bytes).toString('latin1')

      expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
      expect(file).toContain('<pdfaid:part>2</pdfaid:part>')
      expect(file).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
      expect(file).toMatch(/\/Marked true/)
      expect(file).toMatch(/\/Lang \(ja-JP\)/)
    })
  },
)

test('a record that stays in the office carries no sentence on consent', async () => {
  const { bytes } = await renderForm(DISCHARGE_INFO_RECORD, {}, META)
  const withConsent = await renderForm(DISCHARGE_INFO_RECORD, {}, { ...META, consent: '書面' })

  expect(Buffer.compare(bytes, withConsent.bytes)).toBe(0)
})
