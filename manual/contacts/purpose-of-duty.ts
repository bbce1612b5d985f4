import type { DutyView } from '../duties/duty'
import type { Purpose } from './purposes'

const PURPOSE_OF = {
  A2: 'admissionContact',
  A3: 'infoSheetSubmission',
  A4: 'infoSheetSubmission',
  A8: 'dischargeCoordination',
  A9: 'dischargeCoordination',
  A11: 'dischargeCoordination',
  A5: 'stayInquiry',
  A6: 'stayInquiry',
  A10: 'conferenceArrangement',
  A13: 'dischargeCoordination',
  A14: 'dischargeCoordination',
  B0: 'admissionContact',
  B1: 'stayInquiry',
  B3: 'stayInquiry',
  B4: 'stayInquiry',
  B5: 'stayInquiry',
  B5p: 'dischargeCoordination',
  B7: 'dischargeCoordination',
  B8: 'dischargeCoordination',
  B9: 'dischargeCoordination',
  C1: 'dischargeCoordination',
  C2: 'dischargeCoordination',
  D1: 'stayInquiry',
  D2: 'dischargeCoordination',
  F1: 'dischargeCoordination',
  T1: 'hospitalTransfer',
  W1: 'stayInquiry',
  X1: 'stayInquiry',
  R1: 'admissionContact',
  R2: 'stayInquiry',
  U1: 'stayInquiry',
  consent: 'admissionContact',
} as const satisfies Record<Exclude<DutyView['code'], 'phone'>, Purpose>

/** Which desk of the other side a duty is talked over with; a phone duty is about another duty, or about the stay. */
export function purposeOfDuty({ code, about }: Pick<DutyView, 'code' | 'about'>): Purpose {
  if (code !== 'phone') return PURPOSE_OF[code]
  return about === undefined ? 'stayInquiry' : PURPOSE_OF[about]
}
