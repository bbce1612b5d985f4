import type { CalendarSnapshot } from '../calendar/business-calendar'
import { dayInJapan, type Instant } from '../calendar/japan-time'
import type { ContactDesk, ContactList } from './contact-list'
import { nextDeskOpening, openUntil } from './desk-hours'
import { type Freshness, freshnessOf } from './freshness'
import { PURPOSES, type Purpose } from './purposes'

export type Line = Readonly<{ phone: string; extension?: string }>

export type AskedFor = Readonly<{
  purpose: Purpose
  at: Instant
  /** Absent when the organisation has given none. */
  list: ContactList | undefined
  calendar: CalendarSnapshot
  /** The organisation's main number (代表). */
  mainPhone: string | undefined
}>

/**
 * Whom to call now. `open`: the desk for the purpose is there. `instead`: it is not, the night and holiday desk is.
 * `closed`: nobody but the switchboard until `opensAt`. `unlisted`: no desk is known.
 */
export type DeskAnswer = Readonly<{
  kind: 'open' | 'instead' | 'closed' | 'unlisted'
  /** The desk of the purpose, or the one to ask when in doubt where the purpose has none. */
  desk?: ContactDesk
  nightDesk?: ContactDesk
  /** Until when whoever is meant is there; absent where that desk never closes, or nobody is there. */
  until?: Instant
  /** When the desk of the purpose opens next; absent while it is open. */
  opensAt?: Instant
  /** What to dial now; absent when no number at all is known. */
  call?: Line
  freshness: Freshness
  /** The list is too old to be relied on: `call` is the main number, and the desk's own is to be asked for there. */
  mainFirst: boolean
}>

export function deskFor(asked: AskedFor): DeskAnswer {
  const { list, at, mainPhone } = asked
  const freshness = freshnessOf(list?.confirmedOn, dayInJapan(at))
  const found = find(asked)
  const main = mainPhone === undefined ? undefined : { phone: mainPhone }
  const mainFirst = freshness === 'unconfirmed' && main !== undefined && found.kind !== 'unlisted'
  const there = found.kind === 'instead' ? found.nightDesk : found.desk
  const own = there && lineOf(there, mainPhone)
  const call = mainFirst || found.kind === 'closed' ? (main ?? own) : (own ?? main)
  return { ...found, freshness, mainFirst, ...(call && { call }) }
}

type Found = Pick<DeskAnswer, 'kind' | 'desk' | 'nightDesk' | 'until' | 'opensAt'>

function find({ purpose, at, list, calendar }: AskedFor): Found {
  const desk = list && deskOf(list, purpose)
  const nightDesk = list?.desks.find((one) => one.purpose === 'nightAndHoliday')
  if (desk === undefined) return nightDesk === undefined ? { kind: 'unlisted' } : night(nightDesk)
  const until = openUntil(desk, calendar, at)
  if (until !== undefined) return { kind: 'open', desk, ...(until !== 'always' && { until }) }
  const opensAt = nextDeskOpening(desk, calendar, at)
  const closed = { desk, ...(opensAt !== undefined && { opensAt }) }
  return nightDesk === undefined || nightDesk === desk
    ? { kind: 'closed', ...closed }
    : { ...closed, ...night(nightDesk) }

  function night(one: ContactDesk): Found {
    const nightUntil = openUntil(one, calendar, at)
    if (nightUntil === undefined) return { kind: 'closed', nightDesk: one }
    return {
      kind: 'instead',
      nightDesk: one,
      ...(nightUntil !== 'always' && { until: nightUntil }),
    }
  }
}

/** The desk a list has for the purpose, otherwise its first one by day, for whoever is in doubt. */
export function deskOf(list: ContactList, purpose: Purpose): ContactDesk | undefined {
  const exact = list.desks.find((desk) => desk.purpose === purpose)
  return exact ?? (purpose === 'nightAndHoliday' ? undefined : deskInDoubt(list))
}

/** 迷ったらここへ: the first desk by day, in the order of a stay. */
export const deskInDoubt = ({ desks }: ContactList): ContactDesk | undefined =>
  PURPOSES.filter((purpose) => purpose !== 'nightAndHoliday')
    .map((purpose) => desks.find((desk) => desk.purpose === purpose))
    .find((desk) => desk !== undefined)

/** A desk's direct line; one that has an extension alone is put through from the main number. */
export function lineOf(
  { phone, extension }: Pick<ContactDesk, 'phone' | 'extension'>,
  mainPhone: string | undefined,
): Line | undefined {
  const number = phone ?? mainPhone
  return number === undefined
    ? undefined
    : { phone: number, ...(extension !== undefined && { extension }) }
}
