import { hasConsent } from '../../manual/case/parties'
import { brokenPromises } from '../../manual/forms/attachments'
import {
  type Answers,
  askedFields,
  type Field,
  fieldsOf,
  type FormPage,
  getPage,
  isAnswered,
} from '../../manual/forms/form'
import { dayBoxName } from '../../manual/forms/parse-page'
import { sourceWords } from '../../manual/forms/prefill'
import { obstaclesToSending } from '../../manual/forms/problems'
import { screenOf } from '../../manual/forms/screens'
import { taskList } from '../../manual/forms/task-list'
import { wordsOf } from '../../manual/forms/words'
import type { CaseFormTarget } from '../../templates/pages/components/hidden'
import type { CheckRow, CheckSection, FormCheckView } from '../../templates/pages/form-check'
import { type LostCharacter, lostOnPaper } from '../../templates/pdf/lost-on-paper'
import { untilWords } from '../../templates/words/due'
import { paths } from '../routes/paths'
import type { OpenSheet } from '../sheet/open-sheet'
import { ATTACHED_FIELD, attachedIds } from '../sheet/posted-act'
import { attachmentRow, attachedKinds } from './attachment-words'
import { destinationOf } from './sheet-destination'
import { sheetFeeWords } from './sheet-fee'
import { findSheetDuty, sheetStrip } from './sheet-strip'

export type CheckShown = Readonly<{
  sheet: OpenSheet
  target: CaseFormTarget
  /** What the person had seen when they pressed send, and has changed since. */
  seen?: Answers
  /** The ids of the files that were shown with it. */
  seenAttached?: string
}>

/** Everything once more, where it comes from, and where it goes. */
export function sheetCheckView({ sheet, target, seen, seenAttached }: CheckShown): FormCheckView {
  const { form, use, sheetCase, draft, context } = sheet
  const { caseId } = sheetCase
  const { sendTo, submit } = destinationOf(sheet)
  const { total, done } = taskList(form, draft.answers, context)
  return {
    strip: sheetStrip(sheet),
    back: {
      href: paths.caseForm(caseId, form.id),
      label: use.pages === 'dense' ? form.title : 'ページの一覧',
    },
    formTitle: form.title,
    sections: form.pages.map(({ id }) => sectionOf(sheet, id)),
    attachments: attachmentsOf(sheet),
    sendTo: [...sendTo, ...deadlineRow(sheet)],
    obstacles: obstaclesOf(sheet),
    otherOnPaper: otherOnPaper(sheet),
    target: {
      ...target,
      hidden: [
        ['seen', JSON.stringify(draft.answers)],
        [ATTACHED_FIELD, attachedIds(sheet.attached)],
      ],
    },
    submit,
    ...(done < total && { note: unfinished(sheet, total - done) }),
    ...(seen && { changedMeanwhile: meanwhile(sheet, seen, seenAttached) }),
  }
}

function attachmentsOf({
  form,
  sheetCase,
  draft,
  attached,
}: OpenSheet): FormCheckView['attachments'] {
  const { caseId } = sheetCase
  const labels = new Map(fieldsOf(form).map(({ id, label }) => [id, label]))
  const missing = brokenPromises(
    draft.answers,
    attached.map(({ kind }) => kind),
  )
  return {
    rows: attached.map((one) => attachmentRow(one, paths.formAttachment(caseId, form.id, one.id))),
    missing: missing.map((field) => labels.get(field) ?? field),
    change: {
      href: paths.formAttachments(caseId, form.id),
      label: attached.length === 0 ? '書類を添える' : '書類を足す・外す',
    },
  }
}

/** What is left may follow as an addition. */
function unfinished({ use, form }: OpenSheet, left: number): string {
  const parts = use.pages === 'dense' ? '項目のまとまり' : 'ページ'
  const then =
    use.sentAs === 'FormKept'
      ? '書き足して、もう一度残せます'
      : 'いま送り、残りをあとから追送できます'
  return `${form.pages.length}${parts}のうち${left}${parts}が書き終わっていません。${then}。`
}

function sectionOf(sheet: OpenSheet, pageId: string): CheckSection {
  const { form, draft } = sheet
  const page = getPage(form, pageId)
  const href = pageHref(sheet, page)
  const asked = askedFields(page, draft.answers)
  // What may be left empty is named in one line, so that what is written can be read.
  const isShown = (field: Field) =>
    isAnswered(draft.answers, field.id) || field.whenMissing !== undefined
  const blank = asked.filter((field) => !isShown(field))
  return {
    title: [page.nationalNumber, page.title].filter((part) => part !== '').join(' '),
    rows: [
      ...asked.filter(isShown).map((field) => rowOf(sheet, field, `${href}#${anchorOf(field)}`)),
      ...(blank.length === 0
        ? []
        : [
            {
              label: `未記入 ${blank.length}項目`,
              value: blank.map(({ label }) => label).join('、'),
              changeHref: href,
            },
          ]),
    ],
  }
}

