import { type ActForm, right, wrong } from './act-form'
import { PAPER_ARRIVED } from './how-done'
import { readSaid, SAID_FIELDS, saidFields, saidTyped } from './said'

/**
 * A sheet that came on paper or in the office's own form: recorded as received, and nobody retypes it
 * (decisions 9). The case itself adds the receipt.
 */
export const PAPER_SHEET: ActForm = {
  allows: 'confirmSheetReceipt',
  title: () => '紙で届いた入院時情報提供書を記録する',
  words: () => [
    'FAX・持参・郵送で届いたときに記録します。事業所の様式でもかまいません。書き写す必要はありません。',
    '記録すると、受け取りの確認まで済んだことになります。届いた日時をそのまま入れてください。',
  ],
  fieldNames: SAID_FIELDS,
  initial: saidTyped,
  fields: (_, fields) => saidFields(fields, PAPER_ARRIVED),
  read: ({ leg, now }, typed) => {
    const said = readSaid(typed, PAPER_ARRIVED, now)
    if (!said.ok) return wrong(said.problems)
    const data = { legId: leg.id, channel: said.channel }
    return right({ type: 'AdmissionInfoSheetSent', data, ...said.about })
  },
  takesScan: () => true,
  submit: () => '受け取ったことを記録する',
  done: '入院時情報提供書を受け取ったことを記録しました',
}
