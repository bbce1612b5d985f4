import { type Answers, answerList } from './form'

/** What may be attached to 入院時情報提供書, in the order it is offered (forms §4.1: 同封; §8: a copy of the medicine notebook). */
const WITH_ADMISSION_INFO = {
  carePlan: '居宅サービス計画書（1〜3表）',
  carePlan1: '居宅サービス計画書（1）',
  carePlan2: '居宅サービス計画書（2）',
  carePlan3: '週間サービス計画表（3）',
  medicineNotebook: 'お薬手帳の写し',
  other: 'その他の書類',
} as const

/** What goes with any other form (forms §4.4: the papers of a discharge). */
const WITH_OTHER_FORMS = {
  nursingSummary: '看護サマリー',
  medicalLetter: '診療情報提供書',
  medicineNotebook: 'お薬の一覧・お薬手帳の写し',
  other: 'その他の書類',
} as const

/** The kind of what comes with a press rather than with a form: a sheet that came, or went, on paper. */
export const SCAN_KIND = 'scan'
const SCAN_WORDS = '紙の提供書のスキャン'

type Kinds = Readonly<Record<string, string>>

/** The kinds a form offers, by their codes; the first is chosen until another is. */
export const attachmentKinds = (formId: string): Kinds =>
  formId === 'admission-info-sheet' ? WITH_ADMISSION_INFO : WITH_OTHER_FORMS

const ALL_KINDS: Kinds = { ...WITH_OTHER_FORMS, ...WITH_ADMISSION_INFO }

/** What an attachment is, in words; one of no kind is the scan of a sheet on paper. */
export const attachmentKindWords = (kind: string): string =>
  Object.hasOwn(ALL_KINDS, kind) ? (ALL_KINDS[kind] ?? '') : SCAN_WORDS

/** Where the sheet says that something is enclosed, and what must then be there; any of a list will do. */
const PROMISES = [
  { field: 'patientWishInCarePlan', answer: 'yes', anyOf: ['carePlan', 'carePlan1'] },
  { field: 'familyWishInCarePlan', answer: 'yes', anyOf: ['carePlan', 'carePlan1'] },
  {
    field: 'enclosed',
    answer: 'carePlan',
    anyOf: ['carePlan', 'carePlan1', 'carePlan2', 'carePlan3'],
  },
] as const satisfies readonly Readonly<{
  field: string
  answer: string
  anyOf: readonly string[]
}>[]

/** Fields beside which attaching is offered. */
export const FIELDS_WITH_ATTACHMENTS: readonly string[] = [
  ...PROMISES.map(({ field }) => field),
  'medicineNotes',
]

/** The fields that say something is enclosed while nothing of the kind is attached. */
export function brokenPromises(answers: Answers, attached: readonly string[]): readonly string[] {
  const broken = PROMISES.filter(
    ({ field, answer, anyOf }) =>
      answerList(answers[field]).includes(answer) && !anyOf.some((kind) => attached.includes(kind)),
  )
  return [...new Set(broken.map(({ field }) => field))]
}