/** The screen that a page of the form stands on; saving there leads back to the check page. */
function pageHref({ form, screens, sheetCase }: OpenSheet, page: FormPage): string {
  const { id } = screenOf(screens, page)
  return `${paths.caseFormPage(sheetCase.caseId, form.id, id)}?from=check`
}

/** The id of the field's first control. */
const anchorOf = ({ id, kind }: Field): string => (kind === 'date' ? dayBoxName(id, 'year') : id)

function rowOf({ draft, previous }: OpenSheet, field: Field, changeHref: string): CheckRow {
  const source = draft.sources[field.id]
  const before = previous?.answers[field.id]
  const value = wordsOf(field, draft.answers[field.id])
  const was = before === undefined ? value : wordsOf(field, before)
  const isFilled = isAnswered(draft.answers, field.id)
  return {
    label: field.label,
    value: was === value ? value : `${isFilled ? value : '（未記入）'}（前回は${was}）`,
    changed: isFilled && source?.from === 'typed',
    ...(isFilled &&
      source !== undefined &&
      source.from !== 'typed' && { source: sourceWords(source) }),
    changeHref,
  }
}

function deadlineRow(sheet: OpenSheet): FormCheckView['sendTo'] {
  const { leg, now } = sheet
  const duty = findSheetDuty(sheet)
  if (duty === undefined) return []
  const words = sheetFeeWords(duty, leg.careLevel, now)
  if (words === undefined)
    return duty.dueAt === undefined ? [] : [{ label: '期限', value: untilWords(duty.dueAt, now) }]
  return [{ label: '期限', value: `${words.lead}${words.sentence}${words.then ?? ''}` }]
}

function obstaclesOf(sheet: OpenSheet): FormCheckView['obstacles'] {
  const { use, form, draft, context, sheetCase } = sheet
  const { caseId, state } = sheetCase
  const leaves = use.goesTo === 'hospital' || use.goesTo === 'coordinator'
  const office =
    leaves && state.coordinator === undefined
      ? [
          {
            href: paths.caseAction(caseId, 'care-manager'),
            label: '担当の事業所',
            words: '送る相手がまだ登録されていません',
          },
        ]
      : []
  const consent =
    !leaves || hasConsent(state)
      ? []
      : [
          {
            href: paths.caseAction(caseId, 'consent'),
            label: '情報共有の同意',
            words: '画面から送るには、先に同意を記録してください',
          },
        ]
  const onPages = obstaclesToSending(form, draft.answers, context).map(({ pageId, problems }) => {
    const page = getPage(form, pageId)
    return {
      href: pageHref(sheet, page),
      label: page.title,
      words: problems.map(({ message }) => message).join('。'),
    }
  })
  return [...office, ...consent, ...onPages]
}

/** What the paper cannot show as it is written: to be known before sending, and no reason not to send. */
function otherOnPaper(sheet: OpenSheet): NonNullable<FormCheckView['otherOnPaper']> {
  const { form, draft } = sheet
  const labels = new Map(fieldsOf(form).map(({ id, label }) => [id, label]))
  return lostOnPaper(form, draft.answers).map(({ page, field, characters }) => ({
    href: `${pageHref(sheet, getPage(form, page))}#${field}`,
    label: labels.get(field) ?? field,
    words: characters.map(onPaper).join('。'),
  }))
}

function onPaper({ written, drawn }: LostCharacter): string {
  if (drawn === '') return `「${written}」は紙では出ません`
  // A form of the same character looks alike in many faces on screens, too.
  return written.startsWith(drawn)
    ? `「${written}」は紙では標準の字形になります`
    : `「${written}」は紙では「${drawn}」になります`
}

function meanwhile(
  { form, draft, sheetCase, attached }: OpenSheet,
  seen: Answers,
  seenAttached: string | undefined,
): NonNullable<FormCheckView['changedMeanwhile']> {
  const rows = fieldsOf(form)
    .map((field) => ({
      label: field.label,
      seen: wordsOf(field, seen[field.id]),
      now: wordsOf(field, draft.answers[field.id]),
    }))
    .filter((row) => row.seen !== row.now)
  const files =
    seenAttached === undefined || seenAttached === attachedIds(attached)
      ? []
      : [
          {
            label: '同封の書類',
            seen: `${seenAttached.split(' ').filter((id) => id !== '').length}件`,
            now: attachedKinds(attached),
          },
        ]
  return {
    words: 'まだ送っていません。変わったところを確かめてから、もう一度送ってください。',
    rows: [...rows, ...files],
    again: { href: paths.caseFormCheck(sheetCase.caseId, form.id), label: '最新の内容で確かめる' },
  }
}
