import { parseArgs } from 'node:util'
import { hashPassword } from '../api/accounts/passwords'
import { loginNameFrom } from '../api/accounts/typed'
import { resetAccount } from '../store/account-reset'
import { Refused } from './account-questions'
import { endRefused, withCommandDatabase } from './command-database'
import { drawPassword } from './first-password'

/*
 * npm run account:reset -- --login suzuki --lost password
 * Either loss gives a new first password: whoever finds the old one must not be the one to set up the new app.
 */
const LOST = ['password', 'app'] as const

function readAsked(args: readonly string[]) {
  const given = flagsIn(args)
  const loginName = loginNameFrom(given.login ?? '')
  const lost = LOST.find((one) => one === given.lost)
  if (loginName === '') throw new Refused('--login がありません。ログイン名を指定してください。')
  if (lost === undefined)
    throw new Refused(
      '--lost は、password（パスワードを忘れた）か app（認証アプリをなくした）にしてください。',
    )
  return { loginName, lost }
}

function flagsIn(args: readonly string[]) {
  const options = { login: { type: 'string' }, lost: { type: 'string' } } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (error) {
    throw new Refused('使える指定は --login と --lost です。', { cause: error })
  }
}

async function main(): Promise<void> {
  const { loginName, lost } = readAsked(process.argv.slice(2))
  const password = drawPassword()
  const passwordHash = await hashPassword(password)
  const person = await withCommandDatabase((db) =>
    resetAccount(db, { loginName, passwordHash, dropSecondFactor: lost === 'app', at: new Date() }),
  )
  if (person === undefined)
    throw new Refused(
      `ログイン名 ${loginName} のアカウントはありません（お試しのアカウントは変えられません）。`,
    )
  console.log(
    [
      `${loginName} のログインを、はじめの状態に戻しました。`,
      `  はじめのパスワード ${password}`,
      lost === 'app'
        ? '次のログインで、パスワードの変更と認証アプリの登録を求められます。'
        : '次のログインで、パスワードの変更を求められます。認証アプリはそのまま使えます。',
      'このパスワードは今だけ表示されます。本人であることを確かめて渡してください。ログイン中の画面は、すべて閉じました。',
    ].join('\n'),
  )
}

main().catch(endRefused)
