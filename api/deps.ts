import type { CalendarSnapshot } from '../manual/calendar/business-calendar'
import type { PlainDate } from '../manual/calendar/plain-date'
import type { AccountRecords } from '../store/accounts'
import type { Attachments } from '../store/attachments'
import type { Audit } from '../store/audit'
import type { CalendarRevisions } from '../store/calendar-revisions'
import type { CaseLists } from '../store/case-list'
import type { CaseRelations } from '../store/case-relations'
import type { CaseViews } from '../store/case-view'
import type { ContactLists } from '../store/contact-lists'
import type { ContactReports } from '../store/contact-reports'
import type { DemoAccounts } from '../store/demo-accounts'
import type { DemoCases } from '../store/demo-cases'
import type { EditionComments } from '../store/edition-comments'
import type { EditionReadings } from '../store/edition-readings'
import type { EditionRounds } from '../store/edition-rounds'
import type { FaxLines } from '../store/fax-lines'
import type { FaxSheets } from '../store/fax-sheets'
import type { FeeEvidence } from '../store/fee-evidence'
import type { FormDrafts } from '../store/form-drafts'
import type { FormsAtHand } from '../store/forms-at-hand'
import type { Inbox } from '../store/inbox'
import type { Memberships } from '../store/memberships'
import type { NoticeChoices } from '../store/notice-choices'
import type { Organisations } from '../store/organisations'
import type { PersonMerges } from '../store/person-merges'
import type { Persons } from '../store/persons'
import type { Publications } from '../store/publications'
import type { RateFacts } from '../store/rates'
import type { SubmittedForms } from '../store/documents'
import type { SentSheets } from '../store/sent-sheets'
import type { SheetCases } from '../store/sheet-case'
import type { Simulations } from '../store/simulations'
import type { StartDrafts } from '../store/start-drafts'
import type { Worklists } from '../store/worklist'
import type { Auth } from './accounts/auth'
import type { SignInLimits } from './accounts/sign-in-limits'
import type { Act } from './cases/act'
import type { Start } from './cases/start'
import type { MoveCaseTime } from './demo/moved-time'
import type { EditionShelf } from './editions/shelf'
import type { FaxLimits } from './fax/fax-limits'
import type { ToolLimits } from './tools/tool-limits'

/** The part of pino that is used here. Facts are ids, codes and durations; never a body, never a name. */
export interface Log {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

export type AppConfig = Readonly<{
  baseUrl: string
  mode: 'demo' | 'production'
  region: string
  authSecret: string
  helpPhone: string
  helpHours: string
}>

/** What the service depends on to be ready; each check rejects when the part cannot be used. */
export type Readiness = Readonly<{
  database: () => Promise<void>
  migrations: () => Promise<void>
  temporal: () => Promise<void>
}>

/** What the pages about cases ask, and the two ways to act; see bin/case-parts.ts. */
export interface CaseDeps {
  readonly organisations: Organisations
  readonly contactLists: ContactLists
  readonly contactReports: ContactReports
  readonly faxLines: FaxLines
  readonly faxSheets: FaxSheets
  readonly persons: Persons
  readonly personMerges: PersonMerges
  readonly startDrafts: StartDrafts
  readonly calendarRevisions: CalendarRevisions
  readonly noticeChoices: NoticeChoices
  readonly worklists: Worklists
  readonly caseLists: CaseLists
  readonly caseViews: CaseViews
  readonly inbox: Inbox
  readonly feeEvidence: FeeEvidence
  readonly sheetCases: SheetCases
  readonly formDrafts: FormDrafts
  readonly formsAtHand: FormsAtHand
  readonly attachments: Attachments
  readonly sentSheets: SentSheets
  readonly submittedForms: SubmittedForms
  readonly rateFacts: RateFacts
  readonly simulations: Simulations
  readonly publications: Publications
  readonly shelf: EditionShelf
  readonly editionRounds: EditionRounds
  readonly editionComments: EditionComments
  readonly editionReadings: EditionReadings
  /** The calendar an organisation is judged by; undefined when nobody has given one. */
  findCalendar(organisationId: string, around: PlainDate): Promise<CalendarSnapshot | undefined>
  readonly start: Start
  readonly act: Act
}

/** Everything the app is built from, found and connected by bin/server.ts. */
export interface AppDeps extends CaseDeps {
  readonly config: AppConfig
  readonly auth: Auth
  readonly limits: SignInLimits
  readonly toolLimits: ToolLimits
  readonly faxLimits: FaxLimits
  readonly accounts: AccountRecords
  readonly memberships: Memberships
  readonly demoAccounts: DemoAccounts
  readonly demoCases: DemoCases
  readonly moveCaseTime: MoveCaseTime
  readonly cases: CaseRelations
  readonly audit: Audit
  readonly readiness: Readiness
  readonly clock: { now(): number }
  readonly log: Log
}
