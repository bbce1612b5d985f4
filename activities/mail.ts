import { ApplicationFailure } from '@temporalio/common'
import { endOfQuietHours } from '../manual/calendar/quiet-hours'
import type { CaseId, LegId } from '../manual/case/events'
import type { CaseState } from '../manual/case/state'
import type { Notice } from '../manual/notices/notices'
import { whyWithheld } from '../manual/notices/withheld'
import type { DutyView } from '../manual/duties/duty'
import type { DutyCode } from '../manual/editions/edition'
import { reminderBasis } from '../templates/words/reminder-basis'
import { type NoticeCall, noticeMail } from '../templates/mail/notice'

/** How a mail server's answer is to be understood. `unknown`: the connection was lost after the text had gone. */
export type Handover =
  | Readonly<{ kind: 'accepted' }>
  | Readonly<{ kind: 'refusedForNow'; reason: string }>
  | Readonly<{ kind: 'refusedForGood'; reason: string }>
  | Readonly<{ kind: 'unknown'; reason: string }>

export type Mail = Readonly<{ to: string; subject: string; text: string; messageId: string }>

export type MailRow = Readonly<{
  caseId: CaseId
  content: object
  status: string
  createdAt: Date
}>

export interface MailDeps {
  findRow(key: string): Promise<MailRow | undefined>
  markSending(key: string, messageId: string): Promise<boolean>
  returnToStarted(key: string): Promise<void>
  postpone(key: string, ms: number): Promise<void>
  settle(
    key: string,
    status: 'sent' | 'skipped' | 'withheld' | 'failed' | 'unknown',
    reason: string | null,
  ): Promise<void>
  factsFor(
    caseId: CaseId,
    receiver: Notice['receiver'],
  ): Promise<{
    caseCode: string
    organisationName: string
    addresses: readonly string[]
    clockOffsetMs: number
  }>
  /** The case as it stands at the moment of sending. */
  stateOf(caseId: CaseId): Promise<CaseState>
  /** The duty a reminder speaks of, as long as it is owed. */
  findOwedDuty(
    caseId: CaseId,
    of: Readonly<{ duty: DutyCode; legId?: LegId }>,
  ): Promise<DutyView | undefined>
  /** Whom the receiver would call about the duty, as it stands at the moment of sending. */
  findCall(
    caseId: CaseId,
    receiver: Notice['receiver'],
    duty: DutyCode,
  ): Promise<NoticeCall | undefined>
  caseLink(caseId: CaseId): string
  messageId(key: string): string
  handOver(mail: Mail): Promise<Handover>
  now(): Date
}

/** After a day without a mail server the notice becomes a phone task. */
const GIVE_UP_AFTER_MS = 24 * 3_600_000

export type MailActivities = ReturnType<typeof createMailActivities>

const reminds = ({ template }: Notice): boolean =>
  template === 'reminder' || template === 'escalation'

/** Whether the mail may still go, and why a reminder is sent. */
type Standing = Readonly<{
  stopped?: Readonly<{ status: 'skipped' | 'withheld'; reason: string }>
  basis?: string
}>

export const createMailActivities = (deps: MailDeps) => {
  const caseTimeOf = ({ clockOffsetMs }: Readonly<{ clockOffsetMs: number }>): number =>
    deps.now().getTime() + clockOffsetMs

  /** What was right when the mail was decided on may not be so any more: it stops, even one second before sending. */
  async function lookAgain(caseId: CaseId, notice: Notice, caseTime: number): Promise<Standing> {
    const { duty, legId, milestone } = notice
    const isReminder = duty !== undefined && reminds(notice)
    const owed = isReminder
      ? await deps.findOwedDuty(caseId, { duty, ...(legId !== undefined && { legId }) })
      : undefined
    if (isReminder && owed === undefined) return { stopped: { status: 'skipped', reason: 'met' } }
    const reason = whyWithheld(notice, await deps.stateOf(caseId))
    if (reason !== undefined) return { stopped: { status: 'withheld', reason } }
    return owed === undefined ? {} : { basis: reminderBasis(owed, milestone, caseTime) }
  }

  /** A reminder that a mail server's absence has carried into the night waits until the morning, by the case's clock. */
  function quietFor({ clockOffsetMs }: Readonly<{ clockOffsetMs: number }>): number {
    const caseTime = caseTimeOf({ clockOffsetMs })
    return endOfQuietHours(caseTime) - caseTime
  }

  /** Each reminder names a number to call. */
  async function callFor(caseId: CaseId, notice: Notice) {
    const { duty, receiver } = notice
    if (duty === undefined || !reminds(notice)) return {}
    const call = await deps.findCall(caseId, receiver, duty)
    return call === undefined ? {} : { call }
  }

  async function handOverOnce(key: string, createdAt: Date, mail: Mail): Promise<string> {
    if (!(await deps.markSending(key, mail.messageId))) return 'taken'
    const handover = await deps.handOver(mail)
    switch (handover.kind) {
      case 'accepted':
        await deps.settle(key, 'sent', null)
        return 'sent'
      case 'unknown':
      case 'refusedForGood': {
        const status = handover.kind === 'unknown' ? 'unknown' : 'failed'
        await deps.settle(key, status, handover.reason)
        return status
      }
      case 'refusedForNow':
        if (deps.now().getTime() - createdAt.getTime() > GIVE_UP_AFTER_MS) {
          await deps.settle(key, 'failed', handover.reason)
          return 'failed'
        }
        await deps.returnToStarted(key)
        throw ApplicationFailure.retryable(handover.reason, 'MailServerAway')
    }
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

      const notice = row.content as Notice
      const facts = await deps.factsFor(row.caseId, notice.receiver)
      const call = await callFor(row.caseId, notice)
      // After what takes time, so that as little as can be stands between this look and the sending.
      const { stopped, ...why } = await lookAgain(row.caseId, notice, caseTimeOf(facts))
      if (stopped !== undefined) {
        await deps.settle(key, stopped.status, stopped.reason)
        return stopped.status
      }
      const quietMs = reminds(notice) ? quietFor(facts) : 0
      if (quietMs > 0) {
        await deps.postpone(key, quietMs)
        return 'postponed'
      }
      const to = facts.addresses[0]
      if (to === undefined) {
        await deps.settle(key, 'failed', 'no mail address on file')
        return 'failed'
      }
      const words = noticeMail(notice, { ...facts, ...call, ...why }, deps.caseLink(row.caseId))
      return handOverOnce(key, row.createdAt, { to, messageId: deps.messageId(key), ...words })
    },
  }
}
