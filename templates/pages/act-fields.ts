import type { Choice } from './components/choices'
import { dateBoxes, type FieldModel } from './components/field'

/** The names that act forms post. `day…` is the day that is set, `occurred…` when the act happened. */
export const ACT_FIELDS = [
  'dayYear',
  'dayMonth',
  'dayDay',
  'dayTime',
  'occurredYear',
  'occurredMonth',
  'occurredDay',
  'occurredTime',
  'channel',
  'counterpart',
  'note',
  'basis',
  'outcome',
  'missedReason',
  'reason',
] as const

export type ActField = (typeof ACT_FIELDS)[number]

/** Errors stand at a question: the day, when it happened, or a field by its name. */
export type ActQuestion =
  | 'day'
  | 'occurred'
  | 'channel'
  | 'counterpart'
  | 'note'
  | 'basis'
  | 'outcome'
  | 'missedReason'
  | 'reason'

export type ActInput = Readonly<{
  values: Readonly<Partial<Record<ActField, string>>>
  errors: Readonly<Partial<Record<ActQuestion, string>>>
  echo: Readonly<{ day?: string; occurred?: string }>
  /** The other side as it is spoken of: 大前ケアマネジャー（さくら坂）, 南奈良総合医療センター 地域連携室 */
  counterpart: string
}>

type Words = Readonly<{ label: string; hint?: string; need?: 'required' | 'optional' }>

const notes = ({ errors }: ActInput, question: ActQuestion, id: ActField, words: Words) => {
  const error = errors[question]
  return {
    id,
    name: id,
    need: 'required',
    ...words,
    ...(error !== undefined && { error }),
  } as const
}

export function dayField(input: ActInput, words: Words, withTime = false): FieldModel {
  const { values, echo } = input
  return {
    ...notes(input, 'day', 'dayYear', words),
    kind: 'date',
    boxes: dateBoxes(
      { year: 'dayYear', month: 'dayMonth', day: 'dayDay' },
      { year: values.dayYear ?? '', month: values.dayMonth ?? '', day: values.dayDay ?? '' },
    ),
    ...(withTime && { time: { name: 'dayTime', value: values.dayTime ?? '', unit: 'ごろ' } }),
    ...(echo.day !== undefined && { echo: echo.day }),
    echoes: 'weekday',
  }
}

/** When it happened, not when it is typed: both are kept. */
export function occurredField(input: ActInput): FieldModel {
  const { values, echo } = input
  return {
    ...notes(input, 'occurred', 'occurredYear', {
      label: 'いつ行いましたか',
      hint: 'いまの日時を入れてあります。さきに済ませたことは、その日時に直してください。',
    }),
    kind: 'date',
    boxes: dateBoxes(
      { year: 'occurredYear', month: 'occurredMonth', day: 'occurredDay' },
      {
        year: values.occurredYear ?? '',
        month: values.occurredMonth ?? '',
        day: values.occurredDay ?? '',
      },
    ),
    time: { name: 'occurredTime', value: values.occurredTime ?? '' },
    ...(echo.occurred !== undefined && { echo: echo.occurred }),
    echoes: 'weekday',
  }
}

const CHANNELS = {
  screen: { value: 'screen', label: 'この画面で送る', hint: '相手の画面とメールに届きます' },
  phone: { value: 'phone', label: '電話で伝えた' },
  fax: { value: 'fax', label: 'FAXで送った' },
  visit: { value: 'visit', label: '会って伝えた' },
  paper: { value: 'paper', label: '紙で渡した' },
} as const satisfies Record<string, Choice>

export type ChannelChoice = keyof typeof CHANNELS

export const channelField = (
  input: ActInput,
  offered: readonly ChannelChoice[],
  label = 'どのように連絡しましたか',
): FieldModel => ({
  ...notes(input, 'channel', 'channel', { label }),
  kind: 'radios',
  value: input.values.channel ?? '',
  options: offered.map((channel) => CHANNELS[channel]),
})

export const counterpartField = (input: ActInput): FieldModel => ({
  ...notes(input, 'counterpart', 'counterpart', {
    label: '応対した人',
    hint: '電話や対面のとき。名字だけでかまいません',
    need: 'optional',
  }),
  kind: 'text',
  value: input.values.counterpart ?? '',
  setting: { width: 'middle', maxLength: 60 },
})

export const noteField = (input: ActInput, label: string, hint?: string): FieldModel => ({
  ...notes(input, 'note', 'note', {
    label,
    need: 'optional',
    ...(hint !== undefined && { hint }),
  }),
  kind: 'textarea',
  value: input.values.note ?? '',
  rows: 3,
  maxLength: 2000,
})

export const choiceField = (
  input: ActInput,
  name: 'basis' | 'outcome' | 'missedReason' | 'reason',
  words: Words,
  options: readonly Choice[],
): FieldModel => ({
  ...notes(input, name, name, words),
  kind: 'radios',
  value: input.values[name] ?? '',
  // What need not be chosen can be taken back.
  options:
    words.need === 'optional' ? [...options, { value: '', label: 'あてはまらない' }] : options,
})
