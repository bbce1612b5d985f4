import { randomUUID } from 'node:crypto'
import type { OrganisationKind } from '../manual/case/events'
import { hashPassword } from '../api/accounts/passwords'
import { addMembership, createAccount } from '../store/accounts'
import { createAudit } from '../store/audit'
import type { Db } from '../store/database'
import type { Role } from '../store/memberships'
import { drawPassword } from './first-password'

export type NewMember = Readonly<{
  region: string
  organisation: string
  kind: OrganisationKind
  loginName: string
  name: string
  role: Role
}>

/**
 * Adds a person with an account, and their organisation when the region does not have it yet: all or nothing.
 * @returns the first password, which is known nowhere else and has to be changed at first use
 * @throws {LoginNameTaken}
 */
export async function addMember(
  db: Db,
  member: NewMember,
  at: Date,
): Promise<Readonly<{ password: string; organisationIsNew: boolean }>> {
  const password = drawPassword()
  const passwordHash = await hashPassword(password)
  const organisationIsNew = await db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom('organisation')
      .where('region', '=', member.region)
      .where('kind', '=', member.kind)
      .where('name', '=', member.organisation)
      .select('id')
      .executeTakeFirst()
    const organisationId = known?.id ?? randomUUID()
    if (known === undefined)
      await trx
        .insertInto('organisation')
        .values({
          id: organisationId,
          region: member.region,
          kind: member.kind,
          name: member.organisation,
          kana: '',
          municipality: null,
          registered: true,
          created_at: at,
        })
        .execute()
    const accountId = await createAccount(trx, {
      loginName: member.loginName,
      name: member.name,
      passwordHash,
      mustChangePassword: true,
      demo: false,
      at,
    })
    const { role, name: displayName } = member
    await addMembership(trx, { accountId, organisationId, role, displayName })
    await createAudit(trx).write({
      operation: 'account.create',
      outcome: 'allowed',
      accountId,
      organisationId,
      role,
    })
    return known === undefined
  })
  return { password, organisationIsNew }
}
