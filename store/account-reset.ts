import type { Db } from './database'
import { createAudit } from './audit'

export type AccountReset = Readonly<{
  loginName: string
  passwordHash: string
  /** The authenticator app is lost too: it has to be set up anew at the next sign-in. */
  dropSecondFactor: boolean
  at: Date
}>

/**
 * Gives an account a first password again and ends its sessions: all or nothing, with its audit line.
 * @returns the person's name; undefined when there is no such account, or it is one that all visitors share
 */
export async function resetAccount(db: Db, reset: AccountReset): Promise<string | undefined> {
  const { loginName, passwordHash, dropSecondFactor, at } = reset
  return db.transaction().execute(async (trx) => {
    const account = await trx
      .updateTable('auth_user')
      .set({
        must_change_password: true,
        updated_at: at,
        ...(dropSecondFactor && { two_factor_enabled: false }),
      })
      .where('login_name', '=', loginName)
      .where('demo', '=', false)
      .returning(['id', 'name'])
      .executeTakeFirst()
    if (account === undefined) return undefined
    await trx
      .updateTable('auth_account')
      .set({ password: passwordHash, updated_at: at })
      .where('user_id', '=', account.id)
      .where('provider_id', '=', 'credential')
      .execute()
    if (dropSecondFactor)
      await trx.deleteFrom('auth_two_factor').where('user_id', '=', account.id).execute()
    await trx.deleteFrom('auth_session').where('user_id', '=', account.id).execute()
    await createAudit(trx).write({
      operation: dropSecondFactor ? 'account.resetWithApp' : 'account.reset',
      outcome: 'allowed',
      accountId: account.id,
    })
    return account.name
  })
}
