import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../manual/calendar/plain-date'

/** The patient of a case, for the pages of those who may see it. */
export type CasePerson = Readonly<{
  id: string
  name: string
  kana: string
  birthDate: PlainDate
  sex: 'female' | 'male' | 'other'
  municipality: string
  insurerMunicipality: string
  phone?: string
  addressProtected: boolean
  /** The number at the hospital of the case. */
  patientNumber?: string
  /** Those of registrations there that were found to be this person's. */
  furtherNumbers?: readonly string[]
}>

/** The patient's numbers at the reader's hospital: the registration's own first, then those it has taken over. */
export const numbersAt = (formerHospitalId: string | undefined): RawBuilder<readonly string[]> => {
  const issuer =
    formerHospitalId === undefined
      ? sql`coordination_case.hospital_id::text`
      : sql`${formerHospitalId}::text`
  return sql<readonly string[]>`array(
    select number.value from person_identifier number
    where number.person_id = person.id and number.kind = 'patientNumber' and number.issuer = ${issuer}
    order by exists (
      select from person_merge_number moved join person_merge on person_merge.id = moved.merge_id
      where person_merge.undone_at is null
        and (moved.kind, moved.issuer, moved.value) = (number.kind, number.issuer, number.value)),
      number.value)`
}

/** As the person of a case carries them. */
export const numbersOf = ([patientNumber, ...furtherNumbers]: readonly string[]): Pick<
  CasePerson,
  'patientNumber' | 'furtherNumbers'
> => ({
  ...(patientNumber !== undefined && { patientNumber }),
  ...(furtherNumbers.length > 0 && { furtherNumbers }),
})
