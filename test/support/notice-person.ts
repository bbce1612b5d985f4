import { randomUUID } from 'node:crypto'
import type { NoticeChoice } from '../../manual/notices/personal'
import type { RunningCases } from './running-cases'

type NoticePerson = Readonly<{
  organisationId: string
  role: string
  name: string
  /** Left out: she has never chosen. */
  choice?: NoticeChoice
}>

/** Somebody with an address of her own. @returns her account, which her address begins with */
export async function addNoticePerson(
  cases: RunningCases,
  { organisationId, role, name, choice }: NoticePerson,
): Promise<string> {
  const accountId = randomUUID()
  await cases.ownerDb
    .insertInto('membership')
    .values({
      account_id: accountId,
      organisation_id: organisationId,
      role,
      display_name: name,
      mail: `${accountId}@example.invalid`,
    })
    .execute()
  if (choice !== undefined) await chooseNotices(cases, { accountId, organisationId, choice })
  return accountId
}

export async function chooseNotices(
  { db }: Pick<RunningCases, 'db'>,
  of: Readonly<{ accountId: string; organisationId: string; choice: NoticeChoice }>,
): Promise<void> {
  const { accountId: account_id, organisationId: organisation_id, choice } = of
  await db
    .insertInto('personal_notice')
    .values({ account_id, organisation_id, choice, changed_at: new Date() })
    .onConflict((one) => one.columns(['account_id', 'organisation_id']).doUpdateSet({ choice }))
    .execute()
}
