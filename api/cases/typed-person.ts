import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { PlainDate } from '../../manual/calendar/plain-date'
import { isKatakana } from '../../manual/forms/kana'
import { narrowed } from '../../manual/forms/tolerant-text'
import { readDayBoxes } from '../typed/day'
import { line, tooLong, type Typed } from '../typed/typed'

/* What is typed of a person, read alike where a case is started and where it is put right. */

const NAME_LIMIT = 60
/** Older than anybody has become; a slip of the pen. */
const OLDEST_YEARS = 125

export const readName = (text: string | undefined): string => line(text).replace(/\s+/g, ' ')

export const nameProblem = (name: string): string | undefined =>
  name === '' ? '氏名を入れてください' : tooLong(name, NAME_LIMIT)

export const readPatientNumber = (text: string | undefined): string =>
  narrowed(line(text)).replace(/\s/g, '')

/** May be left empty: not every desk has it at hand, and nobody is stopped by a missing fact. */
export function patientNumberProblem(text: string): string | undefined {
  if (text === '') return undefined
  return /^[0-9A-Za-z-]{1,20}$/.test(text)
    ? undefined
    : '患者IDは、半角の数字・英字・ハイフンで20文字までです'
}

export function kanaProblem(kana: string): string | undefined {
  if (kana === '') return 'ふりがなを入れてください'
  if (!isKatakana(kana)) return 'ふりがなは、ひらがなかカタカナで入れてください'
  return tooLong(kana, NAME_LIMIT)
}

export function readBirth(
  typed: Typed,
  now: Instant,
): Readonly<{ day: PlainDate }> | Readonly<{ problem: string }> {
  const read = readDayBoxes(typed, 'birth', 'any')
  if ('empty' in read) return { problem: '生年月日を入れてください' }
  if ('refused' in read) return { problem: read.refused }
  const today = dayInJapan(now)
  if (read.day > today) return { problem: '先の日付です。元号か年を確かめてください' }
  const years = Number(today.slice(0, 4)) - Number(read.day.slice(0, 4))
  return years > OLDEST_YEARS
    ? { problem: `${OLDEST_YEARS}年より前の日付です。元号か年を確かめてください` }
    : { day: read.day }
}
