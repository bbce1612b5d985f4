import { eraDay } from '../../manual/calendar/japanese-era'
import type { PlainDate } from '../../manual/calendar/plain-date'
import type { PersonField } from '../../manual/case/exception-events'
import type { PersonChange } from '../../store/person-corrections'
import { SEXES } from './case-words'

/** How what is known of a person is called where it was put right. */
export const PERSON_FIELDS = {
  name: '氏名の表記',
  kana: 'ふりがな',
  birthDate: '生年月日',
  sex: '性別',
  municipality: '住んでいる市町村',
  insurerMunicipality: '保険者の市町村',
  patientNumber: '患者ID',
} as const satisfies Record<PersonField, string>

/** Before and after, for both sides to read: ふりがな：よしの しょういち → よしの まさかず。 */
export function changeWords({ field, before, after }: PersonChange): string {
  return `${PERSON_FIELDS[field]}：${said(field, before)} → ${said(field, after)}。`
}

function said(field: PersonField, value: string): string {
  if (value === '') return '（なし）'
  if (field === 'birthDate') return eraDay(value as PlainDate)
  return field === 'sex' ? ((SEXES as Readonly<Record<string, string>>)[value] ?? value) : value
}
