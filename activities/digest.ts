import { ApplicationFailure } from '@temporalio/common'
import { endOfQuietHours } from '../manual/calendar/quiet-hours'
import type { CaseId } from '../manual/case/events'
import type { PersonalNotice } from '../manual/notices/personal'
import { type DigestItem, digestMail } from '../templates/mail/digest'
import { createHandOverOnce, type HandedOver, type Taking } from './hand-over'
import { createLookAgain } from './look-again'
import type { MailDeps } from './mail'
import type { PersonalReceiver } from './personal-receiver'
import { createStopMail } from './stop-mail'

type DigestOf = Readonly<{ person: string; organisationId: string }>
type DigestLine = Readonly<{ key: string; caseId: CaseId; content: PersonalNotice }>
type DigestRow = Readonly<{ key: string; of: DigestOf; status: string; createdAt: Date }>

export interface DigestDeps extends MailDeps {
  findDigest(key: string): Promise<DigestRow | undefined>
  digestLinesOf(of: DigestOf): Promise<readonly DigestLine[]>
  /** `taken` when another execution has taken the digest, or another digest one of the lines. */
  takeDigest(key: string, messageId: string, lines: readonly string[]): Promise<Taking>
  returnDigest(messageId: string): Promise<void>
  settleDigest(messageId: string, status: HandedOver, reason: string | null): Promise<void>
}

export type DigestActivities = ReturnType<typeof createDigestActivities>

type Kept = Readonly<{
  line: DigestLine
  item: DigestItem
  organisationName: string
  person: PersonalReceiver
}>

export const createDigestActivities = (deps: DigestDeps) => {
  const lookAgain = createLookAgain(deps)
  const stop = createStopMail(deps)

  /** A line is looked at again like a mail of its own; what is met meanwhile, or has reached her, is not in the digest. */
  async function keep(line: DigestLine): Promise<readonly Kept[]> {
    const { caseId, content } = line
    const facts = await deps.factsFor(caseId, content.receiver)
    const { stopped, basis } = await lookAgain(line, deps.now().getTime() + facts.clockOffsetMs)
    if (stopped !== undefined) {
      await stop(line.key, stopped.status, stopped.reason)
      return []
    }
    const person = await deps.findPerson(content)
    if (person === undefined || person.address === facts.addresses[0]) {
      await stop(line.key, 'skipped', 'deskHasIt')
      return []
    }
    if (person.choice === 'none') {
      await stop(line.key, 'skipped', 'notWanted')
      return []
    }
    const { duty, receiver } = content
    const call = duty === undefined ? undefined : await deps.findCall(caseId, receiver, duty)
    const item = {
      caseCode: facts.caseCode,
      link: deps.caseLink(caseId),
      ...(basis !== undefined && { basis }),
      ...(call !== undefined && { call }),
    }
    return [{ line, item, organisationName: facts.organisationName, person }]
  }

  /** The lines go the way of the mail that carries them, also when nobody knows whether it arrived. */
  async function handOver(
    row: DigestRow,
    kept: readonly Kept[],
    { person, organisationName }: Kept,
  ) {
    const handOverOnce = createHandOverOnce({
      ...deps,
      markSending: (key, messageId) =>
        deps.takeDigest(
          key,
          messageId,
          kept.map(({ line }) => line.key),
        ),
      returnToStarted: (key) => deps.returnDigest(deps.messageId(key)),
      settle: (key, status, reason) => deps.settleDigest(deps.messageId(key), status, reason),
    })
    const mail = digestMail({
      person: person.name,
      organisationName,
      items: kept.map(({ item }) => item),
      choiceLink: deps.choiceLink,
    })
    return handOverOnce(row, { to: person.address, ...mail })
  }

  return {
    /** Carries out one person's digest of one day; told again after a crash, it never sends a second time. */
    async deliverDigest(key: string): Promise<string> {
      const row = await deps.findDigest(key)
      if (row === undefined) {
        throw ApplicationFailure.nonRetryable(`no digest ${key}`, 'MissingRow')
      }
      if (row.status === 'sending') {
        await deps.settleDigest(
          deps.messageId(key),
          'unknown',
          'the sender died while the mail was being handed over',
        )
        return 'unknown'
      }
      if (row.status !== 'pending' && row.status !== 'started') return row.status
      const now = deps.now().getTime()
      const quietMs = endOfQuietHours(now) - now
      if (quietMs > 0) {
        await deps.postpone(key, quietMs)
        return 'postponed'
      }
      const lines = await deps.digestLinesOf(row.of)
      const kept = (await Promise.all(lines.map(keep))).flat()
      const first = kept[0]
      if (first === undefined) {
        return stop(key, 'skipped', 'noLines')
      }
      return handOver(row, kept, first)
    },
  }
}
