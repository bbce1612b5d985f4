import type { ContactList } from '../contacts/contact-list'
import { deskOf } from '../contacts/desk-for'
import { purposeOfDuty } from '../contacts/purpose-of-duty'
import type { DutyCode } from '../editions/edition'
import type { FaxMessage } from './fax-sheet'

/** A number that the directory has of an organisation. `department`: of whom, where it is not the main one. */
export type FaxNumber = Readonly<{ number: string; department?: string }>

/** What the directory knows of an organisation's faxes: its main number, and those of its desks. */
export type FaxDirectory = Readonly<{
  fax: string | undefined
  contactList: ContactList | undefined
}>

/** The duty that a message belongs to: its desk at the other side is the one that reads the sheet. */
const DUTY_OF = {
  admissionNotice: 'A2',
  sheetReceipt: 'A4',
  dischargeCoordinationNotice: 'A8',
  dischargeCoordinationSheet: 'A8',
  dischargeDate: 'A11',
  handoverSummary: 'A13',
} as const satisfies Record<FaxMessage, DutyCode>

/** Each number once, the main one first; desks that share a number share its proof. */
export function faxNumbersOf({ fax, contactList }: FaxDirectory): readonly FaxNumber[] {
  const found = new Map<string, string[]>()
  for (const { fax: number, department } of contactList?.desks ?? []) {
    if (number === undefined || number === fax) continue
    const departments = found.get(number) ?? []
    if (!departments.includes(department)) departments.push(department)
    found.set(number, departments)
  }
  return [
    ...(fax === undefined ? [] : [{ number: fax }]),
    ...[...found].map(([number, departments]) => ({ number, department: departments.join('・') })),
  ]
}

/** Where a message goes: to the number of the desk for its duty, or to the main one where that desk has none. */
export function faxNumberFor(
  message: FaxMessage,
  { fax, contactList }: FaxDirectory,
): FaxNumber | undefined {
  const desk = contactList && deskOf(contactList, purposeOfDuty({ code: DUTY_OF[message] }))
  if (desk?.fax !== undefined && desk.fax !== fax)
    return { number: desk.fax, department: desk.department }
  return fax === undefined ? undefined : { number: fax }
}
