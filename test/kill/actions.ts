import { randomUUID } from 'node:crypto'
import type { Page, Visitor } from '../../bin/story/visitor'

/** One contact recorded on one case: told apart on the case page by a mark that nothing else carries. */
export type Sent = {
  readonly caseId: string
  readonly submissionId: string
  readonly mark: string
  outcome: Outcome
}

/** `kept`: the page said that it will happen by itself. `unanswered`: the answer never came. */
export type Outcome = 'inFlight' | 'acknowledged' | 'kept' | 'unanswered' | 'refused'

export type CaseUnderFire = Readonly<{
  caseId: string
  form: readonly (readonly [string, string])[]
}>

/** Draws the contact page once; every action then sends its form again under an id of its own. */
export async function openForm(visitor: Visitor, caseId: string): Promise<CaseUnderFire> {
  const page = await visitor.get(`/cases/${caseId}/contact`)
  const form = page.forms.find(({ action }) => action.endsWith('/contact'))
  if (form === undefined)
    throw new Error(`no contact form: ${page.status} ${page.text.slice(0, 200)}`)
  return { caseId, form: form.fields }
}

let count = 0

export function newAction({ caseId }: CaseUnderFire): Sent {
  count += 1
  return { caseId, submissionId: randomUUID(), mark: `印${count}号`, outcome: 'inFlight' }
}

/** Sends it, also a second time under the same id, as a reload would. */
export async function send(visitor: Visitor, { form }: CaseUnderFire, action: Sent): Promise<void> {
  const answers: Readonly<Record<string, string>> = {
    submissionId: action.submissionId,
    channel: 'phone',
    purpose: 'condition',
    note: action.mark,
  }
  const fields = [...form.filter(([name]) => !(name in answers)), ...Object.entries(answers)]
  try {
    action.outcome = outcomeOf(await visitor.post(`/cases/${action.caseId}/contact`, fields))
  } catch {
    action.outcome = 'unanswered'
  }
}

function outcomeOf(page: Page): Outcome {
  if (page.status === 409 || page.status === 422) return 'refused'
  if (page.status >= 400) return 'unanswered'
  return page.path.includes('/submissions/') ? 'kept' : 'acknowledged'
}

/** How often each mark stands on the case's page: only what a person would see counts. */
export function timesSeen(page: Page, mark: string): number {
  return page.text.split(mark).length - 1
}
