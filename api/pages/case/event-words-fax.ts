import type { CaseEvent } from '../../../manual/case/events'
import type { FaxType } from '../../../manual/case/event-groups'
import type { FaxAnsweredHow, StrayPaper } from '../../../manual/case/fax-events'
import { findFax } from '../../../manual/case/fold-fax'
import type { FaxAnswer } from '../../../manual/fax/fax-sheet'
import { FAX_TITLES } from '../../../templates/words/fax'
import type { EventWords } from './entry-words'
import type { Standing } from './standing'

export const FAX_ANSWER_WORDS = {
  allReadable: '全部のページが読めた',
  pagesUnreadable: '読めないページがある',
  notForUs: '別のところに届いた',
} as const satisfies Record<FaxAnswer, string>

export const FAX_ANSWERED_HOW = {
  code: '相手が確認番号を入れた',
  phone: '電話で聞いた',
  returnedFax: '返信欄が戻ってきた',
} as const satisfies Record<FaxAnsweredHow, string>

type Words = { [T in FaxType]: (event: CaseEvent<T>, standing: Standing) => EventWords }

export const STRAY_PAPER_WORDS = {
  retrieved: '引き取った',
  destroyed: '届いた先で破棄してもらった',
  notFound: '届いた先が分からないか、紙が見つからない',
} as const satisfies Record<StrayPaper, string>

/** How the sheets read in the record: made, sent and answered each by itself. */
export const FAX_WORDS: Words = {
  FaxPrinted: ({ data }) => ({
    title: `FAX用紙を作りました：${FAX_TITLES[data.message]}`,
    icon: 'print',
  }),
  FaxSent: ({ data }, standing) => ({
    title: `FAXで送りました：${titleOf(standing, data.sheetId)}`,
    icon: 'print',
    chips: [
      { kind: 'fact', text: '送信' },
      isAnswered(standing, data.sheetId)
        ? { kind: 'done', text: '返事あり' }
        : { kind: 'waiting', text: '受領待ち' },
    ],
  }),
  FaxAnswered: ({ data }, standing) =>
    data.answer === 'allReadable'
      ? {
          title: `FAXが届いたと確かめました：${titleOf(standing, data.sheetId)}`,
          icon: 'done',
          tone: 'good',
          words: `${FAX_ANSWERED_HOW[data.how]}。`,
          chips: [{ kind: 'done', text: '受領確認' }],
        }
      : {
          title: `FAXについて知らせがありました：${FAX_ANSWER_WORDS[data.answer]}`,
          icon: 'warning',
          tone: 'alert',
          words: `${titleOf(standing, data.sheetId)}。${FAX_ANSWERED_HOW[data.how]}。`,
        },
  StrayFaxHandled: ({ data }, standing) =>
    data.paper === 'notFound'
      ? {
          title: `別のところに届いたFAXの紙は、見つかっていません：${titleOf(standing, data.sheetId)}`,
          icon: 'warning',
          tone: 'alert',
          words: '届いた先が分からないか、紙が見つかりませんでした。',
        }
      : {
          title: `別のところに届いたFAXについて、電話や訪問で確かめました：${titleOf(standing, data.sheetId)}`,
          icon: 'done',
          words: `紙は、${STRAY_PAPER_WORDS[data.paper]}。`,
        },
}

/** What a fax's event is about, as a noun. */
export const FAX_EVENT_TITLES = {
  FaxPrinted: 'FAX用紙',
  FaxSent: 'FAXで送ったこと',
  FaxAnswered: 'FAXの受け取り',
  StrayFaxHandled: '別のところに届いたFAXの紙',
} as const satisfies Record<FaxType, string>

function faxOf({ state }: Standing, sheetId: string) {
  for (const leg of state.legs) {
    const found = findFax(leg, sheetId)
    if (found !== undefined) return found
  }
  return undefined
}

function titleOf(standing: Standing, sheetId: string): string {
  const fax = faxOf(standing, sheetId)
  return fax === undefined ? '用紙' : FAX_TITLES[fax.message]
}

const isAnswered = (standing: Standing, sheetId: string): boolean =>
  faxOf(standing, sheetId)?.answered !== undefined
