import type { Db } from './database'

/** Who did what to whom, in ids alone: it can stay for ever while a person's rows are erased. */
export type AuditLine = Readonly<{
  operation: string
  outcome: 'allowed' | 'denied' | 'failed'
  accountId?: string
  organisationId?: string
  role?: string
  caseId?: string
  personId?: string
  requestId?: string
}>

export interface Audit {
  /** Rejects when the line could not be kept; whatever it was to stand for must then not happen. */
  write(line: AuditLine): Promise<void>
}

export function createAudit(db: Db): Audit {
  return {
    write: async (line) => {
      await db
        .insertInto('audit_line')
        .values({
          operation: line.operation,
          outcome: line.outcome,
          account_id: line.accountId ?? null,
          organisation_id: line.organisationId ?? null,
          role: line.role ?? null,
          case_id: line.caseId ?? null,
          person_id: line.personId ?? null,
          request_id: line.requestId ?? null,
        })
        .execute()
    },
  }
}
