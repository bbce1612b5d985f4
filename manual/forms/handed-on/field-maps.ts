import { SHEET_INTO_COORDINATION, SHEET_INTO_SUMMARY } from './before-admission'
import {
  COORDINATION_INTO_RECORD,
  COORDINATION_INTO_SUMMARY,
  SUMMARY_INTO_RECORD,
} from './during-stay'
import type { FieldMap } from './field-map'
import { SUMMARY_AS_RECENT_STAY, SUMMARY_INTO_NEXT_SHEET } from './readmission'

/** Every form that is filled in from another one, and from which answers; what does not stand here is not taken over. */
export const FIELD_MAPS: readonly FieldMap[] = [
  SHEET_INTO_COORDINATION,
  SHEET_INTO_SUMMARY,
  COORDINATION_INTO_SUMMARY,
  COORDINATION_INTO_RECORD,
  SUMMARY_INTO_RECORD,
  SUMMARY_INTO_NEXT_SHEET,
  SUMMARY_AS_RECENT_STAY,
]

/** The forms that may be handed on to this one. */
export function sourcesOf(formId: string, maps = FIELD_MAPS): readonly string[] {
  return [...new Set(maps.filter(({ into }) => into === formId).map(({ from }) => from))]
}
