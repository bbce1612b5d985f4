import { answerList } from '../../manual/forms/form'
import { wordsOf } from '../../manual/forms/words'
import type { BannerView } from '../../templates/pages/components/banner'
import type { FormTarget, Hidden } from '../../templates/pages/components/hidden'
import type { FormImportView } from '../../templates/pages/form-import'
import { TEXT_LIMIT_MB } from '../exchange/decode-text'
import type { Exchanged, OfferedAnswer } from '../exchange/read-exchanged'
import { carriedOffers, OFFERS_FIELD } from '../exchange/take-offers'
import { paths } from '../routes/paths'
import type { OpenSheet } from '../sheet/open-sheet'
import { createFields } from '../typed/fields'
import { sheetWayBack } from './sheet-list'
import { sheetStrip } from './sheet-strip'

export type ImportNotice = 'changedMeanwhile' | 'nothingTaken'

const NOTICES = {
  changedMeanwhile: {
    kind: 'caution',
    title: 'まだ入れていません',
    words: [
      'ほかの人が、同じ項目に書いています。ファイルをもう一度選んで、いまの内容と見比べてください。',
    ],
  },
  nothingTaken: {
    kind: 'caution',
    title: 'まだ入れていません',
    words: [
      '入れる項目が選ばれていません。ファイルをもう一度選んで、入れる項目に印を付けてください。',
    ],
  },
} as const satisfies Record<ImportNotice, BannerView>

export type ImportShown = Readonly<{
  sheet: OpenSheet
  exchanged?: Exchanged
  problems: readonly string[]
  notice?: ImportNotice
  targetOf: (action: string, hidden?: Hidden) => FormTarget
}>

/** What files of other software would fill in, beside what stands there now; nothing is filled in unseen. */
export function formImportView(shown: ImportShown): FormImportView {
  const { sheet, exchanged, problems, notice, targetOf } = shown
  const { form, sheetCase } = sheet
  const { caseId } = sheetCase
  const fields = createFields({}, problems.length > 0 ? { file: problems.join('\n') } : {})
  const answers = exchanged?.answers ?? []
  const rows = answers.map((offered) => rowOf(offered, sheet))
  return {
    strip: sheetStrip(sheet),
    back: sheetWayBack(sheet),
    banners: notice === undefined ? [] : [NOTICES[notice]],
    formTitle: form.title,
    fields: [
      fields.file(
        {
          name: 'file',
          label: 'ファイル',
          hint: `ケアプランデータ連携の第1表・第2表（CSV）、電子版お薬手帳（JAHISのテキスト）。文字コードはMS932でもUTF-8でも読めます。${TEXT_LIMIT_MB} MBまで`,
        },
        'table',
      ),
    ],
    target: targetOf(paths.formImport(caseId, form.id)),
    files: (exchanged?.files ?? []).map(({ title, about, messages }) => ({
      title,
      about: about.filter(({ value }) => value !== ''),
      messages: messages.map(({ line, kind, words }) => ({
        where: line === undefined ? '全体' : `${line}行目`,
        isWrong: kind === 'wrong',
        words,
      })),
    })),
    isWrong: (exchanged?.files ?? []).some(({ messages }) =>
      messages.some(({ kind }) => kind === 'wrong'),
    ),
    rows,
    take: targetOf(paths.formImportTaken(caseId, form.id), [
      [OFFERS_FIELD, carriedOffers(answers, sheet)],
    ]),
  }
}

/** Ticked beforehand where nothing is lost by it. */
function rowOf(
  { field, answer }: OfferedAnswer,
  { draft }: OpenSheet,
): FormImportView['rows'][number] {
  const stands = draft.answers[field.id]
  const now = wordsOf(field, stands)
  const offered = wordsOf(field, answer)
  const isAddition = answerList(stands).every((one) => answerList(answer).includes(one))
  return {
    id: field.id,
    label: field.label,
    now,
    offered,
    isSame: now === offered,
    isTicked: isAddition,
  }
}
