import type { AdoptionReason } from '../../../manual/case/exception-events'
import { editionOf } from '../../../manual/editions/registry'
import { fullDay } from '../../../templates/words/day'
import { type ActForm, right, wrong } from './act-form'
import { noteField, readRemarks } from './said'

const EDITION = 'edition'
const REASON = 'reason'

export const ADOPTION_REASONS = {
  errorInRow: 'いまの版の定めに誤りがあった',
  healthCenterAsked: '保健所から依頼があった',
  other: 'そのほか',
} as const satisfies Record<AdoptionReason, string>

const reasons = Object.keys(ADOPTION_REASONS) as readonly AdoptionReason[]

/** A running stay takes over a later edition; each of its deadlines is counted anew, and the old ones stay in the record. */
export const EDITION_ADOPTION: ActForm = {
  allows: 'adoptEdition',
  title: () => 'マニュアルの版を変える',
  words: ({ leg }) => {
    const { title, from } = editionOf(leg.edition)
    return [
      `このケースには、入院の日に使われていた${title}（${fullDay(from)}から）を使っています。版の定めの誤りを直すときに限り、あとの版に変えられます。`,
      '変えると、この入院の期限と知らせをすべて数えなおします。前の版と前の期限は、記録に残ります。',
    ]
  },
  closed: ({ adoptable }) =>
    adoptable.length > 0
      ? undefined
      : {
          kind: 'info',
          title: 'いま変えられる版はありません',
          words: ['公表され、使い始める日が来た、あとの版にだけ変えられます。'],
        },
  fieldNames: [EDITION, REASON, 'note'],
  initial: ({ adoptable }) =>
    adoptable.length === 1 ? { [EDITION]: adoptable[0]?.edition ?? '' } : {},
  fields: ({ adoptable }, fields) => [
    fields.radios(
      { name: EDITION, label: 'あとの版', need: 'required' },
      adoptable.map(({ edition }) => ({ value: edition, label: editionOf(edition).title })),
    ),
    fields.radios(
      { name: REASON, label: '変える理由', need: 'required' },
      reasons.map((value) => ({ value, label: ADOPTION_REASONS[value] })),
    ),
    noteField(fields, '経過'),
  ],
  read: ({ leg, adoptable }, typed) => {
    const pin = adoptable.find(({ edition }) => edition === typed[EDITION])
    const reason = reasons.find((one) => one === typed[REASON])
    const remarks = readRemarks(typed)
    if (pin === undefined || reason === undefined || !remarks.ok)
      return wrong({
        ...(pin === undefined && {
          [EDITION]: adoptable.length === 0 ? 'いま変えられる版はありません' : '版を選んでください',
        }),
        ...(reason === undefined && { [REASON]: '変える理由を選んでください' }),
        ...(!remarks.ok && remarks.problems),
      })
    return right({
      type: 'EditionAdopted',
      data: { legId: leg.id, ...pin, reason },
      payload: remarks.payload,
    })
  },
  submit: () => '版を変えて、期限を数えなおす',
  done: '版を変え、期限を数えなおしました',
}
