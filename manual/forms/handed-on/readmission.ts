import { ABSENT_NIGHT_ALWAYS } from '../choices/common'
import { MEDICAL_CARE } from '../choices/medical-care'
import { HELP_LEVELS } from '../choices/scales'
import { DENTURES } from './before-admission'
import { choice, type FieldMap, same, sameChoice } from './field-map'

/** 最近半年間の入院, as the form asks for it (forms §4.1, section 7). */
const HALF_A_YEAR_IN_DAYS = 183

/*
 * What the care manager takes from the summary of the last discharge into the 入院時情報提供書 of a readmission: the
 * state in which the patient came home. 自立度 stays out, because each stands beside the name of who judged it.
 */
export const SUMMARY_INTO_NEXT_SHEET: FieldMap = {
  from: 'handover-summary',
  into: 'admission-info-sheet',
  reach: 'earlierCases',
  links: [
    ...['moving', 'transferring', 'dressing', 'grooming', 'bathing', 'eating', 'gettingUp'].map(
      (id) => sameChoice(HELP_LEVELS, id),
    ),
    sameChoice(HELP_LEVELS, 'urination'),
    sameChoice(HELP_LEVELS, 'defecation'),
    sameChoice(ABSENT_NIGHT_ALWAYS, 'portableToilet'),
    sameChoice(ABSENT_NIGHT_ALWAYS, 'pads'),
    choice('thickened', 'thickened', { yes: 'yes', no: 'no' }),
    choice('intakeRoute', 'intakeRoute', { oral: 'oral', tube: 'tube' }),
    DENTURES,
    sameChoice(MEDICAL_CARE, 'medicalCare'),
    same('medicalCareOther'),
  ],
}

/** That there was a stay the care manager says; which one it was stands ready. */
export const SUMMARY_AS_RECENT_STAY: FieldMap = {
  from: 'handover-summary',
  into: 'admission-info-sheet',
  reach: 'earlierCases',
  notOlderThanDays: HALF_A_YEAR_IN_DAYS,
  links: [
    same('diagnosis1', 'recentAdmissionReason'),
    same('admittedOn', 'recentAdmissionFrom'),
    same('dischargeOn', 'recentAdmissionTo'),
  ],
}
