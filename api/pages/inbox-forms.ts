import { awaitedForms } from '../../manual/duties/awaited-forms'
import { remaining, untilWords } from '../../templates/words/due'
import { confirmTitle, openSent, RECEIPT_LIMIT_WORDS, sentWords } from './form-receipt-words'
import type { CardParts, TimedCard } from './inbox-cards'
import { headOf } from './inbox-head'
import { titleOfForm } from './sheet-receipt'

type Parts = Omit<CardParts, 'openNotice'>

/** Forms of the hospital that have come and that nobody of the office has confirmed. */
export function formCards({ inboxCase, now }: Parts): readonly TimedCard[] {
  return awaitedForms(inboxCase.state)
    .filter(({ use }) => use.goesTo === 'coordinator')
    .map((awaited) => ({
      now,
      dueAt: awaited.until,
      card: {
        ...headOf(inboxCase, now),
        due: remaining(awaited.until, now),
        title: confirmTitle(awaited),
        words: `届いています。受け取りを確認してください。${sentWords(awaited, now)}`,
        basis: [RECEIPT_LIMIT_WORDS],
        actions: [
          { ...openSent(inboxCase.caseId, awaited, '開いて受け取りを確認する'), primary: true },
        ],
      },
    }))
}

/** Forms of the office that the hospital has not confirmed. */
export function waitingForms({ inboxCase, now }: Parts) {
  return awaitedForms(inboxCase.state)
    .filter(({ use }) => use.filledBy === 'coordinator')
    .map((awaited) => ({
      state: '受領待ち',
      words: `${inboxCase.person.name}さんの${titleOfForm(awaited.use)}`,
      href: openSent(inboxCase.caseId, awaited, '').href,
      detail: `${sentWords(awaited, now)}確認の目安は${untilWords(awaited.until, now)}`,
    }))
}
