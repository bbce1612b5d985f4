import type { Instant } from '../../../manual/calendar/japan-time'
import type { Channel } from '../../../manual/case/events'
import { CLOCK_SKEW_MS } from '../../../manual/case/stay-days'
import type { FieldModel } from '../../../templates/pages/components/field'
import { dayNames } from '../../typed/day'
import type { ShownWith } from '../../../templates/pages/components/field-frame'
import type { Fields } from '../../typed/fields'
import { instantOf, momentTyped, readMoment, timeName } from '../../typed/moment'
import { line, lines, type Problems, tooLong, type Typed } from '../../typed/typed'
import type { ActContext } from './act-form'
import { choicesOf, type HowAsked, waysOf } from './how-done'

/*
 * The questions of everything that is done away from the screen: how, when, who answered, what was said. Names
 * and words go beside the event and can be erased; the event keeps channel and time alone.
 */

export const WHEN = 'when'
export const CHANNEL = 'channel'
const ANSWERED_BY = 'answeredBy'
export const NOTE = 'note'

export const WHEN_HINT = '分からない時刻は空けておけます'

const NAME_LIMIT = 60
export const NOTE_LIMIT = 1_000

export const momentFieldNames = (field: string): readonly string[] => [
  ...Object.values(dayNames(field)),
  timeName(field),
]

export const SAID_FIELDS = [CHANNEL, ...momentFieldNames(WHEN), ANSWERED_BY, NOTE]

const isSpoken = (channel: Channel): boolean => channel === 'phone' || channel === 'visit'

export const saidTyped = ({ now }: Pick<ActContext, 'now'>): Typed => momentTyped(WHEN, now)

/** The page's questions, with the page's own ones between how and what. */
export function saidFields<C extends Channel>(
  fields: Fields,
  how: HowAsked<C>,
  between: readonly FieldModel[] = [],
): readonly FieldModel[] {
  return [
    fields.radios({ name: CHANNEL, label: how.label, need: 'required' }, choicesOf(how), 'inline'),
    fields.moment({
      name: WHEN,
      label: how.when,
      hint: WHEN_HINT,
      shownWith: { name: CHANNEL, isOneOf: waysOf(how).filter((one) => one !== 'screen') },
    }),
    ...between,
    answeredByField(fields, { name: CHANNEL, isOneOf: waysOf(how).filter(isSpoken) }),
    noteField(fields),
  ]
}

export const answeredByField = (fields: Fields, shownWith: ShownWith): FieldModel =>
  fields.text(
    {
      name: ANSWERED_BY,
      label: '応対した人',
      hint: '電話や面会のとき。姓だけでもかまいません',
      need: 'optional',
      shownWith,
    },
    { width: 'middle' },
  )

export const noteField = (fields: Fields, label = '伝えたこと・聞いたこと'): FieldModel =>
  fields.textarea({ name: NOTE, label, need: 'optional' }, NOTE_LIMIT)

type About = Readonly<{
  about: Readonly<{ occurredAt: Instant; payload: Readonly<Record<string, string>> }>
}>
type Refused = Readonly<{ ok: false; problems: Problems }>

export type SaidRead<C extends Channel> = (About & Readonly<{ ok: true; channel: C }>) | Refused

export function readSaid<C extends Channel>(
  typed: Typed,
  how: HowAsked<C>,
  now: Instant,
): SaidRead<C> {
  const channel = waysOf(how).find((one) => one === typed[CHANNEL])
  const read = readUnsaid(typed, now)
  if (channel === undefined || !read.ok) {
    return {
      ok: false,
      problems: {
        ...(channel === undefined && { [CHANNEL]: `${how.label}を選んでください` }),
        ...(!read.ok && read.problems),
      },
    }
  }
  return { ...read, channel }
}

/** The same where nobody was spoken to: when, and what was written down. */
export function readUnsaid(
  typed: Typed,
  now: Instant,
): (About & Readonly<{ ok: true; channel?: never }>) | Refused {
  const when = readWhen(typed, WHEN, now)
  const remarks = readRemarks(typed)
  if ('problem' in when || !remarks.ok)
    return {
      ok: false,
      problems: {
        ...('problem' in when && { [WHEN]: when.problem }),
        ...(!remarks.ok && remarks.problems),
      },
    }
  return { ok: true, about: { occurredAt: when.at, payload: remarks.payload } }
}

/** When something happened: never ahead of the case's clock. Empty boxes mean now. */
export function readWhen(
  typed: Typed,
  field: string,
  now: Instant,
): Readonly<{ at: Instant }> | Readonly<{ problem: string }> {
  const read = readMoment(typed, field)
  if ('refused' in read) return { problem: read.refused }
  if ('empty' in read) return { at: now }
  const at = instantOf(read, now)
  return at > now + CLOCK_SKEW_MS
    ? { problem: 'まだ来ていない日時です。実際にあった日時を入れてください' }
    : { at: Math.min(at, now) }
}

export function readRemarks(
  typed: Typed,
):
  | Readonly<{ ok: true; payload: Readonly<Record<string, string>> }>
  | Readonly<{ ok: false; problems: Problems }> {
  const answeredBy = line(typed[ANSWERED_BY])
  const note = lines(typed[NOTE])
  const longName = tooLong(answeredBy, NAME_LIMIT)
  const longNote = tooLong(note, NOTE_LIMIT)
  if (longName !== undefined || longNote !== undefined)
    return {
      ok: false,
      problems: {
        ...(longName !== undefined && { [ANSWERED_BY]: longName }),
        ...(longNote !== undefined && { [NOTE]: longNote }),
      },
    }
  return {
    ok: true,
    payload: { ...(answeredBy !== '' && { answeredBy }), ...(note !== '' && { note }) },
  }
}
