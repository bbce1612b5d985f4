import { randomUUID } from 'node:crypto'
import type { FormPage } from '../../manual/forms/form'
import { wordsOf } from '../../manual/forms/words'
import type { FormTarget, Hidden } from '../../templates/pages/components/hidden'
import type { ConflictView } from '../../templates/pages/message'
import type { Posted } from '../middleware/body'
import { FORM_TOKEN_FIELD } from '../middleware/form-token'
import { paths } from '../routes/paths'
import type { OpenSheet } from '../sheet/open-sheet'
import { choiceName, SEEN_FIELD, seenOf, type SavedPage } from '../sheet/save-page'
import { sheetWayBack } from './sheet-list'
import { sheetStrip } from './sheet-strip'

export type ConflictShown = Readonly<{
  sheet: OpenSheet
  page: FormPage
  saved: Extract<SavedPage, { kind: 'conflict' }>
  posted: Posted
  target: FormTarget
  /** Display names by account id. */
  names: ReadonlyMap<string, string>
}>

/** Two answers to one question: both are shown, and a person decides. */
export function sheetConflictView(shown: ConflictShown): ConflictView {
  const { sheet, page, saved, posted, target, names } = shown
  const { form, screens, sheetCase } = sheet
  const by = [...new Set(saved.conflicts.map((conflict) => names.get(conflict.by) ?? 'ほかの人'))]
  return {
    code: sheetCase.code,
    strip: sheetStrip(sheet),
    title: `「${page.title}」に、ほかの人が先に書いています`,
    happened: [
      'あなたが書いている間に、同じ項目へ別の内容が保存されました。ほかの項目は保存してあります。',
      'どちらを残すかを選んでください。選ぶまで、いまの内容のままです。',
    ],
    values: saved.conflicts.map(({ field, mine, theirs }) => ({
      label: field.label,
      yours: wordsOf(field, mine),
      theirs: wordsOf(field, theirs),
    })),
    theirsBy: by.join('・'),
    keepMine: {
      ...target,
      label: 'あなたの入力を残す',
      submissionId: randomUUID(),
      hidden: [
        ...typedAgain(posted),
        [SEEN_FIELD, seenOf(screens, page.id, saved.draft.answers)],
        ...saved.conflicts.map(({ field }) => [choiceName(field.id), 'mine'] as const),
      ],
    },
    actions: [
      {
        href: paths.caseFormPage(sheetCase.caseId, form.id, page.id),
        label: 'いまの内容を残して続ける',
      },
      sheetWayBack(sheet),
    ],
  }
}

const OWN: readonly string[] = [FORM_TOKEN_FIELD, SEEN_FIELD, 'version', 'submissionId', 'do']

/** Everything typed on the page, so that pressing the button sends it once more. */
function typedAgain(posted: Posted): Hidden {
  return Object.entries(posted)
    .filter(([name]) => !OWN.includes(name) && !name.startsWith(choiceName('')))
    .flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((text) => [name, text] as const),
    )
}
