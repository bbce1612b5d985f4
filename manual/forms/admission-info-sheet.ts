import { ADDRESSEE } from './admission-info-sheet/addressee'
import { CONFERENCES } from './admission-info-sheet/conferences'
import { DAILY_LIVING } from './admission-info-sheet/daily-living'
import { FAMILY } from './admission-info-sheet/family'
import { FAMILY_DOCTOR } from './admission-info-sheet/family-doctor'
import { MEDICINES } from './admission-info-sheet/medicines'
import { PATIENT } from './admission-info-sheet/patient'
import { SERVICES } from './admission-info-sheet/services'
import type { Form } from './form'

/**
 * 入院時情報提供書, the national model form as amended in 2018 and 2024 (domain forms §4.1). Sections 3, 5,
 * the rest of 7 and the end-of-life block come with the complete form.
 */
export const ADMISSION_INFO_SHEET = {
  id: 'admission-info-sheet',
  edition: '2024-04',
  title: '入院時情報提供書',
  pages: [
    PATIENT,
    FAMILY,
    SERVICES,
    CONFERENCES,
    DAILY_LIVING,
    MEDICINES,
    FAMILY_DOCTOR,
    ADDRESSEE,
  ],
} as const satisfies Form
