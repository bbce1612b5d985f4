import { dayInJapan } from '../../manual/calendar/japan-time'
import type { PlainDate } from '../../manual/calendar/plain-date'
import { currentLeg } from '../../manual/case/legs'
import type { PrefillSources } from '../../manual/forms/prefill'
import type { SheetCase } from '../../store/sheet-case'
import { ageOn } from '../../templates/words/age'

/** What the case, the person and both organisations say now, by the names a form asks for them. */
export function prefillFacts(
  sheetCase: SheetCase,
  actor: Readonly<{ displayName: string }>,
  today: PlainDate,
): PrefillSources['facts'] {
  const { person, hospital, office } = sheetCase
  const leg = currentLeg(sheetCase.state)
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
    'hospital.name': hospital.name,
    ...(hospital.contact !== undefined && { 'hospital.contact': hospital.contact }),
    ...(office && { 'office.name': office.name }),
    ...(office?.phone !== undefined && { 'office.phone': office.phone }),
    ...(office?.fax !== undefined && { 'office.fax': office.fax }),
    'careManager.name': office?.careManager ?? actor.displayName,
    today,
  }
}
