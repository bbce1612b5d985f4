import type { FormUse, Writer } from '../../manual/case/form-uses'
import type { CaseAction } from '../policy/policy'

const FILL = {
  hospital: 'fillHospitalForm',
  coordinator: 'fillOfficeForm',
} as const satisfies Record<Writer, CaseAction>

const SEND = {
  hospital: 'sendHospitalForm',
  coordinator: 'sendOfficeForm',
} as const satisfies Record<Writer, CaseAction>

type Written = Pick<FormUse, 'filledBy' | 'afterTransfer'>

/** What the policy calls the writing of a form by its side. */
export const fillAction = ({ filledBy, afterTransfer }: Written): CaseAction =>
  afterTransfer === true ? 'fillOwnStayForm' : FILL[filledBy]

export const sendAction = ({ filledBy, afterTransfer }: Written): CaseAction =>
  afterTransfer === true ? 'sendOwnStayForm' : SEND[filledBy]
