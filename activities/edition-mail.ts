import { ApplicationFailure } from '@temporalio/common'
import { dayInJapan } from '../manual/calendar/japan-time'
import { endOfQuietHours } from '../manual/calendar/quiet-hours'
import { draftTitle } from '../manual/editions/draft-title'
import { editionOf } from '../manual/editions/registry'
import { type EditionNews, type EditionStanding, isStillNews } from '../manual/notices/edition-news'
import { editionMail } from '../templates/mail/edition-news'
import { createHandOverOnce, type HandOverDeps, type Settled } from './hand-over'
import { createStopMail } from './stop-mail'

type EditionMailRow = Readonly<{
  key: string
  region: string
  news: EditionNews
  status: string
  createdAt: Date
  receiver: Readonly<{ name: string; mail?: string }>
}>

export interface EditionMailDeps extends HandOverDeps {
  findEditionMail(key: string): Promise<EditionMailRow | undefined>
  standingOf(region: string, edition: string): Promise<EditionStanding>
  settle(key: string, status: Settled, reason: string | null): Promise<void>
  postpone(key: string, ms: number): Promise<void>
  editionLink(edition: string): string
  log: Readonly<{ info(facts: object, message: string): void }>
}

export type EditionMailActivities = ReturnType<typeof createEditionMailActivities>

export const createEditionMailActivities = (deps: EditionMailDeps) => {
  const handOverOnce = createHandOverOnce(deps)
  const stop = createStopMail(deps)
  return {
    /** Tells one organisation of an edition; told again after a crash, it never sends a second time. */
    async deliverEditionMail(key: string): Promise<string> {
      const row = await deps.findEditionMail(key)
      if (row === undefined) {
        throw ApplicationFailure.nonRetryable(`no mail about an edition ${key}`, 'MissingRow')
      }
      const { news, region, receiver, status } = row
      if (status === 'sending') {
        await deps.settle(key, 'unknown', 'the sender died while the mail was being handed over')
        return 'unknown'
      }
      if (status !== 'pending' && status !== 'started') return status
      const now = deps.now().getTime()
      const quietMs = endOfQuietHours(now) - now
      if (quietMs > 0) {
        await deps.postpone(key, quietMs)
        return 'postponed'
      }
      const standing = await deps.standingOf(region, news.edition)
      if (!isStillNews(news, standing, dayInJapan(now))) return stop(key, 'skipped', 'overtaken')
      if (receiver.mail === undefined) return stop(key, 'skipped', 'noAddress')
      const edition = editionOf(news.edition)
      const mail = editionMail(news, {
        organisationName: receiver.name,
        title: news.what === 'published' ? edition.title : draftTitle(edition),
        from: edition.from,
        link: deps.editionLink(edition.id),
      })
      return handOverOnce(row, { to: receiver.mail, ...mail })
    },
  }
}
