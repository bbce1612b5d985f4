import { dayInJapan } from '../../../manual/calendar/japan-time'
import { instantOf, momentTyped, readMoment } from '../../typed/moment'
import { type ActContext, type ActForm, right, wrong } from './act-form'
import { momentFieldNames, noteField, readRemarks } from './said'

const AT = 'at'
const WHAT = 'what'

const OPTIONS = { admission: '入院した日時', discharge: '退院した日時' } as const
type What = keyof typeof OPTIONS

const optionsOf = ({ leg }: ActContext): readonly What[] =>
  leg.discharged === undefined ? ['admission'] : ['admission', 'discharge']

/** A day typed wrongly is put right: every deadline is counted anew, and the old one stays in the record. */
export const CORRECTION: ActForm = {
  allows: 'correctDay',
  title: () => '日時の誤りを直す',
  words: () => ['直すと、すべての期限を数えなおします。前の日時も記録に残ります。'],
  fieldNames: [...momentFieldNames(AT), WHAT, 'note'],
  initial: ({ leg }) => ({ ...momentTyped(AT, leg.admittedAt), [WHAT]: 'admission' }),
  fields: (context, fields) => [
    fields.radios(
      { name: WHAT, label: '直すもの', need: 'required' },
      optionsOf(context).map((value) => ({ value, label: OPTIONS[value] })),
      'inline',
    ),
    fields.moment({ name: AT, label: '正しい日時', need: 'required' }),
    noteField(fields, '直した理由'),
  ],
  read: (context, typed) => {
    const what = optionsOf(context).find((one) => one === typed[WHAT])
    const read = readMoment(typed, AT)
    const remarks = readRemarks(typed)
    const problem =
      'empty' in read
        ? '正しい日時を入れてください'
        : 'refused' in read
          ? read.refused
          : read.day > dayInJapan(context.now)
            ? 'まだ来ていない日です。日を確かめてください'
            : undefined
    if (what === undefined || !('day' in read) || problem !== undefined || !remarks.ok)
      return wrong({
        ...(what === undefined && { [WHAT]: '直すものを選んでください' }),
        ...(problem !== undefined && { [AT]: problem }),
        ...(!remarks.ok && remarks.problems),
      })
    const at = instantOf(read, context.now)
    return right({
      type: 'Corrected',
      data: {
        legId: context.leg.id,
        correction:
          what === 'admission'
            ? { what, admittedAt: at, admissionTimeKnown: read.time !== undefined }
            : { what, at },
      },
      payload: remarks.payload,
    })
  },
  submit: () => '日時を直す',
  done: '日時を直し、期限を数えなおしました',
}
