import { addDays, plainDate } from '../../../manual/calendar/plain-date'
import {
  type Answer,
  answerList,
  type Answers,
  type Field,
  fieldsOf,
  type Form,
  isAsked,
  optionsOf,
} from '../../../manual/forms/form'

export const TODAY = '2026-11-24'

/** Names and words as they come: a surrogate pair, other forms of a character, long vowels, signs. */
const WORDS = [
  '髙橋 﨑子',
  '𠮷野の家',
  '渡邊\u{E0100}',
  'ヴォーリズ記念（2階）',
  '５分がゆ・きざみ',
  '"; <b>&amp;',
]
const KANA =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロ'
/** Of the first field; each further one has the next day. None is to come, and none is too long ago for its field. */
const DAYS_BACK = 419

/**
 * The nth right answer to a field, as it is stored. Counting n up goes through every choice; texts, days and
 * numbers differ from field to field, so that none can be mistaken for another's.
 */
export function answerTo(form: Form, field: Field, n: number, today = TODAY): Answer {
  const at = fieldsOf(form).indexOf(field)
  const codes = optionsOf(field).map(({ code }) => code)
  switch (field.kind) {
    case 'text':
    case 'longText': {
      const words = `${WORDS[(at + n) % WORDS.length] ?? ''}${at}の${n}`
      return field.kind === 'text' ? words.slice(-field.maxLength) : `${words}\n二行目 ${at}`
    }
    case 'kana':
      return `${KANA[at % KANA.length] ?? ''}ヴー ${KANA[(at * 7 + n) % KANA.length] ?? ''}ッポ`
    case 'phone':
      return `0747-${String(10 + (n % 90))}-${String(1000 + at)}`
    case 'digits':
      return String((at + 1) * 1_000 + n).padStart(field.length, '0')
    case 'number': {
      const whole = field.min + ((at * 7 + n * 3) % (field.max - field.min))
      return field.decimals === undefined ? String(whole) : `${whole}.5`
    }
    case 'date':
      return addDays(plainDate(today), at + n - DAYS_BACK)
    case 'yesNo':
    case 'oneOf':
      return codes[n % codes.length] ?? ''
    case 'manyOf': {
      const { code = '', alone } = field.options[n % field.options.length] ?? {}
      const second = field.options.at((n + 2) % field.options.length)
      const both = [code, ...(second?.alone === true || alone === true ? [] : [second?.code ?? ''])]
      return codes.filter((one) => both.includes(one))
    }
  }
}

/** A whole form in which everything that is asked is answered, with the nth answer of each field. */
export function filledForm(form: Form, n: number, today = TODAY): Answers {
  return form.pages.reduce<Answers>(
    (answers, page) =>
      page.fields.reduce<Answers>((so, field) => {
        return isAsked(page, field, so)
          ? { ...so, [field.id]: answerTo(form, field, n, today) }
          : so
      }, answers),
    {},
  )
}

/** Only this field, with what must be chosen for it to be asked. */
export function alone(form: Form, field: Field, answer: Answer): Answers {
  return { ...deciding(form, field), [field.id]: answer }
}

/** The answers that lead to a field. */
export function deciding(form: Form, field: Field): Answers {
  const { askedWhen } = field
  const decider = fieldsOf(form).find(({ id }) => id === askedWhen?.field)
  const [code = ''] = askedWhen?.isOneOf ?? []
  if (decider === undefined) return {}
  return { ...deciding(form, decider), [decider.id]: decider.kind === 'manyOf' ? [code] : code }
}

/** How many whole forms it takes until every choice of every field has been made once. */
export function formsToCover(form: Form): number {
  return Math.max(...fieldsOf(form).map((field) => optionsOf(field).length))
}

/** An answer in the words of the screen, told here once more by hand. */
export function inWords(field: Field, answer: Answer): string {
  const [first = ''] = answerList(answer)
  switch (field.kind) {
    case 'yesNo':
      return first === 'yes' ? field.yes : field.no
    case 'oneOf':
    case 'manyOf':
      return field.options
        .filter(({ code }) => answerList(answer).includes(code))
        .map(({ label }) => label)
        .join('、')
    case 'date': {
      const [year, month, day] = first.split('-').map(Number)
      return `令和${Number(year) - 2018}年${month}月${day}日`
    }
    case 'number':
      return `${first}${field.unit}`
    case 'text':
    case 'longText':
    case 'kana':
    case 'phone':
    case 'digits':
      return first
  }
}
