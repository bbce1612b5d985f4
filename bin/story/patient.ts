import { randomInt } from 'node:crypto'

/** The made-up patient of one telling; another one each time, so that the story can be told again. */
export type StoryPatient = Readonly<{
  name: string
  kana: string
  patientNumber: string
  /** As a nurse types it. */
  birth: Readonly<{ year: string; month: string; day: string }>
  phone: string
  /** Whatever would give the person away in a mail or an address. */
  secrets: readonly string[]
}>

const FAMILY = [
  ['髙橋', 'たかはし'],
  ['𠮷野', 'よしの'],
  ['山﨑', 'やまざき'],
  ['渡邊', 'わたなべ'],
] as const
const GIVEN = [
  ['ミヨ子', 'みよこ'],
  ['フサ江', 'ふさえ'],
  ['キクノ', 'きくの'],
  ['ヨシ乃', 'よしの'],
] as const

const oneOf = <T>(list: readonly T[]): T => list[randomInt(list.length)] as T

export function createPatient(): StoryPatient {
  const [family, familyKana] = oneOf(FAMILY)
  const [given, givenKana] = oneOf(GIVEN)
  const patientNumber = `S${randomInt(10_000_000, 99_999_999)}`
  const birth = {
    year: `昭和${randomInt(2, 25)}`,
    month: String(randomInt(1, 13)),
    day: String(randomInt(1, 29)),
  }
  const phone = `0747-00-${randomInt(6000, 8999)}`
  return {
    name: `${family} ${given}`,
    kana: `${familyKana} ${givenKana}`,
    patientNumber,
    birth,
    phone,
    secrets: [family + given, `${family} ${given}`, given, familyKana, patientNumber, phone],
  }
}
