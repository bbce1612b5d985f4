import type { Weekday } from '../../../manual/calendar/plain-date'
import type { ContactDesk, TimeSpan } from '../../../manual/contacts/contact-list'
import { HAND_IN_METHODS, type HandInMethod, type Purpose } from '../../../manual/contacts/purposes'
import { findPhone } from '../../../manual/forms/phone'
import type { FieldModel } from '../../../templates/pages/components/field'
import { METHOD_WORDS, spansWords } from '../../../templates/words/contact'
import { spanWords } from '../../../templates/words/hours'
import { createFields } from '../../typed/fields'
import { readAvoidedTimes, readSpans } from '../../typed/spans'
import { line, type Problems, tooLong, type Typed } from '../../typed/typed'

const DAYS = [
  ['mon', '月'],
  ['tue', '火'],
  ['wed', '水'],
  ['thu', '木'],
  ['fri', '金'],
  ['sat', '土'],
  ['sun', '日'],
] as const satisfies readonly (readonly [Weekday, string])[]

const WAYS = ['method1', 'method2', 'method3', 'method4'] as const

const RULES = [
  ['phoneFirst', 'FAXの前に電話がほしい'],
  ['masksName', 'FAXでは氏名を1文字伏せる'],
  ['coverSheet', '表紙が必要'],
] as const

export const DESK_FIELD_NAMES: readonly string[] = [
  'department',
  'profession',
  'person',
  'phone',
  'extension',
  'fax',
  'mail',
  ...DAYS.map(([day]) => day),
  'bestTimes',
  'avoidTimes',
  ...WAYS,
  'rules',
  'remark',
]

/** What stands in the form's controls before anybody has typed. */
export function deskTyped(desk: ContactDesk | undefined): Typed {
  if (desk === undefined) return {}
  return {
    department: desk.department,
    profession: desk.profession ?? '',
    person: desk.person ?? '',
    phone: desk.phone ?? '',
    extension: desk.extension ?? '',
    fax: desk.fax ?? '',
    mail: desk.mail ?? '',
    ...Object.fromEntries(DAYS.map(([day]) => [day, spansWords(desk.hours[day] ?? [])])),
    bestTimes: spansWords(desk.bestTimes),
    avoidTimes: desk.avoidTimes.map(({ span, why }) => `${spanWords(span)} ${why}`).join('\n'),
    ...Object.fromEntries(WAYS.map((way, at) => [way, desk.methods[at] ?? ''])),
    rules: RULES.filter(([rule]) => desk[rule])
      .map(([rule]) => rule)
      .join(' '),
    remark: desk.remark ?? '',
  }
}

export function deskFields(typed: Typed, problems: Problems): readonly FieldModel[] {
  const fields = createFields(typed, problems)
  const text = (name: string, label: string, hint?: string) =>
    fields.text({ name, label, ...(hint !== undefined && { hint }) }, { width: 'middle' })
  return [
    fields.text({ name: 'department', label: '部署名', need: 'required' }, { width: 'middle' }),
    text('profession', '担当者の職種'),
    text('person', '担当者の名前', 'ログインした職員だけに見えます。'),
    text('phone', '直通電話', '空のときは、代表電話から取り次ぐものとして載せます。'),
    text('extension', '内線'),
    text('fax', 'FAX'),
    text('mail', 'メール', 'ログインした職員だけに見えます。'),
    ...DAYS.map(([day, word]) =>
      text(
        day,
        `受付時間 ${word}`,
        day === 'mon' ? '「8:30〜12:00、13:00〜17:15」のように。空の曜日は休みです。' : undefined,
      ),
    ),
    text('bestTimes', 'かけやすい時間', '「9:30〜11:30」のように。'),
    fields.textarea(
      {
        name: 'avoidTimes',
        label: '避けてほしい時間',
        hint: '1行に1つ、「8:30〜9:00 申し送り」のように。',
      },
      400,
    ),
    ...WAYS.map((way, at) =>
      fields.select(
        { name: way, label: `提供書の出し方 ${at + 1}番目` },
        HAND_IN_METHODS.map((value) => ({ value, label: METHOD_WORDS[value] })),
        '選ばない',
      ),
    ),
    {
      id: 'rules',
      name: 'rules',
      label: '決まり',
      kind: 'checkboxes',
      values: (typed['rules'] ?? '').split(' '),
      options: RULES.map(([value, label]) => ({ value, label })),
      layout: 'stacked',
    },
    fields.text({ name: 'remark', label: '注意', hint: '100文字まで。' }),
  ]
}

export type DeskRead =
  Readonly<{ ok: true; desk: ContactDesk }> | Readonly<{ ok: false; problems: Problems }>

const LONGEST_WORDS = 60
const LONGEST_REMARK = 100

/** The desk as it was typed, or what has to be put right. */
export function readDesk(purpose: Purpose, typed: Typed): DeskRead {
  const problems: Record<string, string> = {}
  const words = (name: string, limit = LONGEST_WORDS) => {
    const value = line(typed[name])
    const long = tooLong(value, limit)
    if (long !== undefined) problems[name] = long
    return value
  }
  const number = (name: string) => {
    const value = line(typed[name])
    const found = value === '' ? '' : findPhone(value)
    if (found === undefined) problems[name] = '番号は市外局番から入れてください（例：0747-00-1120）'
    return found ?? ''
  }
  const spans = (name: string): readonly TimeSpan[] => {
    const read = readSpans(typed[name] ?? '')
    if ('spans' in read) return read.spans
    problems[name] = read.refused
    return []
  }
  const department = words('department')
  if (department === '') problems['department'] = '部署名を入れてください'
  const extension = words('extension').normalize('NFKC')
  if (!/^\d{0,6}$/.test(extension)) problems['extension'] = '内線は6けたまでの数字で入れてください'
  const mail = words('mail').normalize('NFKC')
  if (mail !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail))
    problems['mail'] = 'メールアドレスを確かめてください'
  const avoided = readAvoidedTimes(typed['avoidTimes'] ?? '')
  if ('refused' in avoided) problems['avoidTimes'] = avoided.refused
  const rules = (typed['rules'] ?? '').split(' ')
  const optional = Object.entries({
    profession: words('profession'),
    person: words('person'),
    phone: number('phone'),
    extension,
    fax: number('fax'),
    mail,
    remark: words('remark', LONGEST_REMARK),
  }).filter(([, value]) => value !== '')
  const desk: ContactDesk = {
    purpose,
    department,
    ...Object.fromEntries(optional),
    hours: Object.fromEntries(
      DAYS.map(([day]) => [day, spans(day)] as const).filter(([, found]) => found.length > 0),
    ),
    bestTimes: spans('bestTimes'),
    avoidTimes: 'times' in avoided ? avoided.times : [],
    methods: methodsIn(typed),
    phoneFirst: rules.includes('phoneFirst'),
    masksName: rules.includes('masksName'),
    coverSheet: rules.includes('coverSheet'),
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, desk }
}

/** In the order of liking, each once. */
const methodsIn = (typed: Typed): readonly HandInMethod[] => [
  ...new Set(WAYS.flatMap((way) => HAND_IN_METHODS.filter((method) => method === typed[way]))),
]
