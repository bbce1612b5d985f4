import { eraDay } from '../calendar/japanese-era'
import { findPlainDate } from '../calendar/plain-date'
import {
  type Answer,
  answerList,
  type Answers,
  askedFields,
  type Field,
  type Form,
  optionsOf,
} from './form'

export type WordsOnPage = Readonly<{
  page: string
  title: string
  rows: readonly Readonly<{ field: string; label: string; value: string }>[]
}>

/** An answer in the words people read; what was typed but could not be read stays as typed. */
export function wordsOf(field: Field, answer: Answer | undefined): string {
  const list = answerList(answer)
  if (list.length === 0) return ''
  switch (field.kind) {
    case 'yesNo':
    case 'oneOf':
    case 'manyOf':
      return list.map((code) => labelOf(field, code)).join('、')
    case 'date': {
      const written = list.join(' ')
      const day = findPlainDate(written)
      return day === undefined ? written : eraDay(day)
    }
    case 'number': {
      const [value = ''] = list
      return /^[\d.]+$/.test(value) ? `${value}${field.unit}` : value
    }
    case 'text':
    case 'longText':
    case 'kana':
    case 'phone':
    case 'digits':
      return list.join(' ')
  }
}

const labelOf = (field: Field, code: string): string =>
  optionsOf(field).find((option) => option.code === code)?.label ?? code

/** The words shown that day, to be stored with what was submitted: labels and choices may change later. */
export function wordsAsShown(form: Form, answers: Answers): readonly WordsOnPage[] {
  return form.pages.map((page) => ({
    page: page.id,
    title: [page.nationalNumber, page.title].filter((part) => part !== '').join(' '),
    rows: askedFields(page, answers).map((field) => ({
      field: field.id,
      label: field.label,
      value: wordsOf(field, answers[field.id]),
    })),
  }))
}
