import { HELP_LEVELS, MOBILITY_AIDS } from '../choices/scales'
import { MEDICAL_CARE } from '../choices/medical-care'
import { DENTURES } from './before-admission'
import { choice, type FieldMap, LEFT_TO_PERSON, same, sameChoice } from './field-map'

/** What the same hospital wrote earlier in the stay, in the same words. */
export const COORDINATION_INTO_SUMMARY: FieldMap = {
  from: 'discharge-coordination-sheet',
  into: 'handover-summary',
  reach: 'stay',
  links: [
    same('hospitalDoctorName', 'doctorName'),
    sameChoice(HELP_LEVELS, 'moving'),
    sameChoice(HELP_LEVELS, 'transferring'),
    sameChoice(HELP_LEVELS, 'dressing'),
    sameChoice(HELP_LEVELS, 'bathing'),
    sameChoice(HELP_LEVELS, 'eating'),
    DENTURES,
    same('staple', 'stapleForm'),
    same('sideDish', 'sideDishForm'),
  ],
}

/** What the care manager keeps of what the hospital told (forms §4.2), as far as it told it in writing. */
export const COORDINATION_INTO_RECORD: FieldMap = {
  from: 'discharge-coordination-sheet',
  into: 'discharge-info-record',
  reach: 'stay',
  links: [
    same('causeOfAdmission', 'causeOfStay'),
    choice('levelChange', 'levelChangeNeeded', { yes: 'yes', no: 'no' }),
    sameChoice(MOBILITY_AIDS, 'aids', 'moving'),
    same('aidsOther', 'movingOther'),
    choice('diet', 'mealForm', {
      ordinary: 'ordinary',
      tube: 'tube',
      // What is in it, not how it is cut.
      therapeutic: LEFT_TO_PERSON,
      fasting: LEFT_TO_PERSON,
    }),
    DENTURES,
    choice('oralCleaning', 'oralCare', {
      independent: 'independent',
      watched: LEFT_TO_PERSON,
      partlyHelped: 'partlyHelped',
      fullyHelped: 'fullyHelped',
    }),
  ],
}

export const SUMMARY_INTO_RECORD: FieldMap = {
  from: 'handover-summary',
  into: 'discharge-info-record',
  reach: 'stay',
  links: [
    same('diagnosis1', 'disease1'),
    same('diagnosis2', 'disease2'),
    same('diagnosis3', 'disease3'),
    same('patientWish'),
    same('familyReception', 'familyAcceptance'),
    DENTURES,
    sameChoice(MEDICAL_CARE, 'medicalCare'),
    same('medicalCareOther'),
  ],
}
