import type { Page, Person } from './person'
import { formsOf } from './read-html'
import type { Story } from './cast'

/** A day in Japan, as the pages ask for it. */
export type StoryDay = Readonly<{ year: number; month: number; day: number }>

const REIWA = 2018
const DAY_MS = 86_400_000

/** The case's own day, as a page shows it that asks "when was it" and has now filled in. */
export async function caseDay(person: Person, casePath: string): Promise<StoryDay> {
  const page = await person.open(`${casePath}/contact`)
  const box = (name: string): string => filledIn(page, name)
  return {
    year: REIWA + Number(box('whenYear').replace(/\D/g, '')),
    month: Number(box('whenMonth')),
    day: Number(box('whenDay')),
  }
}

function filledIn(page: Page, name: string): string {
  const filled = formsOf(page.html).flatMap((form) => form.filled)
  return filled.find(([one]) => one === name)?.[1] ?? ''
}

const toMs = ({ year, month, day }: StoryDay): number => Date.UTC(year, month - 1, day)

export function daysLater(from: StoryDay, days: number): StoryDay {
  const at = new Date(toMs(from) + days * DAY_MS)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
}

export const daysFrom = (from: StoryDay, to: StoryDay): number =>
  Math.round((toMs(to) - toMs(from)) / DAY_MS)

/** The three boxes of a day, the year by its era, as people write it. */
export const typedDay = (field: string, { year, month, day }: StoryDay) => ({
  [`${field}Year`]: `令和${year - REIWA}`,
  [`${field}Month`]: String(month),
  [`${field}Day`]: String(day),
})

export const monthOf = ({ year, month }: StoryDay): string =>
  `${year}-${String(month).padStart(2, '0')}`

export const inWords = ({ year, month, day }: StoryDay): string =>
  `令和${year - REIWA}年${month}月${day}日`

/** Somebody else's Temporal server: the story cannot go on, and says so. */
export class TimeStandsStill extends Error {
  constructor(words: string) {
    super(words)
    this.name = 'TimeStandsStill'
  }
}

const MOVES = {
  day: '1日',
  week: '7日',
  beforeDue: '次の期限の直前まで',
  afterDue: '次の期限のあとまで',
}

/** Presses 「時間を進める」 on the page of the case. */
export async function moveTime(
  { narrator, found }: Story,
  person: Person,
  move: keyof typeof MOVES,
): Promise<void> {
  await person.open(found.casePath)
  const page = await person.press(MOVES[move])
  if (page.text.includes('外の Temporal')) {
    throw new TimeStandsStill('この Temporal は外に用意されたものなので、時間を進められません。')
  }
  narrator.check(
    `時間を進めた（${MOVES[move]}）`,
    page.status === 200,
    `${page.status} ${page.heading}`,
  )
}
