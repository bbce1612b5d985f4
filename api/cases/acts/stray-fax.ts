import type { StrayPaper } from '../../../manual/case/fax-events'
import { strayFaxToHandle } from '../../../manual/case/fold-fax'
import { FAX_TITLES } from '../../../templates/words/fax'
import { STRAY_PAPER_WORDS } from '../../pages/case/event-words-fax'
import type { ActContext } from './act-form'
import { askedAct } from './asked-act'
import { SPOKE_BY_VOICE } from './how-done'

const titleOf = ({ leg }: ActContext): string => {
  const stray = strayFaxToHandle(leg)
  return stray === undefined ? '' : `（${FAX_TITLES[stray.message]}）`
}

/** A sheet in the wrong hands: what has become of the paper, and what was done about it (decisions 13). */
export const STRAY_FAX = askedAct({
  allows: 'sendFax',
  title: (context) => `別のところに届いたFAXをどうしたか記録する${titleOf(context)}`,
  words: [
    '届いた先に電話し、紙を引き取るか、破棄してもらいます。誰と話し、何をしたかを書き残してください。患者の名前は書かないでください。',
    '漏えいにあたるかどうかは、病院の個人情報の担当者と確かめてください。',
  ],
  how: SPOKE_BY_VOICE,
  choices: [{ name: 'paper', label: '紙をどうしたか', options: STRAY_PAPER_WORDS }],
  deed: ({ context, channel, choice }) => ({
    type: 'StrayFaxHandled',
    data: {
      legId: context.leg.id,
      sheetId: strayFaxToHandle(context.leg)?.sheetId ?? '',
      channel,
      paper: choice('paper') as StrayPaper,
    },
  }),
  submit: () => '紙をどうしたか記録する',
  done: '別のところに届いたFAXについて記録しました',
})
