import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { LOGIN_NAME } from '../api/accounts/auth-library'
import { loginNameFrom } from '../api/accounts/typed'
import type { OrganisationKind } from '../manual/case/events'
import { LoginNameTaken } from '../store/accounts'
import { createDatabase } from '../store/database'
import { ROLES, type Role } from '../store/memberships'
import { readCommandConfig } from './config'
import { addMember } from './new-member'
import { findOwnDatabaseUrl } from './own-database'

/*
 * npm run account:create -- --organisation 〇〇病院 --kind hospital --login suzuki --name '鈴木 一郎' --role administrator
 * What is not given is asked for, when somebody sits at the keyboard.
 */

const KINDS = [
  'hospital',
  'careManagementOffice',
  'communitySupportCenter',
  'municipality',
  'healthCenter',
  'clinic',
  'visitingNursingStation',
  'pharmacy',
  'fireService',
  'secretariat',
] as const satisfies readonly OrganisationKind[]

const oneOf = (values: readonly string[]) => (text: string) =>
  values.includes(text) ? undefined : `次のどれかにしてください：${values.join(' ')}`
const notEmpty = (text: string) => (text === '' ? '空にはできません' : undefined)

/** Each answer: what is asked, and what is wrong with one. */
const QUESTIONS = {
  organisation: { ask: '病院・事業所などの名前', problem: notEmpty },
  kind: { ask: `種類（${KINDS.join(' ')}）`, problem: oneOf(KINDS) },
  login: {
    ask: 'ログイン名（半角の英小文字・数字と . _ - で3〜40文字）',
    problem: (text: string) =>
      LOGIN_NAME.test(loginNameFrom(text))
        ? undefined
        : '半角の英小文字と数字（間に . _ - も可）で3〜40文字にしてください',
  },
  name: { ask: '氏名', problem: notEmpty },
  role: { ask: `役割（${ROLES.join(' ')}）`, problem: oneOf(ROLES) },
} as const

type Question = keyof typeof QUESTIONS
type Answers = Readonly<Record<Question, string>>

class Refused extends Error {}

async function collect(given: Partial<Record<Question, string>>): Promise<Answers> {
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined
  try {
    const answers: Partial<Record<Question, string>> = {}
    for (const key of Object.keys(QUESTIONS) as Question[])
      answers[key] = await answerTo(key, given[key], terminal)
    return answers as Answers
  } finally {
    terminal?.close()
  }
}

async function answerTo(
  key: Question,
  given: string | undefined,
  terminal: { question(text: string): Promise<string> } | undefined,
): Promise<string> {
  const { ask, problem } = QUESTIONS[key]
  let text = given
  for (;;) {
    if (text === undefined && terminal === undefined)
      throw new Refused(`--${key} がありません。${ask}を指定してください。`)
    text = (text ?? (await terminal?.question(`${ask}：`)) ?? '').trim()
    const wrong = problem(text)
    if (wrong === undefined) return text
    if (terminal === undefined) throw new Refused(`--${key} が正しくありません。${wrong}。`)
    console.log(`${wrong}。`)
    text = undefined
  }
}

function flags(): Partial<Record<Question, string>> {
  const options = Object.fromEntries(
    Object.keys(QUESTIONS).map((key) => [key, { type: 'string' as const }]),
  )
  try {
    return parseArgs({ options, allowPositionals: false }).values
  } catch (error) {
    const names = Object.keys(QUESTIONS).map((key) => `--${key}`)
    throw new Refused(`使える指定は ${names.join(' ')} です。`, { cause: error })
  }
}

async function main(): Promise<void> {
  const { region, dataDir, databaseUrl } = readCommandConfig()
  const answers = await collect(flags())
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
