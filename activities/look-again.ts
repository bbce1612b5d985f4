import type { Instant } from '../manual/calendar/japan-time'
import type { CaseId, LegId } from '../manual/case/events'
import type { CaseState } from '../manual/case/state'
import type { DutyView } from '../manual/duties/duty'
import type { DutyCode } from '../manual/editions/edition'
import type { Notice } from '../manual/notices/notices'
import { whyWithheld } from '../manual/notices/withheld'
import { reminderBasis } from '../templates/words/reminder-basis'

export interface LookAgainDeps {
  /** The case as it stands at the moment of sending. */
  stateOf(caseId: CaseId): Promise<CaseState>
  /** The duty a reminder speaks of, as long as it is owed. */
  findOwedDuty(
    caseId: CaseId,
    of: Readonly<{ duty: DutyCode; legId?: LegId }>,
  ): Promise<DutyView | undefined>
  /** Whether a later reminder of the same duty to the same receiver has been written since. */
  isSuperseded(key: string): Promise<boolean>
}

/** Whether a row may still go, and why a reminder is sent. */
export type LookedAt = Readonly<{
  stopped?: Readonly<{ status: 'skipped' | 'withheld'; reason: string }>
  basis?: string
}>

export const isReminder = ({ template }: Notice): boolean =>
  template === 'reminder' || template === 'escalation'

/** What was right when a mail was decided on may not be so any more: it stops, even one second before sending. */
export const createLookAgain =
  (deps: LookAgainDeps) =>
  async (
    { key, caseId, content }: Readonly<{ key: string; caseId: CaseId; content: object }>,
    caseTime: Instant,
  ): Promise<LookedAt> => {
    const notice = content as Notice
    const { duty, legId, milestone } = notice
    if (duty === undefined || !isReminder(notice)) return withheldOr({}, caseId, notice)
    const owed = await deps.findOwedDuty(caseId, { duty, ...(legId !== undefined && { legId }) })
    if (owed === undefined) return { stopped: { status: 'skipped', reason: 'met' } }
    if (await deps.isSuperseded(key))
      return { stopped: { status: 'skipped', reason: 'superseded' } }
    return withheldOr({ basis: reminderBasis(owed, milestone, caseTime) }, caseId, notice)

    async function withheldOr(goes: LookedAt, id: CaseId, message: Notice): Promise<LookedAt> {
      const reason = whyWithheld(message, await deps.stateOf(id))
      return reason === undefined ? goes : { stopped: { status: 'withheld', reason } }
    }
  }
