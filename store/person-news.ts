import type { CaseId } from '../manual/case/events'
import type { PersonChange } from './person-corrections'

/** What happened to the registration, and who did it where. */
export type PersonNews = Readonly<{
  accountId: string
  organisationId: string
  changes: readonly PersonChange[]
}>

/** A case that hears of it: which organisations are its parties now. */
export type HearingCase = Readonly<{ caseId: CaseId; hospitalId: string; officeId?: string }>
