import { createHash } from 'node:crypto'
import type { DocumentDeps } from '../activities/documents'
import type { DigestDeps } from '../activities/digest'
import type { EditionMailDeps } from '../activities/edition-mail'
import type { MailDeps } from '../activities/mail'
import type { CaseId } from '../manual/case/events'
import type { Db } from '../store/database'
import {
  digestLinesOf,
  findDigest,
  planDigests,
  returnDigest,
  settleDigest,
  takeDigest,
} from '../store/digests'
import { getSubmittedForm, storeDocument } from '../store/documents'
import { findEditionMail } from '../store/edition-mails'
import { getEditionStanding } from '../store/edition-standing'
import { findNoticeCall } from '../store/notice-call'
import { findOwedDuty, getCaseState, getNoticeFacts } from '../store/notice-facts'
import { findPersonalReceiver, takeWithinCap } from '../store/personal-notices'
import {
  claimOutboxRows,
  findOutboxRow,
  isSuperseded,
  keepForDigest,
  markSending,
  markStarted,
  postponeOutboxRow,
  returnToStarted,
  settleOutboxRow,
} from '../store/outbox'
import { drawSubmittedForm } from './draw-form'
import { createHandOver } from './smtp'

const ROWS_A_ROUND = 40

export const createOutboxStore = (db: Db, now: () => Date) => ({
  claim: () => claimOutboxRows(db, now(), ROWS_A_ROUND),
  markStarted: (key: string) => markStarted(db, key, now()),
  planDigests: () => planDigests(db, now()),
})

/** A fixed id per row: whoever receives two copies can see that they are one. */
const messageIdOf = (key: string): string =>
  `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@nanwa-renkei.invalid>`

export function createMailDeps(
  db: Db,
  now: () => Date,
  options: Readonly<{ smtpUrl: string; from: string; baseUrl: string; log: MailDeps['log'] }>,
): DigestDeps & EditionMailDeps {
  return {
    findDigest: (key) => findDigest(db, key),
    digestLinesOf: (of) => digestLinesOf(db, of),
    takeDigest: (key, messageId, lines) => takeDigest(db, key, messageId, lines),
    returnDigest: (messageId) => returnDigest(db, messageId),
    settleDigest: (messageId, status, reason) => settleDigest(db, messageId, status, reason, now()),

    findEditionMail: (key) => findEditionMail(db, key),
    standingOf: (region, edition) => getEditionStanding(db, region, edition),
    editionLink: (edition) => `${options.baseUrl}/editions/${edition}`,

    findRow: (key) => findOutboxRow(db, key),
    markSending: (key, messageId) => markSending(db, key, messageId),
    returnToStarted: (key) => returnToStarted(db, key),
    postpone: (key, ms) => postponeOutboxRow(db, key, new Date(now().getTime() + ms)),
    settle: (key, status, reason) => settleOutboxRow(db, key, status, reason, now()),
    factsFor: (caseId, receiver) => getNoticeFacts(db, caseId, receiver),
    stateOf: (caseId) => getCaseState(db, caseId),
    findOwedDuty: (caseId, duty) => findOwedDuty(db, caseId, duty),
    isSuperseded: (key) => isSuperseded(db, key),
    keepForDigest: (key) => keepForDigest(db, key),
    findPerson: (notice) => findPersonalReceiver(db, notice),
    takeWithinCap: (key, messageId, of) => takeWithinCap(db, key, messageId, of),
    findCall: (caseId, receiver, duty) =>
      findNoticeCall(db, caseId, receiver, duty, now().getTime()),
    choiceLink: `${options.baseUrl}/account/notices`,
    log: options.log,
    caseLink: (caseId: CaseId) => `${options.baseUrl}/cases/${caseId}`,
    messageId: messageIdOf,
    handOver: createHandOver({ url: options.smtpUrl, from: options.from }),
    now,
  }
}

export const createDocumentDeps = (db: Db, now: () => Date): DocumentDeps => ({
  findRow: (key) => findOutboxRow(db, key),
  getSubmittedForm: (formSubmissionId) => getSubmittedForm(db, formSubmissionId),
  draw: drawSubmittedForm,
  store: ({ drawn, ...document }) => storeDocument(db, { ...document, bytes: drawn.bytes }, now()),
  settle: (key, status, reason) => settleOutboxRow(db, key, status, reason, now()),
})
