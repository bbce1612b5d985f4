import type { Instant } from '../../../manual/calendar/japan-time'
import { currentLeg } from '../../../manual/case/legs'
import type { CaseState, HospitalLeg } from '../../../manual/case/state'
import { type CaseSummary, summaryOf } from '../../../manual/case/summary'
import { dutiesAt } from '../../../manual/duties/duties-at'
import type { DutyView } from '../../../manual/duties/duty'
import type { CaseView } from '../../../store/case-view'
import type { EditionPin } from '../../editions/shelf'

/** A case as one side looks at it now. */
export type Standing = Readonly<{
  view: CaseView
  state: CaseState
  leg: HospitalLeg
  side: 'hospital' | 'coordinator'
  /** By the case's own clock. */
  now: Instant
  duties: readonly DutyView[]
  summary: CaseSummary
  /** Later editions that this stay could go on by, as an event names them. */
  adoptable: readonly EditionPin[]
}>

export function standingOf(
  view: CaseView,
  state: CaseState,
  side: Standing['side'],
  now: Instant,
  adoptable: readonly EditionPin[] = [],
): Standing {
  const leg = currentLeg(state)
  return {
    view,
    state,
    leg,
    side,
    now,
    duties: dutiesAt(state, now).filter(
      (duty) =>
        (side === 'coordinator' || isOurs(duty, leg)) &&
        !(view.asFormerHospital === true && GOES_WITH_THE_CASE.includes(duty.code)),
    ),
    summary: summaryOf(state, now),
    adoptable,
  }
}

/** The calls that a former hospital of the case cannot make any more: whoever has the case makes them. */
const GOES_WITH_THE_CASE: readonly DutyView['code'][] = ['R1', 'R2']

/** What another hospital of the case still owes for its own stay is on that hospital's list. */
const isOurs = ({ owner, ownerOrganisationId }: DutyView, { hospitalId }: HospitalLeg): boolean =>
  owner === 'coordinator' || ownerOrganisationId === hospitalId

export const otherSide = (side: Standing['side']): Standing['side'] =>
  side === 'hospital' ? 'coordinator' : 'hospital'
