import type { SummaryReader } from '../../manual/editions/summary'
import { SUMMARY_READERS } from '../../manual/editions/summary'
import type { Reader } from '../../store/edition-readings'
import type { Actor, Role } from '../../store/memberships'

/** Whom a page of the edition is for, as it is called. */
export const READER_WORDS = {
  wardNurse: '病棟の方へ',
  liaison: '地域連携室の方へ',
  careManager: 'ケアマネジャーの方へ',
  healthCenter: '保健所・市町村の方へ',
} as const satisfies Record<SummaryReader, string>

/** Which of the pages is one's own. */
export const READER_OF = {
  wardNurse: 'wardNurse',
  headNurse: 'wardNurse',
  dischargePlanner: 'liaison',
  careManager: 'careManager',
  officeManager: 'careManager',
  supportCenterStaff: 'careManager',
  municipalCareStaff: 'healthCenter',
  healthCenterStaff: 'healthCenter',
  administrator: 'healthCenter',
} as const satisfies Record<Role, SummaryReader>

export const findReader = (text: unknown): SummaryReader | undefined =>
  SUMMARY_READERS.find((reader) => reader === text)

export const summaryItem = (reader: SummaryReader): string => `summary:${reader}`
export const tipItem = (id: string): string => `tip:${id}`

/** Where somebody stands who reads; who it is, is not counted. */
export const deskOf = ({ organisationId, deskId }: Actor): Reader => ({
  organisationId,
  ...(deskId !== undefined && { deskId }),
})
