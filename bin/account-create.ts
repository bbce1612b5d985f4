import { createInterface } from 'node:readline/promises'
import { loginNameFrom } from '../api/accounts/typed'
import type { OrganisationKind } from '../manual/case/events'
import { LoginNameTaken } from '../store/accounts'
import type { Role } from '../store/memberships'
import { collectAnswers, Refused } from './account-questions'
import { endRefused, withCommandDatabase } from './command-database'
import { addMember } from './new-member'

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
  const answers = await ask(process.argv.slice(2))
  const { organisation, name } = answers
  const loginName = loginNameFrom(answers.login)
  const kind = answers.kind as OrganisationKind
  const role = answers.role as Role
  const { password, organisationIsNew } = await withCommandDatabase((db, region) =>
    addMember(db, { region, organisation, kind, loginName, name, role }, new Date()),
  ).catch((error: unknown) => {
    throw error instanceof LoginNameTaken
      ? new Refused(
          `ログイン名 ${loginName} はすでに使われています。別のログイン名にしてください。`,
        )
      : error
  })
  console.log(
    [
      organisationIsNew ? `${organisation} を登録しました。` : `${organisation} に加えました。`,
      `  ログイン名        ${loginName}`,
      `  はじめのパスワード ${password}`,
      'このパスワードは今だけ表示されます。本人に渡してください。最初のログインで、変更と認証アプリの登録を求められます。',
    ].join('\n'),
  )
}

main().catch(endRefused)
