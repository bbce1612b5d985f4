import { randomUUID } from 'node:crypto'
import { formsIn } from '../story/html-forms'
import type { Page, Visitor } from '../story/visitor'

type Fields = readonly (readonly [string, string])[]

/** A case with its contact form drawn once; each action is that form under a new id, up to the answer that it is recorded. */
export type CaseToActOn = Readonly<{ caseId: string; form: Fields }>

export async function drawContactForm(visitor: Visitor, caseId: string): Promise<CaseToActOn> {
  const page = await visitor.get(`/cases/${caseId}/contact`)
  return { caseId, form: formOf(page, '/contact') }
}

export async function act(visitor: Visitor, { caseId, form }: CaseToActOn): Promise<void> {
  const fields = withAnswers(form, {
    submissionId: randomUUID(),
    channel: 'phone',
    purpose: 'condition',
    note: '測るための記録',
  })
  const answer = await visitor.press(`/cases/${caseId}/contact`, fields)
  if ('page' in answer) throw new NotDone(answer.page)
  if (answer.leadsTo !== `/cases/${caseId}`) throw new OnlyKept(answer.leadsTo)
}

/** Draws the page of the twelve questions once, with the office found; each start is that page with another person. */
export async function drawStartForm(visitor: Visitor): Promise<Fields> {
  const page = await visitor.get('/cases/new')
  const chosen = ['municipality', 'ward'].map(
    (name) => [name, firstChoice(page.html, name)] as const,
  )
  const asked = withAnswers(formOf(page, '/cases/new'), {
    ...ANSWERS,
    ...Object.fromEntries(chosen),
  })
  const found = await visitor.post('/cases/new', [...asked, ['do', 'search']])
  const office = /name="office"[^>]*value="([0-9a-f-]{36})"/.exec(found.html)?.[1]
  if (office === undefined) throw new NotDone(found)
  return withAnswers(formOf(found, '/cases/new'), { office })
}

const ANSWERS = {
  birthYear: '昭和13',
  birthMonth: '5',
  birthDay: '2',
  sex: 'female',
  careLevel: 'care2',
  admissionKind: 'emergency',
  coordinatorKnown: 'yes',
  officeQuery: 'つつじ',
  consent: 'given',
}

function firstChoice(html: string, name: string): string {
  const select = new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`).exec(html)?.[0] ?? ''
  const radio = new RegExp(`name="${name}"[^>]*value="([^"]+)"`).exec(html)?.[1]
  return /<option[^>]*value="([^"]+)"/.exec(select)?.[1] ?? radio ?? ''
}

let people = 0

/** The page's fields with somebody new in them, for a case id of the caller's own. */
export function startFields(form: Fields, caseId: string): Fields {
  people += 1
  const ids = { submissionId: randomUUID(), caseId }
  return [...withAnswers(form, { ...aPerson(people), ...ids }), ['do', 'start']]
}

export async function start(visitor: Visitor, form: Fields): Promise<string> {
  const answer = await visitor.press('/cases/new', startFields(form, randomUUID()))
  if ('page' in answer) throw new NotDone(answer.page)
  const caseId = /^\/cases\/([0-9a-f-]{36})$/.exec(answer.leadsTo)?.[1]
  if (caseId === undefined) throw new OnlyKept(answer.leadsTo)
  return caseId
}

const KANA = 'あいうえおかきくけこさしすせそたちつてと'

/** Somebody nobody has met: every start is another person. */
function aPerson(n: number): Readonly<Record<string, string>> {
  const syllables = String(n).replace(/\d/g, (digit) => KANA[Number(digit)] ?? 'ん')
  return { kana: `けいそく ${syllables}`, name: `計測 ${syllables}` }
}

function formOf(page: Page, ending: string): Fields {
  const form = formsIn(page.html).find(({ action }) => action.endsWith(ending))
  if (form === undefined) throw new NotDone(page)
  return form.fields
}

function withAnswers(form: Fields, answers: Readonly<Record<string, string>>): Fields {
  return [...form.filter(([name]) => !(name in answers)), ...Object.entries(answers)]
}

/** The answer leads to the page that waits: kept, and not recorded yet. */
class OnlyKept extends Error {
  constructor(leadsTo: string) {
    super(`not recorded before the answer: ${leadsTo}`)
    this.name = 'OnlyKept'
  }
}

class NotDone extends Error {
  constructor(page: Page) {
    super(`not done: ${page.status} ${page.path} ${page.text.slice(0, 400)}`)
    this.name = 'NotDone'
  }
}
