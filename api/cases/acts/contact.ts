import { TAKING_BACK_TOLD } from '../../../manual/case/fold-contact'
import { dutiesAt } from '../../../manual/duties/duties-at'
import type { Choice } from '../../../templates/pages/components/choices'
import { type ActContext, type ActForm, right, wrong } from './act-form'
import type { HowAsked } from './how-done'
import { readSaid, SAID_FIELDS, saidFields, saidTyped } from './said'

export const PURPOSE = 'purpose'

/** The code of what an entry is about; `undelivered:` and a mail's key settle the phone task of that mail. */
export const purposeOfMail = (outboxKey: string): string => `undelivered:${outboxKey}`

/** How a call about a taking back reads where it is chosen, and in the record. */
export const TAKING_BACK_TOLD_WORDS = '取り消したことを電話か対面で伝えた'

export const PURPOSES = {
  condition: '体の具合や経過',
  family: '家族や暮らしのこと',
  services: '退院後のサービス',
  schedule: '日程の相談',
  reminder: '催促・確認',
  other: 'そのほか',
} as const

const HOW: HowAsked<'phone' | 'fax' | 'visit' | 'paper' | 'mail'> = {
  label: '連絡のしかた',
  when: '連絡した日時',
  ways: {
    phone: '電話で話した',
    visit: '会って話した',
    fax: 'FAXを送った・受け取った',
    paper: '書面を渡した・受け取った',
    mail: '郵便で送った・届いた',
  },
}

/** Anything said between the two sides; also how the task of ringing up about a lost mail is done. */
export const CONTACT: ActForm = {
  allows: 'recordContact',
  title: () => '連絡を記録する',
  words: () => ['電話や面会で話したことを残します。両方の画面の「これまでの記録」に出ます。'],
  fieldNames: [...SAID_FIELDS, PURPOSE],
  initial: (context) => ({ ...saidTyped(context), [PURPOSE]: owedCalls(context)[0]?.value ?? '' }),
  fields: (context, fields) =>
    saidFields(fields, HOW, [
      fields.radios({ name: PURPOSE, label: '用件', need: 'required' }, purposesOf(context)),
    ]),
  read: (context, typed) => {
    const said = readSaid(typed, HOW, context.now)
    const purpose = purposesOf(context).find(({ value }) => value === typed[PURPOSE])?.value
    if (!said.ok || purpose === undefined)
      return wrong({
        ...(!said.ok && said.problems),
        ...(purpose === undefined && { [PURPOSE]: '用件を選んでください' }),
      })
    const data = { legId: context.leg.id, channel: said.channel, purpose }
    return right({ type: 'ContactRecorded', data, ...said.about })
  },
  submit: () => '連絡を記録する',
  done: '連絡を記録しました',
}

const purposesOf = (context: ActContext): readonly Choice[] => [
  ...owedCalls(context),
  ...Object.entries(PURPOSES).map(([value, label]) => ({ value, label })),
]

/** What somebody has to be told by telephone because no message of ours has told it. */
const owedCalls = (context: ActContext): readonly Choice[] => [
  ...takingBackToTell(context),
  ...lostMails(context),
]

const takingBackToTell = ({ leg, side }: ActContext): readonly Choice[] =>
  side === 'hospital' &&
  (leg.takenBack ?? []).some(({ toTell, told }) => toTell !== undefined && told === undefined)
    ? [{ value: TAKING_BACK_TOLD, label: TAKING_BACK_TOLD_WORDS }]
    : []

/** The phone tasks of this side about mails that reached nobody, also of a case that was closed meanwhile. */
function lostMails({ view, state, side, now }: ActContext): readonly Choice[] {
  const mine = new Set(
    dutiesAt(state, now)
      .filter(({ code, owner, status }) => code === 'phone' && owner === side && status === 'open')
      .map(({ key }) => key),
  )
  const told = new Set(
    view.events.flatMap((event) => (event.type === 'ContactRecorded' ? [event.data.purpose] : [])),
  )
  return view.mails
    .filter(({ status }) => status === 'failed' || status === 'unknown')
    .filter(
      ({ key, receiver }) =>
        [...mine].some((duty) => duty.endsWith(key)) ||
        (side === 'hospital' && receiver.organisationId !== view.hospital.id),
    )
    .map(({ key }) => ({ value: purposeOfMail(key), label: '届かなかったメールの内容を伝えた' }))
    .filter(({ value }) => !told.has(value))
}
