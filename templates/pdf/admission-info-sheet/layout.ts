import type { FormLayout, LayoutSection } from '../form-layout'
import { BODY_HEADING } from './body'
import { CONFERENCES_SECTION } from './conferences'
import { DAILY_ROWS } from './daily-rows'
import { END_OF_LIFE_SECTION, WISHES_CHANGE_NOTE } from './end-of-life'
import { FAMILY_SECTION } from './family'
import { FAMILY_DOCTOR_SECTION } from './family-doctor'
import { DIFFICULTY_NOTE, HEAD } from './head'
import { MEALS_ROWS } from './meals-rows'
import { MEDICAL_ROWS } from './medical-rows'
import { MEDICINES_SECTION } from './medicines'
import { MOVING_ROWS } from './moving-rows'
import { OUTLOOK_SECTION } from './outlook'
import { PATIENT_SECTION } from './patient'
import { SERVICES_SECTION } from './services'
import { WISHES_SECTION } from './wishes'

const BODY_SECTION: LayoutSection = {
  heading: BODY_HEADING,
  startsPage: true,
  rows: [...MOVING_ROWS, ...MEALS_ROWS, ...DAILY_ROWS, ...MEDICAL_ROWS],
}

/** The order, numbering and words of the national form: 1–6 on the front, 7–9 on the back (screens 10). */
export const ADMISSION_INFO_SHEET_LAYOUT: FormLayout = {
  ...HEAD,
  edition: '2026-11',
  rows: { leading: 1.2, pad: 1.5, afterTable: 4 },
  sections: [
    PATIENT_SECTION,
    FAMILY_SECTION,
    WISHES_SECTION,
    SERVICES_SECTION,
    OUTLOOK_SECTION,
    { ...CONFERENCES_SECTION, note: DIFFICULTY_NOTE },
    BODY_SECTION,
    MEDICINES_SECTION,
    FAMILY_DOCTOR_SECTION,
    END_OF_LIFE_SECTION,
  ],
  notes: [WISHES_CHANGE_NOTE],
}
