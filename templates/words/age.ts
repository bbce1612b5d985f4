import { eraDay, eraYear } from '../../manual/calendar/japanese-era'
import type { PlainDate } from '../../manual/calendar/plain-date'

/** Full years on the day: one is a year older on the birthday itself; who was born on 29 February, on 1 March. */
export function ageOn(birth: PlainDate, day: PlainDate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

const SEX = { female: '女', male: '男', other: '' } as const

export type Sex = keyof typeof SEX

/** 86歳 男 */
export const ageAndSex = (birth: PlainDate, sex: Sex, today: PlainDate): string =>
  [`${ageOn(birth, today)}歳`, SEX[sex]].filter((word) => word !== '').join(' ')

/** 昭和13年（1938年）5月2日 88歳, to be read back by the person who has typed it. */
export function birthEcho(birth: PlainDate, today: PlainDate): string {
  const era = eraYear(birth)
  const western = `${birth.slice(0, 4)}年`
  const day = eraDay(birth)
  const both = era === undefined ? day : day.replace(era, `${era}（${western}）`)
  return `${both} ${ageOn(birth, today)}歳`
}
