import { parseArgs } from 'node:util'
import { LOGIN_NAME } from '../api/accounts/auth-library'
import { loginNameFrom } from '../api/accounts/typed'
import type { OrganisationKind } from '../manual/case/events'
import { ROLES } from '../store/memberships'

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

/** Said to whoever typed the command, and the end of it. */
export class Refused extends Error {}

/** Somebody at the keyboard; absent when the command runs by itself. */
export type Terminal = Readonly<{
  question(text: string): Promise<string>
  say(text: string): void
}>

/**
 * The answers from the command line, and what is missing or wrong there from the keyboard.
 * @throws {Refused}
 */
export async function collectAnswers(
  commandLine: readonly string[],
  terminal?: Terminal,
): Promise<Answers> {
  const given = flagsIn(commandLine)
  const answers: Partial<Record<Question, string>> = {}
  for (const key of Object.keys(QUESTIONS) as Question[])
    answers[key] = await answerTo(key, given[key], terminal)
  return answers as Answers
}

async function answerTo(
  key: Question,
  given: string | undefined,
  terminal: Terminal | undefined,
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
    terminal.say(`${wrong}。`)
    text = undefined
  }
}

function flagsIn(args: readonly string[]): Partial<Record<Question, string>> {
  const options = Object.fromEntries(
    Object.keys(QUESTIONS).map((key) => [key, { type: 'string' as const }]),
  )
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (error) {
    const names = Object.keys(QUESTIONS).map((key) => `--${key}`)
    throw new Refused(`使える指定は ${names.join(' ')} です。`, { cause: error })
  }
}
