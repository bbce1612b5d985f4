import type { Writer } from '../../manual/case/form-uses'
import type { CaseAction } from '../policy/policy'

/** What the policy calls the writing of a form by each side. */
export const FILL = {
  hospital: 'fillHospitalForm',
  coordinator: 'fillOfficeForm',
} as const satisfies Record<Writer, CaseAction>

export const SEND = {
  hospital: 'sendHospitalForm',
  coordinator: 'sendOfficeForm',
} as const satisfies Record<Writer, CaseAction>
