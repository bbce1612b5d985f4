import type { Form } from '../form'
import { ADDRESSEE } from './addressee'
import { CONFERENCES } from './conferences'
import { DAILY_LIVING } from './daily-living'
import { FAMILY } from './family'
import { FAMILY_DOCTOR } from './family-doctor'
import { MEDICINES } from './medicines'
import { PATIENT } from './patient'
import { SERVICES } from './services'

/** The first edition, without sections 3, 5, most of 7 and the end-of-life block; kept for sheets begun in it. */
export const ADMISSION_INFO_SHEET_2024_04 = {
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
