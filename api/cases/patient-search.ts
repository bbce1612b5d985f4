import { readDay } from '../../manual/calendar/japanese-era'
import { hiragana, isKatakana, katakana } from '../../manual/forms/kana'
import { narrowed } from '../../manual/forms/tolerant-text'
import type { CaseSearch } from '../../store/case-list'
import { line } from '../typed/typed'

/** What one box of a search was given: a case number, a birth date, a reading, a name, or a patient number. */
export function readSearch(text: string): CaseSearch | undefined {
  const typed = line(text)
  const narrow = narrowed(typed).replace(/\s/g, '')
  if (narrow === '') return undefined
  if (/^nw-\d+-\d+$/i.test(narrow)) return { code: narrow.toUpperCase() }
  const kana = katakana(typed)
  if (isKatakana(kana)) return { kana: hiragana(kana).replace(/\s/g, '') }
  const day = readDay(typed)
  if ('day' in day) return { birthDate: day.day }
  // A date may be written with 昭和 and 年, so a name is what is left of what has kanji in it.
  if (/\p{Script=Han}/u.test(typed)) return { name: typed.replace(/\s/g, '') }
  return { patientNumber: narrow }
}
