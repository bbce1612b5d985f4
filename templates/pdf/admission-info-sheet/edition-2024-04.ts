import type { FormLayout } from '../form-layout'
import { BODY_SECTION_2024_04 } from './body'
import { CONFERENCES_SECTION } from './conferences'
import { FAMILY_SECTION } from './family'
import { FAMILY_DOCTOR_SECTION } from './family-doctor'
import { DIFFICULTY_NOTE, HEAD } from './head'
import { MEDICINES_SECTION } from './medicines'
import { PATIENT_SECTION } from './patient'
import { SERVICES_SECTION } from './services'

/** The first edition on paper, for sheets begun in it. */
export const ADMISSION_INFO_SHEET_LAYOUT_2024_04: FormLayout = {
  ...HEAD,
  edition: '2024-04',
  sections: [
    PATIENT_SECTION,
    FAMILY_SECTION,
    SERVICES_SECTION,
    CONFERENCES_SECTION,
    BODY_SECTION_2024_04,
    MEDICINES_SECTION,
    FAMILY_DOCTOR_SECTION,
  ],
  notes: [DIFFICULTY_NOTE],
}
