import { eraDay } from '../../manual/calendar/japanese-era'
import { dayInJapan, type Instant, timeInJapan } from '../../manual/calendar/japan-time'
import { type Answers, fieldsOf, type Form } from '../../manual/forms/form'
import { wordsOf } from '../../manual/forms/words'
import { ADMISSION_INFO_SHEET_LAYOUT_2024_04 } from './admission-info-sheet/edition-2024-04'
import { ADMISSION_INFO_SHEET_LAYOUT } from './admission-info-sheet/layout'
import { compose, type ComposedPage, PAGE, type Text } from './compose'
import { DISCHARGE_COORDINATION_SHEET_LAYOUT } from './discharge-coordination-sheet/layout'
import { DISCHARGE_INFO_RECORD_LAYOUT } from './discharge-info-record/layout'
import { drawPdf, FOOT } from './draw'
import { linesOf } from './flow'
import { getFonts } from './fonts'
import { fieldsShown, type FormLayout } from './form-layout'
import { HANDOVER_SUMMARY_LAYOUT } from './handover-summary/layout'
import { createPartsSetter } from './parts'
import { SUPPORT_PROFILE_LAYOUT } from './support-profile/layout'
import { createTypesetter, type Typesetter } from './typeset'

/** What is printed beside the answers. No personal data stands in the title of the file. */
export type FormMeta = Readonly<{
  caseCode: string
  printedAt: Instant
  printedBy: string
  /** '令和7年4月10日 書面', behind the consent sentence. */
  consent?: string
}>

export type RenderedForm = Readonly<{
  bytes: Uint8Array
  pages: number
  /** Characters that no face has and that were replaced on paper; to be told to the person. */
  replaced: readonly string[]
}>

const LAYOUTS: readonly FormLayout[] = [
  ADMISSION_INFO_SHEET_LAYOUT,
  ADMISSION_INFO_SHEET_LAYOUT_2024_04,
  DISCHARGE_INFO_RECORD_LAYOUT,
  DISCHARGE_COORDINATION_SHEET_LAYOUT,
  HANDOVER_SUMMARY_LAYOUT,
  SUPPORT_PROFILE_LAYOUT,
]

export class NoLayoutForForm extends Error {
  constructor(form: Form) {
    super(`form ${form.id} ${form.edition} has no layout on paper`)
    this.name = 'NoLayoutForForm'
  }
}

/** @throws {NoLayoutForForm} */
export function getLayout(form: Form): FormLayout {
  const found = LAYOUTS.find(
    ({ formId, edition }) => formId === form.id && edition === form.edition,
  )
  if (found === undefined) throw new NoLayoutForForm(form)
  return found
}

/** Fields that would not be printed, and fields printed that nobody asks; run at start and in tests. */
export function faultsOfLayout(form: Form): readonly string[] {
  const shown = new Set(fieldsShown(getLayout(form)))
  const asked = new Set(fieldsOf(form).map(({ id }) => id))
  return [
    ...[...asked].filter((id) => !shown.has(id)).map((id) => `${id} is not printed`),
    ...[...shown].filter((id) => !asked.has(id)).map((id) => `${id} is printed but not asked`),
  ]
}

/** The form as A4 pages, PDF/A-2a; the same answers and meta always give the same bytes. */
export async function renderForm(
  form: Form,
  answers: Answers,
  meta: FormMeta,
): Promise<RenderedForm> {
  const layout = getLayout(form)
  const fonts = getFonts()
  const typesetter = createTypesetter(fonts)
  const setParts = createPartsSetter(form, answers, typesetter)
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]))
  const pages = compose({
    layout,
    setParts,
    typesetter,
    dates: layout.dates.map(({ label, field }) => {
      const asked = fields.get(field)
      return { label, value: asked === undefined ? '' : wordsOf(asked, answers[field]) }
    }),
    consent: meta.consent === undefined ? '' : `（同意：${meta.consent}）`,
    remarks: () => replacedRemarks(typesetter.replaced()),
  })
  const bytes = await drawPdf({
    title: `${layout.title} ${meta.caseCode}`,
    fonts,
    pages,
    footOf: (page) => footOf(typesetter, meta, page, pages.length),
    createdAt: meta.printedAt,
  })
  return { bytes, pages: pages.length, replaced: typesetter.replaced() }
}

function replacedRemarks(replaced: readonly string[]): readonly string[] {
  if (replaced.length === 0) return []
  return [
    `※この紙に印字できない文字が${replaced.length}種類あります。〓に置きかえるか、標準の字形で印字しました。正しい字は画面で確かめてください。`,
  ]
}

/** Case code, page of pages, when and by whom it was printed. */
function footOf(
  typesetter: Typesetter,
  { caseCode, printedAt, printedBy }: FormMeta,
  page: number,
  pages: number,
): ComposedPage {
  const text = (words: string, bold: boolean, align: 0 | 0.5 | 1, line: 0 | 1): Text => {
    const groups = typesetter
      .written(words, { size: 9, bold })
      .map((atom) => ({ inlines: [atom], gap: 0 }))
    const [set] = linesOf(groups, PAGE.right - PAGE.left, 9)
    const last = set?.inlines.at(-1)
    const width = last === undefined ? 0 : last.x + last.inline.width
    const left = PAGE.left + (PAGE.right - PAGE.left - width) * align
    const baseline = FOOT.top + 11 + line * 12
    const inlines = (set?.inlines ?? []).map((inline) => ({
      ...inline,
      x: left + inline.x,
      baseline,
    }))
    return { place: { is: 'artifact' }, inlines }
  }
  const printed = `${eraDay(dayInJapan(printedAt))} ${timeInJapan(printedAt).replace(/^0/, '')} 印刷`
  const rule = { x1: PAGE.left, y1: FOOT.top, x2: PAGE.right, y2: FOOT.top, weight: 0.71 }
  return {
    rules: [rule],
    texts: [
      text(`${caseCode}\u3000南和 入退院連携`, false, 0, 0),
      text(`${page} / ${pages} ページ`, true, 0.5, 0),
      ...(printedBy.length > 12
        ? [text(printed, false, 1, 0), text(printedBy, false, 1, 1)]
        : [text(`${printed}\u3000${printedBy}`, false, 1, 0)]),
    ],
  }
}
