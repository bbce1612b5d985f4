import { createAct } from '../api/cases/act'
import { createStart } from '../api/cases/start'
import { createEditionShelf } from '../api/editions/shelf'
import type { PlainDate } from '../manual/calendar/plain-date'
import { createAttachments } from '../store/attachments'
import { createCalendarRevisions } from '../store/calendar-revisions'
import { findCalendarSnapshot } from '../store/calendars'
import { getClockOffset } from '../store/case-claims'
import { createCaseLists } from '../store/case-list'
import { createCaseViews } from '../store/case-view'
import { createContactLists } from '../store/contact-lists'
import { createContactReports } from '../store/contact-reports'
import type { Db } from '../store/database'
import { createEditionComments } from '../store/edition-comments'
import { createEditionReadings } from '../store/edition-readings'
import { createEditionRounds } from '../store/edition-rounds'
import { createFaxLines } from '../store/fax-lines'
import { createFaxSheets } from '../store/fax-sheets'
import { createFeeEvidence } from '../store/fee-evidence'
import { createFormDrafts } from '../store/form-drafts'
import { createFormsAtHand } from '../store/forms-at-hand'
import { insertWithAttachments } from '../store/held-attachments'
import { createInbox } from '../store/inbox'
import { createNoticeChoices } from '../store/notice-choices'
import { createOrganisations } from '../store/organisations'
import { createPersonMerges } from '../store/person-merges'
import { createPersons } from '../store/persons'
import { createPublications } from '../store/publications'
import { createRateFacts } from '../store/rates'
import { createSubmittedForms } from '../store/documents'
import { createSentSheets } from '../store/sent-sheets'
import { createSheetCases } from '../store/sheet-case'
import { createSimulations } from '../store/simulations'
import { registerCase } from '../store/start-case'
import { createStartDrafts } from '../store/start-drafts'
import { createWorklists } from '../store/worklist'
import type { Deliver } from '../write-path/deliver'

/** What the api's pages ask of the store, and its two ways to act, over one database and one write path. */
export function createCaseParts(
  given: Readonly<{ db: Db; region: string; deliver: Deliver; now: () => Date }>,
) {
  const { db, region, deliver, now } = given
  const epoch = () => now().getTime()
  const publications = createPublications(db, region, now)
  return {
    organisations: createOrganisations(db),
    contactLists: createContactLists(db),
    contactReports: createContactReports(db),
    faxLines: createFaxLines(db),
    faxSheets: createFaxSheets(db),
    persons: createPersons(db),
    personMerges: createPersonMerges(db, now),
    startDrafts: createStartDrafts(db, now),
    calendarRevisions: createCalendarRevisions(db, now),
    noticeChoices: createNoticeChoices(db, now),
    worklists: createWorklists(db),
    caseLists: createCaseLists(db),
    caseViews: createCaseViews(db),
    inbox: createInbox(db),
    feeEvidence: createFeeEvidence(db),
    sheetCases: createSheetCases(db),
    formDrafts: createFormDrafts(db),
    formsAtHand: createFormsAtHand(db),
    attachments: createAttachments(db),
    sentSheets: createSentSheets(db),
    submittedForms: createSubmittedForms(db),
    rateFacts: createRateFacts(db, region),
    simulations: createSimulations(db, region, now),
    publications,
    editionRounds: createEditionRounds(db, region, now),
    editionComments: createEditionComments(db, region, now),
    editionReadings: createEditionReadings(db, region, now),
    shelf: createEditionShelf(region, publications),
    findCalendar: (organisationId: string, around: PlainDate) =>
      findCalendarSnapshot(db, organisationId, around),
    start: createStart({
      region,
      registerCase: (start) => registerCase(db, start, now()),
      deliver,
      now: epoch,
    }),
    act: createAct({
      region,
      insertSubmission: (submission) => insertWithAttachments(db, submission, now()),
      clockOffsetOf: (caseId) => getClockOffset(db, caseId),
      deliver,
      now: epoch,
    }),
  }
}
