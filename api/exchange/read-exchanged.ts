import { type Answer, answerList, type Field, fieldsOf } from '../../manual/forms/form'
import { type FileRead, wrong } from '../../manual/forms/exchange/offer'
import { readCarePlan } from '../../manual/forms/exchange/read-care-plan'
import {
  isMedicineNotebook,
  readMedicineNotebook,
} from '../../manual/forms/exchange/read-medicine-notebook'
import { readField } from '../../manual/forms/read-field'
import type { Upload } from '../middleware/upload'
import type { OpenSheet } from '../sheet/open-sheet'
import { line } from '../typed/typed'
import { decodeText } from './decode-text'

/** An offered answer as the form would keep it. */
export type OfferedAnswer = Readonly<{
  field: Field
  answer: Answer
  from: FileRead['source']
  on?: string
}>

export type Exchanged = Readonly<{
  files: readonly FileRead[]
  answers: readonly OfferedAnswer[]
  /** Files that cannot be read at all. */
  problems: readonly string[]
}>

const BROKEN = '送信が途中で切れたか、一度に送る量が多すぎます。もう一度選んでください'

/** Reads files of other software against the sheet as it stands; with anything wrong in one, nothing is offered of any. */
export function readExchanged(upload: Upload, sheet: OpenSheet): Exchanged {
  const texts = upload.files.map(({ name, bytes, tooLarge }) => ({
    name: line(name),
    ...(tooLarge ? { problem: 'ファイルが大きすぎます' } : decodeText(bytes)),
  }))
  const problems = [
    ...(upload.fault === undefined ? [] : [BROKEN]),
    ...texts.flatMap((one) => ('problem' in one ? [`${one.name}：${one.problem}`] : [])),
  ]
  if (problems.length > 0) return { files: [], answers: [], problems }
  const readable = texts.flatMap((one) =>
    'text' in one ? [{ name: one.name, text: one.text }] : [],
  )
  const notebooks = readable.filter(({ text }) => isMedicineNotebook(text))
  const files = [
    ...readable
      .filter((one) => !notebooks.includes(one))
      .map(({ name, text }) => readCarePlan(name, text)),
    // The parts of one notebook come as a file each.
    ...(notebooks.length === 0
      ? []
      : [
          readNotebook(
            notebooks.map(({ text }) => text),
            sheet,
          ),
        ]),
  ].map((file) => judged(file, sheet))
  const isWrong = files.some(({ messages }) => messages.some(({ kind }) => kind === 'wrong'))
  return {
    files,
    answers: isWrong ? [] : files.flatMap((file) => answersOf(file, sheet)),
    problems: [],
  }
}

function readNotebook(texts: readonly string[], { form, sheetCase }: OpenSheet): FileRead {
  const field = fieldsOf(form).find(({ id }) => id === 'medicineNotes')
  const roomFor = field !== undefined && 'maxLength' in field ? field.maxLength : 0
  return readMedicineNotebook(texts.join('\r\n'), {
    birthDate: sheetCase.person.birthDate,
    roomFor,
  })
}

/** What the form itself would refuse is wrong with the file, in the form's own words. */
function judged(file: FileRead, sheet: OpenSheet): FileRead {
  const refused = file.offers.flatMap(({ field: id, value }) => {
    const field = fieldsOf(sheet.form).find((one) => one.id === id)
    if (field === undefined) return []
    const reading = readField(field, value, sheet.context)
    return reading.is === 'problem' ? [wrong(`「${field.label}」：${reading.message}`)] : []
  })
  return refused.length === 0 ? file : { ...file, messages: [...refused, ...file.messages] }
}

/** A form of an older edition may lack a field; what it lacks is not offered. */
function answersOf({ offers, source, on }: FileRead, sheet: OpenSheet): readonly OfferedAnswer[] {
  return offers.flatMap(({ field: id, value }) => {
    const field = fieldsOf(sheet.form).find((one) => one.id === id)
    const answer = field && answerFor(field, value, sheet)
    return field === undefined || answer === undefined
      ? []
      : [{ field, answer, from: source, ...(on !== undefined && { on }) }]
  })
}

/** Of several choices the offered one joins those that are there. */
export function answerFor(
  field: Field,
  value: Answer,
  { draft, context }: OpenSheet,
): Answer | undefined {
  const whole =
    field.kind === 'manyOf'
      ? [...new Set([...answerList(draft.answers[field.id]), ...answerList(value)])]
      : value
  const reading = readField(field, whole, context)
  return reading.is === 'answer' ? reading.answer : undefined
}
