import type { Form } from './form'
import { ADDRESSEE } from './handover-summary/addressee'
import { AFTERWARDS } from './handover-summary/afterwards'
import { DAILY_LIVING } from './handover-summary/daily-living'
import { DIAGNOSES } from './handover-summary/diagnoses'
import { EXPLANATION } from './handover-summary/explanation'
import { MEALS } from './handover-summary/meals'
import { MEDICAL_CARE_AT_DISCHARGE } from './handover-summary/medical-care'
import { MEDICINES } from './handover-summary/medicines'
import { NURSING } from './handover-summary/nursing'
import { PATIENT } from './handover-summary/patient'
import { TOILET_AND_SKIN } from './handover-summary/toilet-and-skin'

/**
 * 退院時サマリー: what the doctor's letter to a care management office asks (first part of the model form of 2024)
 * and what nursing summaries hold, on one paper from the hospital to the care manager (domain forms §4.4).
 */
export const HANDOVER_SUMMARY = {
  id: 'handover-summary',
  edition: '2026-11',
  title: '退院時サマリー（看護・診療情報）',
  pages: [
    PATIENT,
    DIAGNOSES,
    EXPLANATION,
    NURSING,
    DAILY_LIVING,
    MEALS,
    TOILET_AND_SKIN,
    MEDICAL_CARE_AT_DISCHARGE,
    MEDICINES,
    AFTERWARDS,
    ADDRESSEE,
  ],
} as const satisfies Form
