import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import {
  type Answers,
  askedFields,
  type Field,
  type Form,
  optionsOf,
} from '../../../manual/forms/form'
import { wordsAsShown } from '../../../manual/forms/words'

export const FORM: Form = ADMISSION_INFO_SHEET

/** A sheet as offices fill it in: every choice made, a line in every text; each number is another person's. */
export function sampleSheet(number: number): Answers {
  return FORM.pages.reduce<Answers>(
    (sheet, page) => ({
      ...sheet,
      ...Object.fromEntries(
        askedFields(page, sheet).map((field) => [field.id, answerTo(field, number)]),
      ),
    }),
    {},
  )
}

const WORDS = [
  '夜間は手すりを使って歩く',
  '髙橋 𠮷江',
  '吉野川の側の家',
  '週に三回 通所介護',
  '刻み食、とろみ',
]

function answerTo(field: Field, number: number): string | readonly string[] {
  const [, second, ...others] = optionsOf(field).map(({ code }) => code)
  switch (field.kind) {
    case 'yesNo':
    case 'oneOf':
      return second ?? ''
    case 'manyOf':
      return [second ?? '', ...others.slice(0, 1)]
    case 'number':
      return String(Math.min(field.max, field.min + (number % 7)))
    case 'date':
      return `2026-0${1 + (number % 9)}-1${number % 10}`
    case 'phone':
      return `0747-00-${String(1000 + (number % 9000))}`
    case 'digits':
      return String(number % 10 ** field.length).padStart(field.length, '0')
    case 'kana':
      return 'タカハシ ヨシエ'
    case 'text':
    case 'longText':
      return `${WORDS[(field.label.length + number) % WORDS.length] ?? ''}${number}`.slice(
        0,
        field.maxLength,
      )
  }
}

/** Everything the paper says about a sheet, line by line. */
export function wordsOn(sheet: Answers): readonly string[] {
  return wordsAsShown(FORM, sheet).flatMap(({ title, rows }) => [
    title,
    ...rows.map(({ label, value }) => `${label} ${value}`),
  ])
}
