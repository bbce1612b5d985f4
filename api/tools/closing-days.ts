import { readDay } from '../../manual/calendar/japanese-era'
import {
  addDays,
  daysBetween,
  findPlainDate,
  type PlainDate,
} from '../../manual/calendar/plain-date'
import { narrowed } from '../../manual/forms/tolerant-text'

export type ClosingDaysRead =
  Readonly<{ days: readonly PlainDate[] }> | Readonly<{ refused: string }>

/** A closure over the turn of the year or a summer holiday; what is longer was mistyped. */
const LONGEST_IN_DAYS = 60

const HOW = '「12月29日」「12月29日〜1月3日」「令和8年12月29日」のように、1行に1つ入れてください'

/** Reads closing days, one or a stretch a line; a day without a year is the one nearest to `around`. */
export function readClosingDays(text: string, around: PlainDate): ClosingDaysRead {
  const days: PlainDate[] = []
  const written = text.split(/[\n、,]/).map((one) => one.trim())
  for (const line of written.filter((one) => one !== '')) {
    const [first = '', last = first, ...more] = line.split(/[〜～~]|から/)
    const from = more.length > 0 ? undefined : dayNear(first, around)
    const to = from && dayNear(last.replace(/まで$/, ''), from)
    if (from === undefined || to === undefined) return { refused: HOW }
    const length = daysBetween(from, to)
    if (length < 0) return { refused: '休業日の終わりが、始まりより前です。日を確かめてください' }
    if (length > LONGEST_IN_DAYS) {
      return { refused: `続けての休業日は${LONGEST_IN_DAYS}日までです。日を確かめてください` }
    }
    for (let offset = 0; offset <= length; offset += 1) days.push(addDays(from, offset))
  }
  return { days }
}

function dayNear(text: string, around: PlainDate): PlainDate | undefined {
  const written = narrowed(text).trim()
  const [, month, day] = /^(\d{1,2})(?:月|\/)\s*(\d{1,2})日?$/.exec(written) ?? []
  if (month === undefined || day === undefined) {
    const read = readDay(written)
    return 'day' in read ? read.day : undefined
  }
  const year = Number(around.slice(0, 4))
  return [year - 1, year, year + 1]
    .flatMap(
      (each) => findPlainDate(`${each}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? [],
    )
    .toSorted((a, b) => Math.abs(daysBetween(around, a)) - Math.abs(daysBetween(around, b)))
    .at(0)
}
