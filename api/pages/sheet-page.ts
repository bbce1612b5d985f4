import { FIELDS_WITH_ATTACHMENTS } from '../../manual/forms/attachments'
import type { FormPage } from '../../manual/forms/form'
import { type AnswerSource, paperWords } from '../../manual/forms/prefill'
import { pageView, problemsToShow } from '../../manual/forms/view'
import type { FormTarget } from '../../templates/pages/components/hidden'
import type { FormPageView } from '../../templates/pages/form-page'
import { clockTime } from '../../templates/words/time'
import { paths } from '../routes/paths'
import type { OpenDraft } from '../sheet/open-draft'
import type { OpenSheet } from '../sheet/open-sheet'
import { SEEN_FIELD, seenOf, type SavedPage } from '../sheet/save-page'
import { attachedWords } from './attachment-words'
import { sheetBanners, sheetWayBack } from './sheet-list'
import { sheetStrip } from './sheet-strip'

export type PageShown = Readonly<{
  sheet: OpenSheet
  page: FormPage
  target: FormTarget
  fromCheck: boolean
  /** After a saving that found something to put right. */
  saved?: Extract<SavedPage, { kind: 'saved' }>
}>

/** One page of the sheet, as it stands in the draft or as it was just typed. */
export function sheetPageView({ sheet, page, target, fromCheck, saved }: PageShown): FormPageView {
  const { form, screens, use, sheetCase, context, previous } = sheet
  const { caseId } = sheetCase
  const isDense = use.pages === 'dense'
  const draft = saved?.draft ?? sheet.draft
  const problems =
    saved?.parsed.problems ?? problemsToShow(screens, page.id, draft.answers, context)
  const carriedOver = carriedOverWords(page, draft)
  return {
    strip: sheetStrip(sheet),
    back: fromCheck
      ? { href: paths.caseFormCheck(caseId, form.id), label: '送る前の確認' }
      : sheetWayBack(sheet),
    ...(isDense && { banners: sheetBanners(sheet), isWhole: true as const }),
    formTitle: form.title,
    page: pageView(screens, page.id, {
      answers: draft.answers,
      problems,
      sources: untouched(draft),
      ...(saved && { typed: saved.parsed.typed }),
      ...(previous && { previous: previous.answers }),
    }),
    target: {
      ...target,
      hidden: [
        [SEEN_FIELD, seenOf(screens, page.id, draft.answers)],
        ...(fromCheck ? [['from', 'check'] as const] : []),
      ],
    },
    version: draft.version,
    autosaveHref: paths.caseFormAutosave(caseId, form.id, page.id),
    ...(draft.saved && { savedAt: clockTime(draft.saved.at) }),
    ...(carriedOver !== undefined && { carriedOver }),
    ...attachmentsOn(page, sheet),
    fromCheck,
  }
}

/** Which papers the page was begun with; a person has still to look whether it is so today. */
function carriedOverWords({ fields }: FormPage, draft: OpenDraft): string | undefined {
  const sources = untouched(draft)
  const papers = fields.flatMap(({ id }) => {
    const source = sources[id]
    return source?.from === 'previousSheet' || source?.from === 'otherForm'
      ? [paperWords(source)]
      : []
  })
  return papers.length === 0
    ? undefined
    : `${[...new Set(papers)].join('と')}の内容を入れてあります。変わったところだけ直してください。`
}

function attachmentsOn(
  { fields }: FormPage,
  { use, form, sheetCase, attached }: OpenSheet,
): Pick<FormPageView, 'attachments'> {
  const isAskedFor = fields.some(({ id }) => FIELDS_WITH_ATTACHMENTS.includes(id))
  if (!isAskedFor && use.pages !== 'dense') return {}
  return {
    attachments: {
      href: paths.formAttachments(sheetCase.caseId, form.id),
      label: '同封の書類を添える',
      note: attachedWords({ attached }),
    },
  }
}

/** The sources of what nobody has typed over. */
export function untouched({ sources }: OpenDraft): Readonly<Record<string, AnswerSource>> {
  return Object.fromEntries(
    Object.entries(sources).flatMap(([id, source]): [string, AnswerSource][] =>
      source.from === 'typed' ? [] : [[id, source]],
    ),
  )
}
