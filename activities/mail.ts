import { ApplicationFailure } from '@temporalio/common'
import { endOfQuietHours } from '../manual/calendar/quiet-hours'
import type { Instant } from '../manual/calendar/japan-time'
import type { CaseId } from '../manual/case/events'
import type { DutyCode } from '../manual/editions/edition'
import type { Notice } from '../manual/notices/notices'
import type { PersonalNotice } from '../manual/notices/personal'
import { type NoticeCall, noticeMail } from '../templates/mail/notice'
import { createHandOverOnce, type HandOverDeps, type Settled, type Taking } from './hand-over'
import { createLookAgain, isReminder, type LookAgainDeps } from './look-again'
import type { PersonalReceiver } from './personal-receiver'
import { createStopMail } from './stop-mail'

export type MailRow = Readonly<{
  key: string
  caseId: CaseId
  content: object
  status: string
  createdAt: Date
}>

export type NoticeFacts = Readonly<{
  caseCode: string
  organisationName: string
  addresses: readonly string[]
  clockOffsetMs: number
}>

export interface MailDeps extends HandOverDeps, LookAgainDeps {
  findRow(key: string): Promise<MailRow | undefined>
  settle(key: string, status: Settled, reason: string | null): Promise<void>
  postpone(key: string, ms: number): Promise<void>
  /** Puts a mail to a person off until that person's next digest. */
  keepForDigest(key: string): Promise<void>
  factsFor(caseId: CaseId, receiver: Notice['receiver']): Promise<NoticeFacts>
  findPerson(notice: PersonalNotice): Promise<PersonalReceiver | undefined>
  /** Takes a person's own mail for sending; over the cap of the day it is kept for her digest. */
  takeWithinCap(
    key: string,
    messageId: string,
    of: Readonly<{ person: string; at: Instant }>,
  ): Promise<Taking>
  /** Whom the receiver would call about the duty, as it stands at the moment of sending. */
  findCall(
    caseId: CaseId,
    receiver: Notice['receiver'],
    duty: DutyCode,
  ): Promise<NoticeCall | undefined>
  caseLink(caseId: CaseId): string
  /** Where a person changes how she is written to. */
  choiceLink: string
  log: Readonly<{ info(facts: object, message: string): void }>
}

/** Where a mail goes, or why it goes nowhere. */
type Reach = Readonly<{
  to?: string
  none?: 'noAddress' | 'deskHasIt' | 'notWanted' | 'digest'
  person?: Readonly<{ name: string; urgent: boolean }>
}>

export type MailActivities = ReturnType<typeof createMailActivities>

export const createMailActivities = (deps: MailDeps) => {
  const handOverOnce = createHandOverOnce(deps)
  const lookAgain = createLookAgain(deps)
  const stop = createStopMail(deps)

  /** What is urgent asks no cap, nor does the desk's mail. */
  function handOverFor(notice: Notice | PersonalNotice, at: Instant) {
    if (!('person' in notice) || notice.urgent) return handOverOnce
    return createHandOverOnce({
      ...deps,
      markSending: (key, messageId) =>
        deps.takeWithinCap(key, messageId, { person: notice.person, at }),
    })
  }

  /** Each reminder names whom to call. */
  async function callFor(caseId: CaseId, notice: Notice) {
    const { duty, receiver } = notice
    if (duty === undefined || !isReminder(notice)) return {}
    const call = await deps.findCall(caseId, receiver, duty)
    return call === undefined ? {} : { call }
  }

  /** A person's own mail: still wanted, and not the desk's address again. */
  async function findAddress(notice: Notice | PersonalNotice, facts: NoticeFacts): Promise<Reach> {
    const desk = facts.addresses[0]
    if (!('person' in notice)) return desk === undefined ? { none: 'noAddress' } : { to: desk }
    const person = await deps.findPerson(notice)
    if (person === undefined || person.address === desk) return { none: 'deskHasIt' }
    const { name, address: to } = person
    if (notice.urgent) return { to, person: { name, urgent: true } }
    if (person.choice === 'none') return { none: 'notWanted' }
    if (person.choice === 'daily') return { none: 'digest' }
    return { to, person: { name, urgent: false } }
  }

  return {
    /** Carries out one outbox row; told again after a crash, it never sends a second time. */
    async deliverMail(key: string): Promise<string> {
      const row = await deps.findRow(key)
      if (row === undefined) {
        throw ApplicationFailure.nonRetryable(`no outbox row ${key}`, 'MissingRow')
      }
      if (row.status === 'sending') {
        await deps.settle(key, 'unknown', 'the sender died while the mail was being handed over')
        return 'unknown'
      }
      if (row.status !== 'pending' && row.status !== 'started') return row.status

      const notice = row.content as Notice | PersonalNotice
      const facts = await deps.factsFor(row.caseId, notice.receiver)
      const caseTime = deps.now().getTime() + facts.clockOffsetMs
      const call = await callFor(row.caseId, notice)
      const { to, none, person } = await findAddress(notice, facts)
      // After what takes time, so that as little as can be stands between this look and the sending.
      const { stopped, ...why } = await lookAgain(row, caseTime)
      if (stopped !== undefined) return stop(key, stopped.status, stopped.reason)
      // A reminder that a mail server's absence has carried into the night waits until the morning.
      const quietMs = isReminder(notice) ? endOfQuietHours(caseTime) - caseTime : 0
      if (quietMs > 0) {
        await deps.postpone(key, quietMs)
        return 'postponed'
      }
      if (none === 'digest') {
        await deps.keepForDigest(key)
        return 'kept'
      }
      if (none === 'noAddress') {
        await deps.settle(key, 'failed', 'no mail address on file')
        return 'failed'
      }
      if (to === undefined) return stop(key, 'skipped', none ?? 'noAddress')
      const given = {
        ...facts,
        ...call,
        ...why,
        ...(person && { person: { ...person, choiceLink: deps.choiceLink } }),
      }
      const handOver = handOverFor(notice, caseTime)
      return handOver(row, { to, ...noticeMail(notice, given, deps.caseLink(row.caseId)) })
    },
  }
}
