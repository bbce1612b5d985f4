import { ADDRESSEE } from './admission-info-sheet/addressee'
import { COMMUNICATION } from './admission-info-sheet/communication'
import { CONFERENCES } from './admission-info-sheet/conferences'
import { DAILY_LIVING } from './admission-info-sheet/daily-living'
import { END_OF_LIFE } from './admission-info-sheet/end-of-life'
import { FAMILY } from './admission-info-sheet/family'
import { FAMILY_DOCTOR } from './admission-info-sheet/family-doctor'
import { MEALS } from './admission-info-sheet/meals'
import { MEDICAL_HISTORY } from './admission-info-sheet/medical-history'
import { MEDICINES } from './admission-info-sheet/medicines'
import { OUTLOOK } from './admission-info-sheet/outlook'
import { PATIENT } from './admission-info-sheet/patient'
import { SERVICES } from './admission-info-sheet/services'
import { TOILET_AND_SLEEP } from './admission-info-sheet/toilet-and-sleep'
import { WISHES } from './admission-info-sheet/wishes'
import type { Form } from './form'

/**
 * 入院時情報提供書 as begun from now on: the national model form as amended in 2018, with the end-of-life block
 * of 2024, every section (domain forms §4.1).
 */
export const ADMISSION_INFO_SHEET = {
  id: 'admission-info-sheet',
  edition: '2026-11',
  title: '入院時情報提供書',
  pages: [
    PATIENT,
    FAMILY,
    WISHES,
    SERVICES,
    OUTLOOK,
    CONFERENCES,
    END_OF_LIFE,
    DAILY_LIVING,
    MEALS,
    TOILET_AND_SLEEP,
    COMMUNICATION,
    MEDICAL_HISTORY,
    MEDICINES,
    FAMILY_DOCTOR,
    ADDRESSEE,
  ],
} as const satisfies Form
