import type { ContactList } from '../contacts/contact-list'
import { deskInDoubt } from '../contacts/desk-for'
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

/** Where a message goes: to the desk for its duty; to the main number where that desk has none of its own. */
export function faxNumberFor(
  message: FaxMessage,
  { fax, contactList }: FaxDirectory,
): FaxNumber | undefined {
  const purpose = purposeOfDuty({ code: DUTY_OF[message] })
  const exact = contactList?.desks.find((desk) => desk.purpose === purpose)
  if (exact?.fax === undefined && fax !== undefined) return { number: fax }
  const desk = exact?.fax === undefined ? contactList && deskInDoubt(contactList) : exact
  if (desk?.fax === undefined) return undefined
  return desk.fax === fax ? { number: desk.fax } : { number: desk.fax, department: desk.department }
}
