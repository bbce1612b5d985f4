import { dayInJapan } from '../../../manual/calendar/japan-time'
import { STRAY_PAPERS } from '../../../manual/case/fax-events'
import { legOfFax, strayFaxes, strayFaxesToHandle } from '../../../manual/case/fold-fax'
import type { FaxRecord } from '../../../manual/case/stay-state'
import { FAX_TITLES } from '../../../templates/words/fax'
import { STRAY_PAPER_WORDS } from '../../pages/case/event-words-fax'
import { faxMoment } from '../../pages/fax/fax-state'
import { SHEET_ID } from '../../routes/paths'
import type { Typed } from '../../typed/typed'
import { type ActContext, type ActForm, right, wrong } from './act-form'
import { choicesIn } from './asked-act'
import { choicesOf, SPOKE_BY_VOICE } from './how-done'
import {
  answeredByField,
  CHANNEL,
  noteField,
  readSaid,
  readUnsaid,
  SAID_FIELDS,
  saidTyped,
  WHEN,
  WHEN_HINT,
} from './said'

const PAPER = 'paper'

/** Who has the paper was spoken to; of a paper that nobody has found there is nobody to speak to. */
const WHEN_SPOKEN = { name: PAPER, isOneOf: STRAY_PAPERS.filter((paper) => paper !== 'notFound') }

const findStray = ({ state }: ActContext, sheetId: string | undefined): FaxRecord | undefined =>
  strayFaxes(state).find((fax) => fax.sheetId === sheetId)

/** Where the address names no sheet: the first that nobody has rung up about, or the last that somebody has. */
const usualStray = ({ state }: ActContext): FaxRecord | undefined =>
  strayFaxesToHandle(state)[0] ?? strayFaxes(state).at(-1)

/** Two sheets of one message are told apart by when they went. */
function titleOf(context: ActContext, typed: Typed): string {
  const stray = findStray(context, typed[SHEET_ID])
  if (stray === undefined) return ''
  return `（${FAX_TITLES[stray.message]}、${faxMoment(stray, dayInJapan(context.now))}）`
}

/** A sheet in the wrong hands: what has become of the paper, and what was done about it (decisions 13). */
export const STRAY_FAX: ActForm = {
  allows: 'sendFax',
  toOutsider: true,
  about: {
    field: SHEET_ID,
    isThere: (context, sheetId) => findStray(context, sheetId) !== undefined,
  },
  title: (context, typed) => `別のところに届いたFAXをどうしたか記録する${titleOf(context, typed)}`,
  words: () => [
    '届いた先に電話し、紙を引き取るか、破棄してもらいます。誰と話し、何をしたかを書き残してください。届いた先が分からないときは、調べたことを書き残してください。患者の名前は書かないでください。',
    '漏えいにあたるかどうかは、病院の個人情報の担当者と確かめてください。',
  ],
  fieldNames: [SHEET_ID, PAPER, ...SAID_FIELDS],
  initial: (context) => ({
    ...saidTyped(context),
    [SHEET_ID]: usualStray(context)?.sheetId ?? '',
  }),
  fields: (_, fields) => [
    fields.radios(
      { name: PAPER, label: '紙をどうしたか', need: 'required' },
      choicesIn(STRAY_PAPER_WORDS),
    ),
    fields.radios(
      {
        name: CHANNEL,
        label: SPOKE_BY_VOICE.label,
        need: 'required',
        hint: '紙を引き取ったか、破棄してもらったときに選びます',
        shownWith: WHEN_SPOKEN,
      },
      choicesOf(SPOKE_BY_VOICE),
      'inline',
    ),
    fields.moment({ name: WHEN, label: SPOKE_BY_VOICE.when, hint: WHEN_HINT }),
    answeredByField(fields, WHEN_SPOKEN),
    noteField(fields, 'したこと・話したこと'),
  ],
  read: ({ state, leg, now }, typed) => {
    const paper = STRAY_PAPERS.find((one) => one === typed[PAPER])
    const said =
      paper === 'notFound' ? readUnsaid(typed, now) : readSaid(typed, SPOKE_BY_VOICE, now)
    if (paper === undefined || !said.ok)
      return wrong({
        ...(paper === undefined && { [PAPER]: '紙をどうしたかを選んでください' }),
        ...(!said.ok && said.problems),
      })
    const sheetId = typed[SHEET_ID] ?? ''
    const { id: legId } = legOfFax(state, sheetId) ?? leg
    const { about, channel } = said
    const data = { legId, sheetId, paper, ...(channel !== undefined && { channel }) }
    return right({ type: 'StrayFaxHandled', data, ...about })
  },
  submit: () => '紙をどうしたか記録する',
  done: '別のところに届いたFAXについて記録しました',
}
