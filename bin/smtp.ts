import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { Handover, Mail } from '../activities/hand-over'

export type SmtpOptions = Readonly<{ url: string; from: string }>

/** Hands mails to the mail server and says what its answer means. */
export function createHandOver({ url, from }: SmtpOptions): (mail: Mail) => Promise<Handover> {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  })
  return async function handOver({ to, subject, text, messageId }) {
    let asked = false
    const body = Readable.from(
      (function* () {
        asked = true
        yield Buffer.from(text)
      })(),
    )
    try {
      await transport.sendMail({ from, to, subject, text: body, messageId })
      return { kind: 'accepted' }
    } catch (error) {
      return meaningOf(error, asked)
    }
  }
}

/**
 * A reply of the server is a plain no. Without one, the mail's text decides: nodemailer asks for it only after the
 * server has greeted, so before that nothing can have arrived, and after that nobody knows.
 */
function meaningOf(error: unknown, textWasAsked: boolean): Handover {
  const { command = 'connection', responseCode } = error as {
    command?: string
    responseCode?: number
  }
  const reason = `${command} ${responseCode ?? ''}`.trim()
  if (responseCode !== undefined && responseCode >= 500) return { kind: 'refusedForGood', reason }
  if (responseCode !== undefined && responseCode >= 400) return { kind: 'refusedForNow', reason }
  return textWasAsked ? { kind: 'unknown', reason } : { kind: 'refusedForNow', reason }
}
