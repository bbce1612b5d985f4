import { ApplicationFailure } from '@temporalio/common'

/** How a mail server's answer is to be understood. `unknown`: the connection was lost after the text had gone. */
export type Handover =
  | Readonly<{ kind: 'accepted' }>
  | Readonly<{ kind: 'refusedForNow'; reason: string }>
  | Readonly<{ kind: 'refusedForGood'; reason: string }>
  | Readonly<{ kind: 'unknown'; reason: string }>

export type Mail = Readonly<{ to: string; subject: string; text: string; messageId: string }>

/** How a handing over ends. */
export type HandedOver = 'sent' | 'failed' | 'unknown'

export type Settled = HandedOver | 'skipped' | 'withheld'

/** `taken`: another execution has it. `kept`: it waits for its receiver's next digest instead. */
export type Taking = 'sending' | 'taken' | 'kept'

export interface HandOverDeps {
  markSending(key: string, messageId: string): Promise<Taking>
  returnToStarted(key: string): Promise<void>
  settle(key: string, status: HandedOver, reason: string | null): Promise<void>
  messageId(key: string): string
  handOver(mail: Mail): Promise<Handover>
  now(): Date
}

/** After a day without a mail server a row is given up; that of a desk becomes a phone task. */
const GIVE_UP_AFTER_MS = 24 * 3_600_000

/** Hands a row's mail to the server, once: before its text goes, the row is committed as `sending`. */
export const createHandOverOnce =
  (deps: HandOverDeps) =>
  async (
    { key, createdAt }: Readonly<{ key: string; createdAt: Date }>,
    mail: Omit<Mail, 'messageId'>,
  ): Promise<string> => {
    const messageId = deps.messageId(key)
    const taking = await deps.markSending(key, messageId)
    if (taking !== 'sending') return taking
    const handover = await deps.handOver({ ...mail, messageId })
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
