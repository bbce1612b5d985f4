import { randomUUID } from 'node:crypto'
import { type drawStartForm, startFields } from '../../bin/bench/acting'
import type { Visitor } from '../../bin/story/visitor'

type Fields = Awaited<ReturnType<typeof drawStartForm>>

/** A case that somebody tried to start while processes were being killed. */
export type StartedCase = Readonly<{ caseId: string; fields: Fields }>

export type Message = Readonly<{ messageId: string; subject: string; text: string }>

/** Sends the twelve answers; what became of it is asked of the pages and the mailbox later. */
export async function fireStart(visitor: Visitor, form: Fields): Promise<StartedCase> {
  const caseId = randomUUID()
  const started = { caseId, fields: startFields(form, caseId) }
  await visitor.post('/cases/new', started.fields).catch(() => undefined)
  return started
}

/** As a person would who is not sure that it went through: the same page once more. */
export async function fireAgain(visitor: Visitor, { fields }: StartedCase): Promise<void> {
  await visitor.post('/cases/new', fields)
}

export async function mailbox(catcherUrl: string): Promise<readonly Message[]> {
  const response = await fetch(`${catcherUrl}/messages.json`)
  return (await response.json()) as readonly Message[]
}

/** The notices of one case's admission that lie in the mailbox. */
export function noticesOf(messages: readonly Message[], caseId: string): readonly Message[] {
  return messages.filter(
    ({ subject, text }) => text.includes(caseId) && subject.includes('入院の連絡'),
  )
}
