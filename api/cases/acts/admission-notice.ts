import { type ActContext, type ActForm, right, wrong } from './act-form'
import { HEARD_AWAY_FROM_SCREEN, TOLD_AWAY_FROM_SCREEN } from './how-done'
import { readSaid, SAID_FIELDS, saidFields, saidTyped } from './said'

const REACHED = 'reached'

/** A2 away from the screen. Spoken with somebody, the office knows: that is the confirmation (decisions 2a). */
export const ADMISSION_NOTICE: ActForm = {
  allows: 'sendAdmissionNotice',
  title: () => '入院の連絡を記録する',
  words: ({ view }) => [
    `${view.coordinator?.name ?? 'ケアマネジャー'}に、入院したこと・病棟・病院の窓口を伝え、ここに記録します。`,
  ],
  fieldNames: [...SAID_FIELDS, REACHED],
  initial: saidTyped,
  fields: (_, fields) =>
    saidFields(fields, TOLD_AWAY_FROM_SCREEN, [
      fields.radios({ name: REACHED, label: '相手に伝わりましたか', need: 'required' }, [
        { value: 'yes', label: '伝わった（本人か事業所の人と話した）' },
        { value: 'no', label: 'まだ分からない（留守、伝言、FAXを送っただけ）' },
      ]),
    ]),
  read: ({ leg, now }, typed) => {
    const said = readSaid(typed, TOLD_AWAY_FROM_SCREEN, now)
    const reached = typed[REACHED]
    const isAnswered = reached === 'yes' || reached === 'no'
    if (!said.ok || !isAnswered)
      return wrong({
        ...(!said.ok && said.problems),
        ...(!isAnswered && { [REACHED]: '相手に伝わったかどうかを選んでください' }),
      })
    const what = { data: { legId: leg.id, channel: said.channel }, ...said.about }
    const sent = { type: 'AdmissionNoticeSent', ...what } as const
    return reached === 'yes'
      ? right(sent, { type: 'AdmissionNoticeConfirmed', ...what })
      : right(sent)
  },
  submit: () => '入院の連絡を記録する',
  done: '入院の連絡を記録しました',
}

/** The other side has learnt of it: on its own screen, or by what it answered on the telephone. */
export const ADMISSION_NOTICE_RECEIPT: ActForm = {
  allows: 'confirmAdmissionNotice',
  title: (context) =>
    wasTold(context) ? '入院の連絡を確かめる' : '入院の連絡が伝わったことを記録する',
  words: (context) =>
    wasTold(context)
      ? ['確かめたことが、相手の画面に出ます。']
      : ['相手が入院を知っていると、電話などで分かったときに記録します。'],
  fieldNames: SAID_FIELDS,
  initial: saidTyped,
  fields: (context, fields) => (wasTold(context) ? [] : saidFields(fields, HEARD_AWAY_FROM_SCREEN)),
  read: (context, typed) => {
    const type = 'AdmissionNoticeConfirmed'
    const legId = context.leg.id
    if (wasTold(context)) return right({ type, data: { legId, channel: 'screen' } })
    const said = readSaid(typed, HEARD_AWAY_FROM_SCREEN, context.now)
    return said.ok
      ? right({ type, data: { legId, channel: said.channel }, ...said.about })
      : wrong(said.problems)
  },
  submit: (context) => (wasTold(context) ? '入院の連絡を確かめた' : '伝わったことを記録する'),
  done: '入院の連絡が伝わったことを記録しました',
}

/** Whoever was told presses the button; the side that told can only write down an answer (decisions 9). */
const wasTold = ({ side, leg }: ActContext): boolean => side !== leg.startedBy
