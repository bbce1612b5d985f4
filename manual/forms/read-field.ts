import { readDay } from '../calendar/japanese-era'
import {
  type Answer,
  type ChoiceField,
  type DateField,
  type DigitsField,
  type Field,
  type FormContext,
  type NumberField,
  optionsOf,
  type TextField,
  type YesNoField,
} from './form'
import { isKatakana, katakana } from './kana'
import { findPhone } from './phone'
import {
  composed,
  lengthOf,
  narrowed,
  onManyLines,
  onOneLine,
  withoutInvisible,
  withWideKana,
} from './tolerant-text'

/** An answer, nothing, or why it is not an answer together with what stands in the field now. */
export type Reading =
  | Readonly<{ is: 'answer'; answer: Answer }>
  | Readonly<{ is: 'nothing' }>
  | Readonly<{ is: 'problem'; message: string; typed: Answer }>

/** Far above every field's own limit; longer text is refused before any work is done on it. */
export const LONGEST_TYPED = 10_000

/** Tolerant in what it reads, canonical in what it gives; reading its own answer gives the same again. */
export function readField(field: Field, typed: Answer, context: FormContext): Reading {
  const texts = typeof typed === 'string' ? [typed] : typed
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  if (length > LONGEST_TYPED) return tooLong(field, typed, length)
  switch (field.kind) {
    case 'yesNo':
    case 'oneOf':
    case 'manyOf':
      return readChoices(field, texts)
    case 'text':
    case 'longText':
    case 'kana':
    case 'phone':
    case 'digits':
    case 'number':
    case 'date': {
      const text = texts.join(' ')
      const visible = withoutInvisible(text)
      if (visible !== text && !isHarmlessLoss(visible, text)) {
        return problem(
          '目に見えない文字を取り除きました。内容を確かめて、もう一度保存してください',
          visible,
        )
      }
      const written = composed(visible)
      return written.trim() === '' ? { is: 'nothing' } : readTyped(field, written, context)
    }
  }
}

/** A byte order mark or zero-width space around the text, left there by copying, changes nothing. */
function isHarmlessLoss(visible: string, text: string): boolean {
  return text.replace(/^[\uFEFF\u200B\s]+|[\uFEFF\u200B\s]+$/g, '') === visible.trim()
}

const problem = (message: string, typed: Answer): Reading => ({ is: 'problem', message, typed })
const answer = (value: Answer): Reading => ({ is: 'answer', answer: value })

function readTyped(
  field: TextField | DigitsField | NumberField | DateField,
  written: string,
  context: FormContext,
): Reading {
  switch (field.kind) {
    case 'text':
      return withinLength(field, withWideKana(onOneLine(written)), written)
    case 'longText':
      return withinLength(field, withWideKana(onManyLines(written)), written)
    case 'kana': {
      const kana = katakana(onOneLine(written))
      return isKatakana(kana)
        ? withinLength(field, kana, written)
        : problem(`${field.label}はカタカナで入れてください`, written)
    }
    case 'phone': {
      const phone = findPhone(written)
      return phone === undefined
        ? problem(`${field.label}は市外局番から入れてください（例：0747-00-0110）`, written)
        : answer(phone)
    }
    case 'digits':
      return readDigits(field, written)
    case 'number':
      return readNumber(field, written)
    case 'date':
      return readDate(field, written, context)
  }
}

function withinLength(field: TextField, text: string, written: string): Reading {
  const length = lengthOf(text)
  return length > field.maxLength ? tooLong(field, written, length) : answer(text)
}

function tooLong(field: Field, typed: Answer, length: number): Reading {
  const limit =
    'maxLength' in field ? `${field.maxLength}文字以内で入れてください` : 'もっと短く入れてください'
  return problem(`${field.label}は${limit}（いま${length.toLocaleString('en-US')}文字）`, typed)
}

function readDigits({ label, length }: DigitsField, written: string): Reading {
  const digits = narrowed(written).replace(/[-\s]/g, '')
  const wanted = `${label}は${length}桁の数字で入れてください`
  if (!/^\d+$/.test(digits)) return problem(wanted, written)
  return digits.length === length
    ? answer(digits)
    : problem(`${wanted}（いま${digits.length}桁）`, written)
}

function readNumber(field: NumberField, written: string): Reading {
  const bare = narrowed(written).replace(/[\s,]/g, '').replace('歳', '才')
  const [digits = '', unit = ''] = /^([\d.]*)(.*)$/s.exec(bare)?.slice(1) ?? []
  const wellFormed = field.decimals === undefined ? /^\d{1,9}$/ : /^\d{1,9}(\.\d)?$/
  // 2階 for a number of 階建て: the beginning of the unit does no harm, 60代 for an age would.
  if (!wellFormed.test(digits) || !narrowed(field.unit).startsWith(unit)) {
    return problem(`${field.label}は数字で入れてください（例：${field.min + 1}）`, written)
  }
  const value = Number(digits)
  return value < field.min || value > field.max
    ? problem(`${field.label}は${field.min}から${field.max}までの数で入れてください`, written)
    : answer(String(value))
}

function readDate(field: DateField, written: string, { today }: FormContext): Reading {
  const read = readDay(written)
  if ('refused' in read) return problem(`${field.label}：${read.refused}`, written)
  const { yearsBack, yearsAhead } = field.span
  if (read.day > yearsFrom(today, yearsAhead)) {
    return yearsAhead === 0
      ? problem(`${field.label}に、きょうより後の日は入れられません。年を確かめてください`, written)
      : problem(`${field.label}が${yearsAhead}年より先です。年を確かめてください`, written)
  }
  return read.day < yearsFrom(today, -yearsBack)
    ? problem(`${field.label}が${yearsBack}年より前です。元号か年を確かめてください`, written)
    : answer(read.day)
}

/** Compared as text only: 29 February plus a year need not exist. */
const yearsFrom = (today: string, years: number): string =>
  `${String(Number(today.slice(0, 4)) + years).padStart(4, '0')}${today.slice(4)}`

function readChoices(field: YesNoField | ChoiceField, texts: readonly string[]): Reading {
  const options = optionsOf(field)
  const chosen = new Set(
    texts.map((text) => withoutInvisible(text).trim()).filter((text) => text !== ''),
  )
  if (chosen.size === 0) return { is: 'nothing' }
  const known = options.filter(({ code }) => chosen.has(code))
  const codes = known.map(({ code }) => code)
  if (known.length < chosen.size) {
    return problem(`${field.label}は、ある選択肢の中から選んでください`, [...chosen])
  }
  const [first = ''] = codes
  if (field.kind !== 'manyOf') {
    return codes.length === 1
      ? answer(first)
      : problem(`${field.label}は一つだけ選んでください`, codes)
  }
  const alone = known.find((option) => option.alone === true)
  return alone !== undefined && codes.length > 1
    ? problem(
        `${field.label}で「${alone.label}」とほかの項目は一緒に選べません。どちらかにしてください`,
        codes,
      )
    : answer(codes)
}
