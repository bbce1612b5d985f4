import type { Field, Option } from '../form'

/** Choices that several forms share, as the national form has them (forms §4.1). */
export const ABSENT_PRESENT = [
  { code: 'none', label: 'なし' },
  { code: 'present', label: 'あり' },
] as const satisfies readonly Option[]

export const PRESENT_ABSENT_UNKNOWN = [
  { code: 'present', label: 'あり' },
  { code: 'none', label: 'なし' },
  { code: 'unknown', label: '不明' },
] as const satisfies readonly Option[]

export const ABSENT_NIGHT_ALWAYS = [
  { code: 'none', label: 'なし' },
  { code: 'night', label: '夜間' },
  { code: 'always', label: '常時' },
] as const satisfies readonly Option[]

export const EASE = [
  { code: 'easy', label: '問題なし' },
  { code: 'someDifficulty', label: 'やや難あり' },
  { code: 'difficult', label: '困難' },
] as const satisfies readonly Option[]

export const PRESENCE = { kind: 'yesNo', yes: 'あり', no: 'なし' } as const

/** The line that opens when a choice asks for words: あり（ ）, その他（ ）. */
export const wordsFor = <Id extends string>(
  id: Id,
  label: string,
  [field, code]: readonly [field: string, code: string],
) =>
  ({
    id,
    label,
    kind: 'text',
    maxLength: 200,
    askedWhen: { field, isOneOf: [code] },
    whenMissing: `${label}を入れてください`,
  }) as const satisfies Field
