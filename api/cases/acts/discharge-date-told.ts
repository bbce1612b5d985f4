import { type ActForm, right, wrong } from './act-form'
import { TOLD_AWAY_FROM_SCREEN } from './how-done'
import { readSaid, SAID_FIELDS, saidFields, saidTyped } from './said'

/** A11 away from the screen; a registered office is told by the case itself. */
export const DISCHARGE_DATE_TOLD: ActForm = {
  allows: 'tellDischargeDate',
  title: () => '退院日を知らせたことを記録する',
  words: ({ view }) => [
    `決まった退院日を、電話などで${view.coordinator?.name ?? 'ケアマネジャー'}に知らせたときに記録します。`,
  ],
  fieldNames: SAID_FIELDS,
  initial: saidTyped,
  fields: (_, fields) => saidFields(fields, TOLD_AWAY_FROM_SCREEN),
  read: ({ leg, now }, typed) => {
    const said = readSaid(typed, TOLD_AWAY_FROM_SCREEN, now)
    if (!said.ok) return wrong(said.problems)
    const data = { legId: leg.id, channel: said.channel }
    return right({ type: 'DischargeDateTold', data, ...said.about })
  },
  submit: () => '知らせたことを記録する',
  done: '退院日を知らせたことを記録しました',
}
