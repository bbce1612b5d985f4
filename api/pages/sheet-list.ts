import { newestForm } from '../../manual/case/fold-forms'
import type { TipRow } from '../../manual/editions/edition'
import type { Answers, FormPage } from '../../manual/forms/form'
import { FORM_WITH_IMPORT } from '../../manual/forms/exchange/offer'
import { sourceWords } from '../../manual/forms/prefill'
import { taskList } from '../../manual/forms/task-list'
import { wordsOf } from '../../manual/forms/words'
import type { Link } from '../../templates/pages/components/link'
import type { BannerView } from '../../templates/pages/components/banner'
import type { FormTaskListView } from '../../templates/pages/form-task-list'
import { nearMoment, clockTime } from '../../templates/words/time'
import { paths } from '../routes/paths'
import type { OpenSheet } from '../sheet/open-sheet'
import { attachedWords } from './attachment-words'
import { tipsOfStep } from './duty-words'
import { sheetStrip } from './sheet-strip'

/** The pages of the sheet with how far each is. */
export function sheetListView(sheet: OpenSheet): FormTaskListView {
  const { form, use, sheetCase, draft, context } = sheet
  const { caseId } = sheetCase
  return {
    strip: sheetStrip(sheet),
    back: { href: paths.case(caseId), label: `ケース ${sheetCase.code}` },
    banners: sheetBanners(sheet),
    title: form.title,
    list: taskList(form, draft.answers, context),
    ...howItGoes(sheet),
    hrefs: Object.fromEntries(
      form.pages.map(({ id }) => [id, paths.caseFormPage(caseId, form.id, id)]),
    ),
    notes: Object.fromEntries(
      form.pages.flatMap((page) => {
        const note = carriedNote(page, sheet)
        return note === undefined ? [] : [[page.id, note]]
      }),
    ),
    attachments: {
      href: paths.formAttachments(caseId, form.id),
      label: '同封の書類',
      note: attachedWords(sheet),
    },
    ...(draft.saved && { savedAt: clockTime(draft.saved.at) }),
    tips: sheetTips(sheet).map(({ text }) => text),
    otherWays: [
      ...(form.id === FORM_WITH_IMPORT
        ? [
            {
              href: paths.formImport(caseId, form.id),
              label: 'ケアプラン・お薬手帳のファイルから入れる',
            },
          ]
        : []),
      ...(use.sentAs === 'AdmissionInfoSheetSent'
        ? [
            {
              href: paths.caseAction(caseId, 'sheet-on-paper'),
              label: 'FAX・持参で渡したことを記録する',
            },
          ]
        : []),
    ],
  }
}

/** A form that nobody receives on a screen is kept, and no fee asks for a part of it first. */
function howItGoes({ form, use, sheetCase: { caseId } }: OpenSheet) {
  const href = paths.caseFormCheck(caseId, form.id)
  return use.sentAs === 'FormKept'
    ? { isKept: true, check: { href, label: '内容を確かめて記録する' } }
    : {
        check: { href, label: '内容を確かめて送る' },
        ...(use.duty === 'A3' && { whyFirst: FEE_ASKS_FIRST }),
      }
}

/** Domain fees §5.1: what the add-on for information at admission asks for. */
const FEE_ASKS_FIRST =
  '加算に必要な内容（入院日、心身の状況、生活環境、サービスの利用状況）はこの中に入っています。'

/** At the step that sending it is. */
export const sheetTips = ({ use, leg }: OpenSheet): readonly TipRow[] =>
  use.duty === undefined ? [] : tipsOfStep(leg.edition, use.duty)

/** What has gone before, and what stands in the way: said on the list and on the check page. */
export function sheetBanners(sheet: OpenSheet): readonly BannerView[] {
  const { use, sheetCase } = sheet
  const { state } = sheetCase
  const leaves = use.goesTo === 'hospital' || use.goesTo === 'coordinator'
  return [
    ...sentBefore(sheet),
    ...(leaves && state.consent === 'notYet'
      ? [
          {
            kind: 'caution',
            title: '情報共有の同意がまだ記録されていません',
            words: ['下書きはできます。この画面から送る前に、同意を記録してください。'],
          } as const,
        ]
      : []),
    ...(leaves && state.consent === 'refused'
      ? [{ kind: 'caution', title: '本人か家族が情報共有を希望されていません' } as const]
      : []),
    ...(state.closed === undefined ? [] : [use.goesTo === 'ownOffice' ? CLOSED_BUT_KEPT : CLOSED]),
  ]
}

const CLOSED = {
  kind: 'caution',
  title: 'このケースは終了しています',
} as const satisfies BannerView
const CLOSED_BUT_KEPT = {
  kind: 'info',
  title: 'このケースは終了しています',
  words: ['記録は、終了したあとも残せます。残すとケースがいったん開き、そのあと自動で終了します。'],
} as const satisfies BannerView

function sentBefore({ use, leg, today }: OpenSheet): readonly BannerView[] {
  const last =
    use.sentAs === 'AdmissionInfoSheetSent'
      ? leg.sheetsSent.at(-1)
      : newestForm(leg, use.formId)?.done
  if (last === undefined) return []
  const when = nearMoment(last.at, today)
  return [
    use.sentAs === 'FormKept'
      ? {
          kind: 'info',
          title: `${when}に作成済みです`,
          words: ['書き足してもう一度残せます。前に作ったものも残ります。'],
        }
      : {
          kind: 'info',
          title: `${when}に送信済みです`,
          words: [
            use.sentAs === 'AdmissionInfoSheetSent'
              ? '書き足してもう一度送ると、追加の提供書として届きます。前に送ったものも残ります。'
              : '書き足してもう一度送ると、追加として届きます。前に送ったものも残ります。',
          ],
        },
  ]
}

/** Where somebody goes who leaves the form for now: a dense form has no list of pages. */
export function sheetWayBack({ form, use, sheetCase: { caseId, code } }: OpenSheet): Link {
  return use.pages === 'dense'
    ? { href: paths.case(caseId), label: `ケース ${code}` }
    : { href: paths.caseForm(caseId, form.id), label: 'ページの一覧' }
}

function carriedNote(page: FormPage, { draft, previous }: OpenSheet): string | undefined {
  const changed = changedSince(page, draft.answers, previous?.answers)
  if (changed > 0) return `前回から変わった項目 ${changed}`
  const carried = page.fields
    .map(({ id }) => draft.sources[id])
    .find((source) => source?.from === 'previousSheet')
  return carried?.from === 'previousSheet' ? `${sourceWords(carried)}から引き継ぎ` : undefined
}

function changedSince(page: FormPage, answers: Answers, previous: Answers | undefined): number {
  if (previous === undefined) return 0
  return page.fields.filter(
    (field) =>
      field.neverCarriedOver !== true &&
      previous[field.id] !== undefined &&
      wordsOf(field, previous[field.id]) !== wordsOf(field, answers[field.id]),
  ).length
}
