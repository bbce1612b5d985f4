import type { Instant } from '../calendar/japan-time'
import { dutiesAt } from '../duties/duties-at'
import type { DutyStatus, DutyView } from '../duties/duty'
import { APPLIES, isFlowB } from '../duties/applies'
import { legFacts } from '../duties/leg-facts'
import type { DutyCode, Edition, Owner, StepCode } from '../editions/edition'
import { editionOf } from '../editions/registry'
import type { LegId } from './events'
import { currentLeg } from './legs'
import { isOutOfScope } from './parties'
import type { CaseState, HospitalLeg } from './state'

/** Where a case is, in one word for lists; the first step that is not behind it. */
export type Stage = StepCode | 'consent' | 'excluded' | 'died'

export type StepStatus = 'done' | 'now' | 'overdue' | 'toCome' | 'missed' | 'waived'

export type Step = Readonly<{
  code: StepCode
  label: string
  status: StepStatus
  /** When it was done, or by when it is due. */
  doneAt?: Instant
  dueAt?: Instant
}>

export type CaseSummary = Readonly<{
  stage: Stage
  legId: LegId
  steps: readonly Step[]
  /** The open duty with the least time left, for each side. */
  next: Readonly<Partial<Record<Owner, DutyView>>>
  /** Duties past their due instant; the telephone tasks that follow from them are not counted again. */
  overdue: number
}>

export function summaryOf(state: CaseState, now: Instant): CaseSummary {
  const leg = currentLeg(state)
  const duties = dutiesAt(state, now).filter(({ legId }) => legId === leg.id)
  const steps = stepsOf(state, leg, duties, now)
  return {
    stage: stageOf(state, leg, steps),
    legId: leg.id,
    steps,
    next: nextOf(duties),
    // A closed case counts no days any more.
    overdue:
      state.closed === undefined
        ? duties.filter((duty) => duty.code !== 'phone' && isOverdue(duty, now)).length
        : 0,
  }
}

const DUTY_OF_STEP = {
  admissionNotice: 'A2',
  admissionInfoSheet: 'A3',
  receipt: 'A4',
  dischargeNotice: 'A8',
  takenUp: 'A9',
  dischargeDate: 'A11',
  discharge: undefined,
  closed: undefined,
  screening: 'B1',
  certification: 'B3',
  officeChosen: 'B7',
  careManagerNamed: 'B9',
  disabilityDesk: 'D1',
} as const satisfies Record<StepCode, DutyCode | undefined>

/** Once somebody has applied, the step stands for the result that is awaited; in flow B' D2 names the person. */
const LATER_DUTIES: Partial<Record<StepCode, readonly DutyCode[]>> = {
  certification: ['B5', 'B4'],
  careManagerNamed: ['D2'],
}

const STEP_STATUS = {
  done: 'done',
  missed: 'missed',
  waived: 'waived',
  open: 'toCome',
  notYet: 'toCome',
} as const satisfies Record<DutyStatus, StepStatus>

function stepsOf(
  state: CaseState,
  leg: HospitalLeg,
  duties: readonly DutyView[],
  now: Instant,
): readonly Step[] {
  const steps = stepRows(state, leg).map(({ code, label }): Step => {
    const codes = [...(LATER_DUTIES[code] ?? []), DUTY_OF_STEP[code]]
    const duty = codes
      .map((dutyCode) => duties.find((other) => other.code === dutyCode))
      .find((found) => found !== undefined)
    if (code === 'dischargeDate' && hasNobodyToTell(state, leg))
      return { code, label, ...doneAtOrToCome(leg.dischargeDateFixed?.at) }
    if (duty !== undefined) return { code, label, ...stepOfDuty(duty, now, state) }
    if (code === 'discharge') return { code, label, ...doneAtOrToCome(leg.discharged?.at) }
    if (code === 'closed') return { code, label, ...doneAtOrToCome(state.closed?.at) }
    return { code, label, status: statusWithoutDuty(state, leg) }
  })
  const current = steps.findIndex(({ status }) => status === 'toCome' || status === 'overdue')
  return steps.map((step, index) =>
    index === current && step.status === 'toCome' ? { ...step, status: 'now' } : step,
  )
}

/** A step that nobody owes: not yet, or after the stay never. */
function statusWithoutDuty(state: CaseState, leg: HospitalLeg): StepStatus {
  if (leg.exclusion !== undefined || isOutOfScope(state, leg)) return 'waived'
  if (leg.discharged === undefined) return 'toCome'
  return leg.discharged.outcome === 'died' ? 'waived' : 'missed'
}

/** The date is decided all the same. */
const hasNobodyToTell = (
  { coordinator }: CaseState,
  { dischargeDateFixed }: HospitalLeg,
): boolean => coordinator === undefined && dischargeDateFixed !== undefined

/** Flow B and B' have steps of their own until somebody turns out to look after the person already. */
function stepRows(state: CaseState, leg: HospitalLeg): Edition['steps'] {
  const edition = editionOf(leg.edition)
  const facts = legFacts(state, leg)
  const lacking = APPLIES.outsideCareInsurance(facts)
    ? edition.stepsOutsideCareInsurance
    : isFlowB(facts)
      ? edition.stepsWithoutCareManager
      : undefined
  return lacking ?? edition.steps
}

/** What was still open when the case closed stays undone. */
function stepOfDuty(
  duty: DutyView,
  now: Instant,
  { closed }: CaseState,
): Omit<Step, 'code' | 'label'> {
  const standing = isOverdue(duty, now) ? 'overdue' : STEP_STATUS[duty.status]
  return {
    status: closed !== undefined && duty.status === 'open' ? 'missed' : standing,
    ...(duty.doneAt !== undefined && { doneAt: duty.doneAt }),
    ...(duty.dueAt !== undefined && { dueAt: duty.dueAt }),
  }
}

function doneAtOrToCome(at: Instant | undefined): Omit<Step, 'code' | 'label'> {
  return at === undefined ? { status: 'toCome' } : { status: 'done', doneAt: at }
}

function stageOf(state: CaseState, leg: HospitalLeg, steps: readonly Step[]): Stage {
  if (leg.discharged?.outcome === 'died') return 'died'
  if (leg.exclusion !== undefined) return 'excluded'
  if (state.closed !== undefined) return 'closed'
  if (state.consent === 'notYet' && leg.discharged === undefined) return 'consent'
  return steps.find(({ status }) => status === 'now' || status === 'overdue')?.code ?? 'closed'
}

function nextOf(duties: readonly DutyView[]): CaseSummary['next'] {
  const open = duties
    .filter(({ status }) => status === 'open')
    .toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity))
  const hospital = open.find(({ owner }) => owner === 'hospital')
  const coordinator = open.find(({ owner }) => owner === 'coordinator')
  return { ...(hospital && { hospital }), ...(coordinator && { coordinator }) }
}

function isOverdue({ status, dueAt }: DutyView, now: Instant): boolean {
  return status === 'open' && dueAt !== undefined && now >= dueAt
}
