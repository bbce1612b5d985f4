import { hasConsent } from '../../../manual/case/parties'
import { type ActForm, right, wrong } from './act-form'
import { HANDED_OVER } from './how-done'
import { readSaid, SAID_FIELDS, saidFields, saidTyped } from './said'

/**
 * The care office has given the sheet on paper. Given is not received: the hospital still confirms it, and the
 * fee goes by the time it was provided (fees-and-deadlines §5.1).
 */
export const SHEET_ON_PAPER: ActForm = {
  allows: 'sendOfficeForm',
  title: () => '入院時情報提供書をFAX・郵便・持参で渡したことを記録する',
  words: ({ view }) => [
    '提供した日時で加算の区分が決まります。実際に渡した日時を入れてください。',
    `${view.hospital.name}が受け取りを確認するまでは「受領待ち」です。`,
  ],
  fieldNames: SAID_FIELDS,
  initial: saidTyped,
  fields: (_, fields) => saidFields(fields, HANDED_OVER),
  read: ({ leg, now }, typed) => {
    const said = readSaid(typed, HANDED_OVER, now)
    if (!said.ok) return wrong(said.problems)
    const data = { legId: leg.id, channel: said.channel }
    return right({ type: 'AdmissionInfoSheetSent', data, ...said.about })
  },
  // What the hospital can open on its screen has left the building, and that waits for consent (decisions 12).
  takesScan: ({ state }) => hasConsent(state),
  submit: () => '渡したことを記録する',
  done: '入院時情報提供書を渡したことを記録しました',
}
