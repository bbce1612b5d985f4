import { type Answers, fieldsOf, type Form } from '../../manual/forms/form'
import { wordsOf } from '../../manual/forms/words'
import { ADMISSION_INFO_SHEET_LAYOUT_2024_04 } from './admission-info-sheet/edition-2024-04'
import { ADMISSION_INFO_SHEET_LAYOUT } from './admission-info-sheet/layout'
import { type AttachedFile, attachedSections } from './attached'
import { compose, type ComposedPage } from './compose'
import { DISCHARGE_COORDINATION_SHEET_LAYOUT } from './discharge-coordination-sheet/layout'
import { DISCHARGE_INFO_RECORD_LAYOUT } from './discharge-info-record/layout'
import { drawPdf } from './draw'
import { FAMILY_SHEET_LAYOUT } from './family-sheet/layout'
import { getFonts } from './fonts'
import { footOf, type Printed } from './foot'
import { fieldsShown, type FormLayout } from './form-layout'
import { HANDOVER_SUMMARY_LAYOUT } from './handover-summary/layout'
import { createPartsSetter } from './parts'
import { faultsOfSections, sectionsToPrint } from './sections-to-print'
import { replacedRemarks } from './replaced'
import { SUPPORT_PROFILE_LAYOUT } from './support-profile/layout'
import { createTypesetter, type Typesetter } from './typeset'

/** What is printed beside the answers. No personal data stands in the title of the file. */
export type FormMeta = Printed &
  Readonly<{
    /** '令和7年4月10日 書面', behind the consent sentence. */
    consent?: string
    /** What went with it. */
    attached?: readonly AttachedFile[]
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
  FAMILY_SHEET_LAYOUT,
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
    ...faultsOfSections(form, getLayout(form)),
    ...[...asked].filter((id) => !shown.has(id)).map((id) => `${id} is not printed`),
    ...[...shown].filter((id) => !asked.has(id)).map((id) => `${id} is printed but not asked`),
  ]
}

/** The form set on pages, without a foot. */
export function composeForm(
  layout: FormLayout,
  form: Form,
  answers: Answers,
  {
    consent,
    attached = [],
    typesetter,
  }: Pick<FormMeta, 'consent' | 'attached'> & Readonly<{ typesetter: Typesetter }>,
): readonly ComposedPage[] {
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]))
  return compose({
    layout: {
      ...layout,
      sections: [...sectionsToPrint(form, layout, answers), ...attachedSections(attached)],
    },
    setParts: createPartsSetter(form, answers, typesetter, layout.sizes),
    typesetter,
    dates: layout.dates.map(({ label, field }) => {
      const asked = fields.get(field)
      return { label, value: asked === undefined ? '' : wordsOf(asked, answers[field]) }
    }),
    consent: consent === undefined ? '' : `（同意：${consent}）`,
    remarks: () => replacedRemarks(typesetter.replaced()),
  })
}

/**
 * The form as A4 pages, PDF/A-2a; the same answers and meta always give the same bytes.
 * @throws {NoLayoutForForm}
 */
export function renderForm(form: Form, answers: Answers, meta: FormMeta): Promise<RenderedForm> {
  return renderLaidOut(getLayout(form), form, answers, meta)
}

/** As renderForm, for a paper that stands in no list of forms. */
export async function renderLaidOut(
  layout: FormLayout,
  form: Form,
  answers: Answers,
  meta: FormMeta,
): Promise<RenderedForm> {
  const fonts = getFonts()
  const typesetter = createTypesetter(fonts)
  const pages = composeForm(layout, form, answers, { ...meta, typesetter })
  const bytes = await drawPdf({
    title: `${layout.title} ${meta.caseCode}`,
    fonts,
    pages,
    footOf: (page) => footOf(typesetter, meta, page, pages.length),
    createdAt: meta.printedAt,
  })
  return { bytes, pages: pages.length, replaced: typesetter.replaced() }
}
