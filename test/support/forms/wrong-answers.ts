import {
  type Answer,
  type Answers,
  type Field,
  fieldsOf,
  type Form,
} from '../../../manual/forms/form'
import { alone, answerTo, deciding, TODAY } from './samples'

/** What somebody types into one field, all else on the page being right, and what they are told there. */
export type WrongAnswer = Readonly<{
  what: string
  field: Field
  typed: Answer
  /** The other answers on the page that matter. */
  beside: Answers
  message: string
}>

/** On which day the form is filled in, and how far beyond the last day that is right a wrong one lies. */
type Days = Readonly<{ today: string; daysBeyond: number }>

/** Everything that can be wrong with the fields of a form, with the whole message each time. */
export function wrongAnswers(
  form: Form,
  days: Days = { today: TODAY, daysBeyond: 1 },
): readonly WrongAnswer[] {
  return fieldsOf(form).flatMap((field) => [
    ...ofItsKind(field, days).map(([what, typed, message]) => {
      return { what: `${field.id}: ${what}`, field, typed, beside: deciding(form, field), message }
    }),
    ...whenMissing(form, field),
    ...whenNotAsked(form, field, days),
  ])
}

type Wrong = readonly [what: string, typed: Answer, message: string]

function ofItsKind(field: Field, { today, daysBeyond }: Days): readonly Wrong[] {
  const { label } = field
  switch (field.kind) {
    case 'text':
    case 'longText':
      return [tooLong(field, 'あ'), ...unseen]
    case 'kana':
      return [
        tooLong(field, 'ア'),
        ['kanji', '髙田', `${label}はカタカナで入れてください`],
        ...unseen,
      ]
    case 'phone': {
      const message = `${label}は市外局番から入れてください（例：0747-00-0110）`
      return [
        ['words', '家の電話', message],
        ['no area code', '00-1120', message],
        ['too many digits', '0747-00-11201', message],
      ]
    }
    case 'digits': {
      const { length } = field
      const message = `${label}は${length}桁の数字で入れてください`
      return [
        ['words', '不明', message],
        ['a digit missing', '1'.repeat(length - 1), `${message}（いま${length - 1}桁）`],
        ['a digit too many', '1'.repeat(length + 1), `${message}（いま${length + 1}桁）`],
      ]
    }
    case 'number': {
      const range = `${label}は${field.min}から${field.max}までの数で入れてください`
      const digits = `${label}は数字で入れてください（例：${field.min + 1}）`
      return [
        ['words', 'たくさん', digits],
        ['below zero', '-1', digits],
        ['a rough number', `${field.max}代`, digits],
        ['more decimals than it has', field.decimals === undefined ? '1.5' : '1.25', digits],
        ['above its limit', String(field.max + 1), range],
        ...(field.min > 0 ? [['below its limit', String(field.min - 1), range] as const] : []),
      ]
    }
    case 'date': {
      const { yearsBack, yearsAhead } = field.span
      const later =
        yearsAhead === 0
          ? `${label}に、きょうより後の日は入れられません。年を確かめてください`
          : `${label}が${yearsAhead}年より先です。年を確かめてください`
      return [
        [
          'no such day',
          'R7.2.29',
          `${label}：令和7年2月29日はありません。令和7年2月は28日までです`,
        ],
        ['too late', dayFrom(today, yearsAhead, daysBeyond), later],
        [
          'too early',
          dayFrom(today, -yearsBack, -daysBeyond),
          `${label}が${yearsBack}年より前です。元号か年を確かめてください`,
        ],
      ]
    }
    case 'yesNo':
      return [
        ['no such choice', 'nowhere', `${label}は、ある選択肢の中から選んでください`],
        ['both', ['yes', 'no'], `${label}は一つだけ選んでください`],
      ]
    case 'oneOf': {
      const [one, other] = field.options.map(({ code }) => code)
      return [
        ['no such choice', 'nowhere', `${label}は、ある選択肢の中から選んでください`],
        [
          'its words for its code',
          field.options[0]?.label ?? '',
          `${label}は、ある選択肢の中から選んでください`,
        ],
        ['two', [one ?? '', other ?? ''], `${label}は一つだけ選んでください`],
      ]
    }
    case 'manyOf': {
      const alone = field.options.find((option) => option.alone === true)
      const other = field.options.find((option) => option.alone !== true)?.code ?? ''
      return [
        ['no such choice', [other, 'nowhere'], `${label}は、ある選択肢の中から選んでください`],
        ...(alone === undefined
          ? []
          : [
              [
                `${alone.label} beside another`,
                [alone.code, other],
                `${label}で「${alone.label}」とほかの項目は一緒に選べません。どちらかにしてください`,
              ] as const,
            ]),
      ]
    }
  }
}

/** Where the year has no such day, 29 February, it is the day after. */
function dayFrom(today: string, years: number, days: number): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  return new Date(Date.UTC(year + years, month - 1, day + days)).toISOString().slice(0, 10)
}

const tooLong = (
  { label, maxLength }: Extract<Field, { maxLength: number }>,
  letter: string,
): Wrong => [
  'too long',
  letter.repeat(maxLength + 1),
  `${label}は${maxLength}文字以内で入れてください（いま${(maxLength + 1).toLocaleString('en-US')}文字）`,
]

const UNSEEN = '目に見えない文字を取り除きました。内容を確かめて、もう一度保存してください'
const unseen: readonly Wrong[] = [
  ['NUL', 'ア\u0000イ', UNSEEN],
  ['a turn of direction', 'ア\u202Eイ', UNSEEN],
  ['half a letter', 'ア\uD842イ', UNSEEN],
]

function whenMissing(form: Form, field: Field): readonly WrongAnswer[] {
  if (field.whenMissing === undefined) return []
  const beside = deciding(form, field)
  return [{ what: `${field.id}: nothing`, field, typed: '', beside, message: field.whenMissing }]
}

/** A right answer to a question that the answer above does not lead to. */
function whenNotAsked(form: Form, field: Field, { today }: Days): readonly WrongAnswer[] {
  const { askedWhen } = field
  const decider = fieldsOf(form).find(({ id }) => id === askedWhen?.field)
  if (askedWhen === undefined || decider === undefined) return []
  const options =
    decider.kind === 'yesNo'
      ? [
          { code: 'yes', label: decider.yes },
          { code: 'no', label: decider.no },
        ]
      : 'options' in decider
        ? decider.options
        : []
  const leading = options.filter(({ code }) => askedWhen.isOneOf.includes(code))
  const other = options.find(({ code }) => !askedWhen.isOneOf.includes(code))
  if (other === undefined) throw new Error(`${field.id} is always asked`)
  const words = leading.map(({ label }) => `「${label}」`).join('か')
  return [
    {
      what: `${field.id}: not asked`,
      field,
      typed: answerTo(form, field, 0, today),
      beside: alone(form, decider, decider.kind === 'manyOf' ? [other.code] : other.code),
      message: `${field.label}は、${decider.label}が${words}のときに入れます。いま${decider.label}は「${other.label}」です。どちらかを直してください`,
    },
  ]
}
