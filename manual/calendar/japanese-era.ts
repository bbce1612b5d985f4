import { findPlainDate, type PlainDate } from './plain-date'

/*
 * Days as people in Japan write them. Meiji days before 1873 were counted by the old lunar calendar and
 * are refused rather than guessed. On the two days an era changed at an emperor's death (1912-07-30,
 * 1926-12-25) both names are in use on papers of the time, so both are read; the new one is written.
 */
type Era = Readonly<{
  name: string
  signs: readonly string[]
  firstDay: string
  /** The last day that may be written with this era, and how it is said. */
  lastDay: string
  begins: string
  ends: string
}>

const ERAS = [
  {
    name: '明治',
    signs: ['明治', '明', 'M'],
    firstDay: '1873-01-01',
    lastDay: '1912-07-30',
    begins: '6年1月1日',
    ends: '45年7月30日',
  },
  {
    name: '大正',
    signs: ['大正', '大', 'T'],
    firstDay: '1912-07-30',
    lastDay: '1926-12-25',
    begins: '元年7月30日',
    ends: '15年12月25日',
  },
  {
    name: '昭和',
    signs: ['昭和', '昭', 'S'],
    firstDay: '1926-12-25',
    lastDay: '1989-01-07',
    begins: '元年12月25日',
    ends: '64年1月7日',
  },
  {
    name: '平成',
    signs: ['平成', '平', 'H'],
    firstDay: '1989-01-08',
    lastDay: '2019-04-30',
    begins: '元年1月8日',
    ends: '31年4月30日',
  },
  {
    name: '令和',
    signs: ['令和', '令', 'R'],
    firstDay: '2019-05-01',
    lastDay: '9999-12-31',
    begins: '元年5月1日',
    ends: '',
  },
] as const satisfies readonly Era[]

/** The year that era year 1 falls in, less one: 昭和13 is 1925 + 13. */
const yearBefore = (era: Era): number =>
  era.name === '明治' ? 1867 : Number(era.firstDay.slice(0, 4)) - 1

export type DayReading = { readonly day: PlainDate } | { readonly refused: string }

/** Longer than any day can be written; longer text is not searched for one. */
const LONGEST = 60

const EXAMPLE = '「昭和13年6月2日」「S13.6.2」「1938/6/2」のように入れてください'

/**
 * Reads a day written in any usual way: 令和元年5月1日, H31.4.30, １９４０／１／２, 19400102, S130602.
 * What is not a day is refused in words that say why.
 */
export function readDay(text: string): DayReading {
  if (text.length > LONGEST) return { refused: EXAMPLE }
  const written = text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−ー─━]/g, '-')
    .replace(/\((?:[月火水木金土日]|[月火水木金土日]・祝)\)/g, '')
    .replace(/生$/, '')
    .replace(/\s+/g, '')
  const parts = partsOf(written)
  if (parts === undefined) return { refused: EXAMPLE }
  const [sign, yearText, month, dayOfMonth] = parts
  const year = yearText === '元' ? 1 : Number(yearText)
  if (sign === '') {
    return yearText.length === 4
      ? dayIn(`${yearText}年`, year, month, dayOfMonth)
      : { refused: `年は元号をつけるか、西暦4桁で入れてください。${EXAMPLE}` }
  }
  const era = ERAS.find(({ signs }) => signs.some((known) => known === sign.toUpperCase()))
  if (era === undefined) return { refused: EXAMPLE }
  if (year === 0) return { refused: `${era.name}0年はありません。元号か年を確かめてください` }
  const said = `${era.name}${year === 1 ? '元' : String(year)}年`
  const read = dayIn(said, yearBefore(era) + year, month, dayOfMonth)
  if ('refused' in read) return outsideEra(era, yearBefore(era) + year) ?? read
  if (read.day < era.firstDay) return { refused: tooEarly(era) }
  if (read.day > era.lastDay) return { refused: tooLate(era) }
  return read
}

const tooEarly = (era: Era): string =>
  era.name === '明治'
    ? '明治5年までは暦が今とちがうため、入れられません。元号か年を確かめてください'
    : `${era.name}は${era.begins}からです。元号か年を確かめてください`

const tooLate = (era: Era): string => `${era.name}は${era.ends}までです。元号か年を確かめてください`

/** An impossible day in an impossible year is better explained by the year. */
function outsideEra(era: Era, year: number): DayReading | undefined {
  return year > Number(era.lastDay.slice(0, 4)) ? { refused: tooLate(era) } : undefined
}

type Parts = readonly [sign: string, year: string, month: number, dayOfMonth: number]

function partsOf(written: string): Parts | undefined {
  const apart =
    /^([^\d元.,/\-']*?)'?(\d{1,4}|元)(?:年|[./,-])+(\d{1,2})(?:月|[./,-])+(\d{1,2})日?$/.exec(
      written,
    )
  const together =
    /^()(\d{4})(\d{2})(\d{2})$/.exec(written) ?? /^(\D+)(\d{2})(\d{2})(\d{2})$/.exec(written)
  const [, sign, year, month, dayOfMonth] = apart ?? together ?? []
  if (sign === undefined || year === undefined) return undefined
  return [sign, year, Number(month), Number(dayOfMonth)]
}

function dayIn(said: string, year: number, month: number, dayOfMonth: number): DayReading {
  if (month < 1 || month > 12) return { refused: `${month}月はありません。月を確かめてください` }
  const day = findPlainDate([pad(year, 4), pad(month, 2), pad(dayOfMonth, 2)].join('-'))
  if (day !== undefined) return { day }
  const last = [31, 30, 29, 28].find(
    (candidate) => findPlainDate([pad(year, 4), pad(month, 2), candidate].join('-')) !== undefined,
  )
  return last === undefined
    ? { refused: EXAMPLE }
    : {
        refused: `${said}${month}月${dayOfMonth}日はありません。${said}${month}月は${last}日までです`,
      }
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** 令和8年11月24日; days before 1873 by the Western year. */
export function eraDay(day: PlainDate): string {
  const [year, month, dayOfMonth] = numbersOf(day)
  return `${eraYear(day) ?? `${year}年`}${month}月${dayOfMonth}日`
}

/** 令和8年, or undefined before 1873. */
export function eraYear(day: PlainDate): string | undefined {
  const era = eraOf(day)
  if (era === undefined) return undefined
  const year = numbersOf(day)[0] - yearBefore(era)
  return `${era.name}${year === 1 ? '元' : String(year)}年`
}

/** R8.11.24, for narrow places on paper. */
export function shortEraDay(day: PlainDate): string {
  const [year, month, dayOfMonth] = numbersOf(day)
  const era = eraOf(day)
  const short = era === undefined ? year : `${era.signs[2]}${year - yearBefore(era)}`
  return [short, month, dayOfMonth].join('.')
}

const eraOf = (day: PlainDate): (typeof ERAS)[number] | undefined =>
  ERAS.findLast(({ firstDay }) => day >= firstDay)

function numbersOf(day: PlainDate): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}
