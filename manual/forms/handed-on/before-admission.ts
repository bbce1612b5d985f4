import { type FieldMap, choice, LEFT_TO_PERSON, same } from './field-map'

/** 義歯 is asked with the same three choices in every form (forms §4.1–4.4). */
export const DENTURES = choice('dentures', 'dentures', {
  none: 'none',
  partial: 'partial',
  full: 'full',
})

/*
 * What the hospital takes from the received 入院時情報提供書 (forms §4.1): who is at home and what was before. How the
 * patient moved, ate and slept before the admission says nothing about the day of discharge and is asked anew; an
 * address comes from the case alone, which knows whether it is protected.
 */
export const SHEET_INTO_COORDINATION: FieldMap = {
  from: 'admission-info-sheet',
  into: 'discharge-coordination-sheet',
  reach: 'case',
  links: [
    same('keyPersonName'),
    same('keyPersonRelation'),
    same('mainCaregiverName'),
    same('mainCaregiverRelation'),
    choice('household', 'living', {
      livesAlone: 'alone',
      withChildren: 'together',
      // Two old people or one: the form does not say.
      elderly: LEFT_TO_PERSON,
      other: LEFT_TO_PERSON,
    }),
    { as: 'together', from: ['clinicName', 'doctorName'], into: 'homeDoctorName' },
    {
      as: 'lines',
      from: ['diseases', 'diseasesOther', 'medicalCare', 'medicalCareOther'],
      into: 'pastHistory',
    },
    same('careLevelAppliedOn'),
    DENTURES,
  ],
}

export const SHEET_INTO_SUMMARY: FieldMap = {
  from: 'admission-info-sheet',
  into: 'handover-summary',
  reach: 'case',
  links: [DENTURES],
}
