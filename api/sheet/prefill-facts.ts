import { dayInJapan } from '../../manual/calendar/japan-time'
import type { PlainDate } from '../../manual/calendar/plain-date'
import { currentLeg, findDischargeDay } from '../../manual/case/legs'
import type { FormUse } from '../../manual/case/form-uses'
import type { PrefillSources } from '../../manual/forms/prefill'
import type { SheetCase } from '../../store/sheet-case'
import { ageOn } from '../../templates/words/age'

/** What the case, the person and both organisations say now, by the names a form asks for them. */
export function prefillFacts(
  sheetCase: SheetCase,
  { filledBy }: Pick<FormUse, 'filledBy'>,
  actor: Readonly<{ displayName: string }>,
  today: PlainDate,
): PrefillSources['facts'] {
  const { person, hospital, office } = sheetCase
  const leg = currentLeg(sheetCase.state)
  // Whoever writes for the office stands in for a care manager who has not been named.
  const careManager =
    office?.careManager ?? (filledBy === 'coordinator' ? actor.displayName : undefined)
  return {
    'person.name': person.name,
    'person.kana': person.kana,
    'person.sex': person.sex,
    'person.birthDate': person.birthDate,
    'person.age': String(ageOn(person.birthDate, today)),
    ...(person.address !== undefined && { 'person.address': person.address }),
    ...(person.phone !== undefined && { 'person.phone': person.phone }),
    'leg.admittedOn': dayInJapan(leg.admittedAt),
    'leg.careLevel': leg.careLevel,
    ...withDay(findDischargeDay(leg)),
    'hospital.name': hospital.name,
    ...(hospital.ward !== undefined && { 'hospital.ward': hospital.ward }),
    ...(hospital.phone !== undefined && { 'hospital.phone': hospital.phone }),
    ...(hospital.fax !== undefined && { 'hospital.fax': hospital.fax }),
    ...(hospital.contact !== undefined && { 'hospital.contact': hospital.contact }),
    ...(office && { 'office.name': office.name }),
    ...(office?.phone !== undefined && { 'office.phone': office.phone }),
    ...(office?.fax !== undefined && { 'office.fax': office.fax }),
    ...(careManager !== undefined && { 'careManager.name': careManager }),
    'writer.name': actor.displayName,
    today,
  }
}

const withDay = (on: PlainDate | undefined) => on && { 'leg.plannedDischargeOn': on }
