import { type DayReading, eraYear, readDay } from '../../manual/calendar/japanese-era'
import type { PlainDate } from '../../manual/calendar/plain-date'
import type { Typed } from './typed'

/** The three boxes of a day, by the name of its field. */
export const dayNames = (field: string) => ({
  year: `${field}Year`,
  month: `${field}Month`,
  day: `${field}Day`,
})

export type DayRead = DayReading | Readonly<{ empty: true }>

/**
 * Reads three boxes. A year without an era is asked about; only for days near today, where no other era can be
 * meant, a bare 8 is 令和8.
 */
export function readDayBoxes(typed: Typed, field: string, near: 'near' | 'any'): DayRead {
  const names = dayNames(field)
  const [year, month, day] = [names.year, names.month, names.day].map((name) =>
    (typed[name] ?? '').normalize('NFKC').trim(),
  ) as [string, string, string]
  if (year === '' && month === '' && day === '') return { empty: true }
  const missing = [
    ...(year === '' ? ['年'] : []),
    ...(month === '' ? ['月'] : []),
    ...(day === '' ? ['日'] : []),
  ]
  if (missing.length > 0) return { refused: `${missing.join('と')}を入れてください` }
  const bare = /^\d{1,2}$/.test(year)
  const said = `${near === 'near' && bare ? '令和' : ''}${year.replace(/年$/, '')}`
  return readDay(`${said}年${month.replace(/月$/, '')}月${day.replace(/日$/, '')}日`)
}

/** Boxes already filled in with a day, the year by its era. */
export function dayTyped(field: string, day: PlainDate): Typed {
  const names = dayNames(field)
  return {
    [names.year]: (eraYear(day) ?? day.slice(0, 4)).replace(/年$/, ''),
    [names.month]: String(Number(day.slice(5, 7))),
    [names.day]: String(Number(day.slice(8, 10))),
  }
}
