import type { CaseState, HospitalLeg } from '../case/state'
import type { FormUse, OfferedWhen } from '../case/form-uses'

/** Whether a form has come to be of use in this stay; it can be opened at any time all the same. */
export function isOfUse({ offered }: FormUse, state: CaseState, leg: HospitalLeg): boolean {
  return leg.exclusion === undefined && OFFERED[offered](state, leg)
}

const OFFERED = {
  fromAdmission: () => true,
  dischargeInSight: (_, leg) =>
    (leg.plannedDischarge ??
      leg.dischargeDateFixed ??
      leg.dischargeNoticeSent ??
      leg.discharged) !== undefined && leg.discharged?.outcome !== 'died',
  outsideCareInsurance: ({ scheme, coordinator }) =>
    scheme === 'disability' || coordinator?.kind === 'consultationSupportSpecialist',
} as const satisfies Record<OfferedWhen, (state: CaseState, leg: HospitalLeg) => boolean>
