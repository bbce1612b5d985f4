import type { DutyView } from '../duties/duty'
import type { Purpose } from './purposes'

const PURPOSE_OF = {
  A2: 'admissionContact',
  A3: 'infoSheetSubmission',
  A4: 'infoSheetSubmission',
  A8: 'dischargeCoordination',
  A9: 'dischargeCoordination',
  A11: 'dischargeCoordination',
  consent: 'admissionContact',
} as const satisfies Record<Exclude<DutyView['code'], 'phone'>, Purpose>

/** Which desk of the other side a duty is talked over with; a phone duty is about another duty, or about the stay. */
export function purposeOfDuty({ code, about }: Pick<DutyView, 'code' | 'about'>): Purpose {
  if (code !== 'phone') return PURPOSE_OF[code]
  return about === undefined ? 'stayInquiry' : PURPOSE_OF[about]
}
