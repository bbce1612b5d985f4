import { daysBetween } from '../../manual/calendar/plain-date'
import { dayInJapan } from '../../manual/calendar/japan-time'
import type { CaseId } from '../../manual/case/events'
import { isReadmission } from '../../manual/case/readmission'
import type { LookAlike } from '../../store/doubles'
import type { Actor } from '../../store/memberships'
import type { CaseDeps } from '../deps'
import { lines, tooLong, type Problems } from '../typed/typed'
import type { StartAnswers } from './start-answers'
import type { StartCase } from './start'

export const DOUBLE = 'double'
export const DOUBLE_REASON = 'doubleReason'
const REASON_LIMIT = 200

/** What was answered on 「同じ方かもしれません」. */
export type DoubleTyped = Readonly<{ double: string; reason: string }>

/** A person who may be the same one, as far as this start goes. */
export type Candidate = LookAlike &
  Readonly<{
    /** The admission that is being typed in is already there. */
    isSameAdmission: boolean
    isReadmission: boolean
  }>

/** What follows from the look-alikes: the question, the case that is there, or a start about whom it was answered. */
export type Doubles =
  | Readonly<{ kind: 'ask'; candidates: readonly Candidate[]; problems: Problems }>
  | Readonly<{ kind: 'continue'; caseId: CaseId }>
  | Readonly<{ kind: 'start'; start: StartCase; readmissionOf?: CaseId }>

/** Looked for before the case is made (decisions 5); the same page sent again is answered from its first. */
export async function judgeDoubles(
  { persons, caseViews }: Pick<CaseDeps, 'persons' | 'caseViews'>,
  actor: Pick<Actor, 'organisationId'>,
  {
    answers,
    start,
    typed,
  }: Readonly<{ answers: StartAnswers; start: StartCase; typed: DoubleTyped }>,
): Promise<Doubles> {
  if (await caseViews.findSubmission(start.caseId, start.submissionId))
    return { kind: 'start', start: answered(start, typed) }
  const found = await persons.findDoubles(actor.organisationId, {
    ...answers,
    caseId: start.caseId,
  })
  const candidates = found.map((one) => candidateOf(one, start))
  if (answers.personId !== undefined)
    return withLink(
      start,
      candidates.find(({ personId }) => personId === answers.personId),
    )
  // Letter for letter the same admission is led to its case by the start itself.
  const asked = candidates.filter((one) => !(one.isSameAdmission && isSame(one, answers)))
  if (asked.length < candidates.length || asked.length === 0) return { kind: 'start', start }
  return judgeAnswer(start, asked, typed)
}

function judgeAnswer(
  start: StartCase,
  candidates: readonly Candidate[],
  typed: DoubleTyped,
): Doubles {
  const [answer, id] = typed.double.split(':')
  const chosen = candidates.find(({ personId }) => personId === id)
  if (answer === 'continue' && chosen?.isSameAdmission === true)
    return { kind: 'continue', caseId: chosen.caseId }
  if (answer === 'same' && chosen !== undefined)
    return withLink({ ...start, person: { existingId: chosen.personId } }, chosen)
  if (answer !== 'another') return ask(candidates, typed.double, 'どなたの入院かを選んでください')
  const reason = lines(typed.reason)
  const problem =
    reason === '' ? '別の方と分かった理由を入れてください' : tooLong(reason, REASON_LIMIT)
  if (problem !== undefined)
    return { kind: 'ask', candidates, problems: { [DOUBLE_REASON]: problem } }
  if (candidates.some(({ isSameNumber }) => isSameNumber))
    return ask(
      candidates,
      typed.double,
      '患者IDが、上の方と同じです。別の方のときは「入力に戻る」から患者IDを直してください',
    )
  return { kind: 'start', start: answered(start, typed) }
}

const ask = (candidates: readonly Candidate[], pressed: string, problem: string): Doubles => ({
  kind: 'ask',
  candidates,
  problems: pressed === '' ? {} : { [DOUBLE]: problem },
})

/** Somebody else of the same name, and how that was found out; it stays with the submission and can be erased. */
function answered(start: StartCase, { double, reason }: DoubleTyped): StartCase {
  const [answer, id] = double.split(':')
  if (answer === 'same' && id !== undefined) return { ...start, person: { existingId: id } }
  if (answer !== 'another' || 'existingId' in start.person) return start
  return {
    ...start,
    person: { ...start.person, isSomebodyElse: true },
    payload: { anotherPersonBecause: lines(reason) },
  }
}

function withLink(start: StartCase, earlier: Candidate | undefined): Doubles {
  return {
    kind: 'start',
    start,
    ...(earlier?.isReadmission === true && { readmissionOf: earlier.caseId }),
  }
}

function candidateOf(one: LookAlike, { data }: StartCase): Candidate {
  const days = daysBetween(one.admittedOn, dayInJapan(data.admittedAt))
  return {
    ...one,
    isSameAdmission: one.hospitalId === data.hospitalId && Math.abs(days) <= 1,
    isReadmission: isReadmission(one.state, data.admittedAt),
  }
}

const isSame = (one: LookAlike, answers: StartAnswers): boolean =>
  one.name === answers.name &&
  one.kana === answers.kana &&
  one.birthDate === answers.birthDate &&
  one.sex === answers.sex
