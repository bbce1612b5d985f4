import { createInterface } from 'node:readline/promises'
import { loginNameFrom } from '../api/accounts/typed'
import type { OrganisationKind } from '../manual/case/events'
import { LoginNameTaken } from '../store/accounts'
import { createDatabase } from '../store/database'
import type { Role } from '../store/memberships'
import { collectAnswers, Refused } from './account-questions'
import { readCommandConfig } from './config'
import { addMember } from './new-member'
import { findOwnDatabaseUrl } from './own-database'

/*
 * npm run account:create -- --organisation 〇〇病院 --kind hospital --login suzuki --name '鈴木 一郎' --role administrator
 * What is not given is asked for, when somebody sits at the keyboard.
 */

async function ask(commandLine: readonly string[]) {
  if (!process.stdin.isTTY) return collectAnswers(commandLine)
  const keyboard = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await collectAnswers(commandLine, {
      question: (text) => keyboard.question(text),
      say: (text) => console.log(text),
    })
  } finally {
    keyboard.close()
  }
}

async function main(): Promise<void> {
  const { region, dataDir, databaseUrl } = readCommandConfig()
  const answers = await ask(process.argv.slice(2))
  const url = databaseUrl ?? findOwnDatabaseUrl(dataDir)
  if (url === undefined)
    throw new Refused(
      'データベースがわかりません。npm start を一度実行するか、DATABASE_URL を指定してください。',
    )
  const { db } = createDatabase({ url, max: 1, onIdleError: () => undefined })
  const loginName = loginNameFrom(answers.login)
  try {
    const { organisation, name } = answers
    const kind = answers.kind as OrganisationKind
    const role = answers.role as Role
    const member = { region, organisation, kind, loginName, name, role }
    const { password, organisationIsNew } = await addMember(db, member, new Date())
    console.log(
      [
        organisationIsNew ? `${organisation} を登録しました。` : `${organisation} に加えました。`,
        `  ログイン名        ${loginName}`,
        `  はじめのパスワード ${password}`,
        'このパスワードは今だけ表示されます。本人に渡してください。最初のログインで、変更と認証アプリの登録を求められます。',
      ].join('\n'),
    )
  } catch (error) {
    throw refusalFor(error, loginName)
  } finally {
    await db.destroy()
  }
}

function refusalFor(error: unknown, loginName: string): unknown {
  if (error instanceof LoginNameTaken)
    return new Refused(
      `ログイン名 ${loginName} はすでに使われています。別のログイン名にしてください。`,
    )
  const { code } = error as { code?: unknown }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return new Refused('データベースにつながりません。動いているか確かめてください（npm start）。')
  if (code === '42P01')
    return new Refused('データベースの形が古いままです。先に npm run migrate を実行してください。')
  return error
}

main().catch((error: unknown) => {
  if (!(error instanceof Refused)) throw error
  console.error(error.message)
  process.exitCode = 1
})
