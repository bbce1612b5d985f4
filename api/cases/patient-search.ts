import { readDay } from '../../manual/calendar/japanese-era'
import { hiragana, isKatakana, katakana } from '../../manual/forms/kana'
import { narrowed } from '../../manual/forms/tolerant-text'
import type { CaseSearch } from '../../store/case-list'
import { line } from '../typed/typed'

/** What one box of a search was given: a case number, a birth date, a reading, or a patient number. */
export function readSearch(text: string): CaseSearch | undefined {
  const typed = line(text)
  const narrow = narrowed(typed).replace(/\s/g, '')
  if (narrow === '') return undefined
  if (/^nw-\d+-\d+$/i.test(narrow)) return { code: narrow.toUpperCase() }
  const kana = katakana(typed)
  if (isKatakana(kana)) return { kana: hiragana(kana).replace(/\s/g, '') }
  const day = readDay(typed)
  if ('day' in day) return { birthDate: day.day }
  return { patientNumber: narrow }
}
