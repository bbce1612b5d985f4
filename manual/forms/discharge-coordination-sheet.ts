import { ADDRESSEE } from './discharge-coordination-sheet/addressee'
import { CERTIFICATION } from './discharge-coordination-sheet/certification'
import { DAILY_LIVING } from './discharge-coordination-sheet/daily-living'
import { EXPLANATION } from './discharge-coordination-sheet/explanation'
import { FAMILY } from './discharge-coordination-sheet/family'
import { HISTORY } from './discharge-coordination-sheet/history'
import { PATIENT } from './discharge-coordination-sheet/patient'
import { REHABILITATION } from './discharge-coordination-sheet/rehabilitation'
import { SERVICES } from './discharge-coordination-sheet/services'
import { STAY } from './discharge-coordination-sheet/stay'
import type { Form } from './form'
import { ofThisStay } from './of-this-stay'

/**
 * 退院調整情報共有書, hospital → care manager (domain forms §4.3): the items of the comparable sheet that was
 * read; the sheet of the region itself has not been seen.
 */
export const DISCHARGE_COORDINATION_SHEET: Form = {
  id: 'discharge-coordination-sheet',
  edition: '2026-11',
  title: '退院調整情報共有書',
  pages: [
    PATIENT,
    ofThisStay(STAY),
    HISTORY,
    FAMILY,
    ...[CERTIFICATION, SERVICES, EXPLANATION, DAILY_LIVING, REHABILITATION, ADDRESSEE].map(
      ofThisStay,
    ),
  ],
}
