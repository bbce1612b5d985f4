import { hasConsent } from '../../manual/case/parties'
import { askedFields, fieldsOf, getPage, isAnswered, type Answers } from '../../manual/forms/form'
import { sourceWords } from '../../manual/forms/prefill'
import { obstaclesToSending, problemsIn } from '../../manual/forms/problems'
import { wordsOf } from '../../manual/forms/words'
import type { CaseFormTarget } from '../../templates/pages/components/hidden'
import type { CheckSection, FormCheckView } from '../../templates/pages/form-check'
import { feeWords } from '../../templates/words/fee'
import { dueDay } from '../../templates/words/due'
import { paths } from '../routes/paths'
import type { OpenSheet } from '../sheet/open-sheet'
import { consentWords } from '../sheet/sent-form'
import { findSheetDuty, sheetStrip } from './sheet-strip'

export type CheckShown = Readonly<{
  sheet: OpenSheet
  target: CaseFormTarget
  /** What the person had seen when they pressed send, and has changed since. */
  seen?: Answers
}>

/** Everything once more, where it comes from, and where it goes. */
export function sheetCheckView({ sheet, target, seen }: CheckShown): FormCheckView {
  const { form, sheetCase, draft, context, now } = sheet
  const { caseId, hospital, state } = sheetCase
  const left = problemsIn(form, draft.answers, context).length
  return {
    strip: sheetStrip(sheetCase, now),
    back: { href: paths.sheet(caseId), label: '項目の一覧' },
    formTitle: form.title,
    sections: form.pages.map(({ id }) => sectionOf(sheet, id)),
    sendTo: [
      {
        label: '宛先',
        lead: hospital.name,
        value: hospital.contact === undefined ? '' : `担当 ${hospital.contact}さん`,
      },
      { label: '方法', value: 'この画面で届きます' },
      { label: '同意', value: consentWords(state) ?? 'まだ記録されていません' },
      ...deadlineRow(sheet),
    ],
    obstacles: obstaclesOf(sheet),
    target: {
      ...target,
      hidden: [['seen', JSON.stringify(draft.answers)]],
    },
    submit: `${hospital.name}へ送信する`,
    ...(left > 0 && {
      note: `書き終わっていない項目が${left}つあります。いま送り、残りをあとから追送できます。`,
    }),
    ...(seen && { changedMeanwhile: meanwhile(sheet, seen) }),
  }
}

function sectionOf({ form, draft, sheetCase, previous }: OpenSheet, pageId: string): CheckSection {
  const page = getPage(form, pageId)
  const href = `${paths.sheetPage(sheetCase.caseId, page.id)}?from=check`
  return {
    title: [page.nationalNumber, page.title].filter((part) => part !== '').join(' '),
    rows: askedFields(page, draft.answers).map((field) => {
      const source = draft.sources[field.id]
      const before = previous?.answers[field.id]
      const value = wordsOf(field, draft.answers[field.id])
      const was = before === undefined ? value : wordsOf(field, before)
      return {
        label: field.label,
        value: was === value ? value : `${value === '' ? '（未記入）' : value}（前回は${was}）`,
        ...(source !== undefined &&
          source.from !== 'typed' &&
          isAnswered(draft.answers, field.id) && { source: sourceWords(source) }),
        changed: source?.from === 'typed' && isAnswered(draft.answers, field.id),
        changeHref: `${href}#${field.id}`,
      }
    }),
  }
}

function deadlineRow({ sheetCase, leg, now }: OpenSheet): FormCheckView['sendTo'] {
  const duty = findSheetDuty(sheetCase, now)
  if (duty?.feeWindow === undefined) return []
  const {
    lead,
    sentence,
    then = '',
  } = feeWords({
    window: duty.feeWindow,
    careLevel: leg.careLevel,
    now,
    ...(duty.dueAt !== undefined && { manualLimit: dueDay(duty.dueAt) }),
  })
  return [{ label: '期限', value: `${lead}${sentence}${then}` }]
}

function obstaclesOf({ form, draft, context, sheetCase }: OpenSheet): FormCheckView['obstacles'] {
  const { caseId, state } = sheetCase
  const consent = hasConsent(state)
    ? []
    : [
        {
          href: paths.caseAction(caseId, 'consent'),
          label: '情報共有の同意',
          words: '画面から送るには、先に同意を記録してください',
        },
      ]
  const onPages = obstaclesToSending(form, draft.answers, context).map(({ pageId, problems }) => ({
    href: `${paths.sheetPage(caseId, pageId)}?from=check`,
    label: getPage(form, pageId).title,
    words: problems.map(({ message }) => message).join('。'),
  }))
  return [...consent, ...onPages]
}

function meanwhile(
  { form, draft, sheetCase }: OpenSheet,
  seen: Answers,
): NonNullable<FormCheckView['changedMeanwhile']> {
  const rows = fieldsOf(form)
    .map((field) => ({
      label: field.label,
      seen: wordsOf(field, seen[field.id]),
      now: wordsOf(field, draft.answers[field.id]),
    }))
    .filter((row) => row.seen !== row.now)
  return {
    words: 'まだ送っていません。変わったところを確かめてから、もう一度送ってください。',
    rows,
    again: { href: paths.sheetCheck(sheetCase.caseId), label: '最新の内容で確かめる' },
  }
}
