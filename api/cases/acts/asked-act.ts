import type { TimeOfDay } from '../../../manual/calendar/japan-time'
import type { PlainDate } from '../../../manual/calendar/plain-date'
import type { Channel } from '../../../manual/case/events'
import type { Choice } from '../../../templates/pages/components/choices'
import type { FieldModel } from '../../../templates/pages/components/field'
import { dayNames, readDayBoxes } from '../../typed/day'
import type { Fields } from '../../typed/fields'
import { readMoment } from '../../typed/moment'
import type { Problems, Typed } from '../../typed/typed'
import { type ActContext, type ActForm, type Deed, right, wrong } from './act-form'
import type { HowAsked } from './how-done'
import {
  momentFieldNames,
  NOTE,
  noteField,
  readRemarks,
  readSaid,
  readWhen,
  SAID_FIELDS,
  saidFields,
  saidTyped,
  WHEN,
  WHEN_HINT,
} from './said'

/** One of several answers, each a code that the event keeps. */
export type ChoiceAsked = Readonly<{
  name: string
  label: string
  options: Readonly<Record<string, string>>
  hint?: string
  need?: 'required' | 'optional'
}>

export type DayAsked = Readonly<{
  name: string
  label: string
  /** A time may stand beside the day; what a time of the day is followed by. */
  timeUnit?: string
  hint?: string
  need?: 'required' | 'optional'
}>

/** Several of these answers, one at least. */
export type SeveralAsked = Omit<ChoiceAsked, 'need'>

/** What was answered; a question that needs no answer may be absent. */
export type Answers = Readonly<{
  context: ActContext
  choice: (name: string) => string
  findChoice: (name: string) => string | undefined
  several: (name: string) => readonly string[]
  day: (name: string) => PlainDate
  findDay: (name: string) => PlainDate | undefined
  findTime: (name: string) => TimeOfDay | undefined
  channel: Channel
}>

export type AskedAct = Pick<ActForm, 'allows' | 'submit' | 'done'> &
  Readonly<{
    title: string | ((context: ActContext) => string)
    words: readonly string[] | ((context: ActContext) => readonly string[])
    choices?: readonly ChoiceAsked[]
    days?: readonly DayAsked[]
    severals?: readonly SeveralAsked[]
    caution?: ActForm['caution']
    /** Which answers cannot stand beside each other. */
    problems?: (answers: Answers) => Problems
    deed: (answers: Answers) => Deed
  }> &
  (
    | Readonly<{ /** Asks for the way, the moment and who answered. */ how: HowAsked<Channel> }>
    | Readonly<{ /** What the moment is the moment of. */ when: string; how?: never }>
  )

/** An act whose page is a list of questions with codes and days for answers, and a remark beside them. */
export function askedAct(act: AskedAct): ActForm {
  const { choices = [], days = [], severals = [], how, title, words } = act
  const questions: Questions = { choices, days, severals }
  const own = [
    ...[...choices, ...severals].map(({ name }) => name),
    ...days.flatMap(({ name, timeUnit }) =>
      timeUnit === undefined ? dayFields(name) : momentFieldNames(name),
    ),
  ]
  return {
    allows: act.allows,
    title: typeof title === 'string' ? () => title : title,
    words: typeof words === 'function' ? words : () => words,
    ...(act.caution && { caution: act.caution }),
    fieldNames: [...own, ...(how === undefined ? [...momentFieldNames(WHEN), NOTE] : SAID_FIELDS)],
    initial: (context) => saidTyped(context),
    fields: (_, fields) => {
      const asked = fieldsOf(fields, questions)
      return act.how === undefined
        ? [
            ...asked,
            fields.moment({ name: WHEN, label: act.when, hint: WHEN_HINT }),
            noteField(fields, '書き残すこと'),
          ]
        : saidFields(fields, act.how, asked)
    },
    read: (context, typed) => {
      const problems = problemsIn(typed, questions)
      const about = readAbout(typed, how, context)
      if (Object.keys(problems).length > 0 || !about.ok)
        return wrong({ ...problems, ...(!about.ok && about.problems) })
      const { occurredAt, payload, channel } = about
      const answers = answersOf(context, typed, channel, questions)
      const against = act.problems?.(answers) ?? {}
      if (Object.keys(against).length > 0) return wrong(against)
      const deed = act.deed(answers)
      return right({ ...deed, occurredAt, payload })
    },
    submit: act.submit,
    done: act.done,
  }
}

const dayFields = (name: string): readonly string[] => Object.values(dayNames(name))

type Questions = Readonly<{
  choices: readonly ChoiceAsked[]
  severals: readonly SeveralAsked[]
  days: readonly DayAsked[]
}>

export const choicesIn = (options: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(options).map(([value, label]) => ({ value, label }))

function fieldsOf(fields: Fields, { choices, severals, days }: Questions): readonly FieldModel[] {
  return [
    ...choices.map(({ name, label, options, hint, need = 'required' }) =>
      fields.radios({ name, label, need, ...(hint !== undefined && { hint }) }, choicesIn(options)),
    ),
    ...severals.map(({ name, label, options, hint }) =>
      fields.checkboxes(
        { name, label, need: 'required', ...(hint !== undefined && { hint }) },
        choicesIn(options),
      ),
    ),
    ...days.map(({ name, label, hint, need = 'required', timeUnit }) => {
      const asked = { name, label, need, ...(hint !== undefined && { hint }) }
      return timeUnit === undefined ? fields.day(asked) : fields.moment(asked, undefined, timeUnit)
    }),
  ]
}

function problemsIn(typed: Typed, { choices, severals, days }: Questions): Problems {
  const problems: Record<string, string> = {}
  for (const { name, label, options, need } of choices) {
    const answer = typed[name] ?? ''
    const missing = answer === '' && need !== 'optional'
    if (missing || (answer !== '' && !Object.hasOwn(options, answer)))
      problems[name] = `${label}を選んでください`
  }
  for (const asked of severals)
    if (chosenOf(typed, asked).length === 0)
      problems[asked.name] = `${asked.label}を1つ以上選んでください`
  for (const { name, label, need, timeUnit } of days) {
    const read =
      timeUnit === undefined ? readDayBoxes(typed, name, 'near') : readMoment(typed, name)
    if ('refused' in read) problems[name] = read.refused
    if ('empty' in read && need !== 'optional') problems[name] = `${label}を入れてください`
  }
  return problems
}

/** The boxes that were ticked, in the order of the page. */
const chosenOf = (typed: Typed, { name, options }: SeveralAsked): readonly string[] => {
  const ticked = (typed[name] ?? '').split(' ')
  return Object.keys(options).filter((option) => ticked.includes(option))
}

function readAbout(typed: Typed, how: AskedAct['how'], { now }: ActContext) {
  if (how !== undefined) {
    const said = readSaid(typed, how, now)
    return said.ok
      ? { ok: true as const, channel: said.channel, ...said.about }
      : { ok: false as const, problems: said.problems }
  }
  const when = readWhen(typed, WHEN, now)
  const remarks = readRemarks(typed)
  if ('problem' in when || !remarks.ok)
    return {
      ok: false as const,
      problems: {
        ...('problem' in when && { [WHEN]: when.problem }),
        ...(!remarks.ok && remarks.problems),
      },
    }
  return {
    ok: true as const,
    channel: 'screen' as Channel,
    occurredAt: when.at,
    payload: remarks.payload,
  }
}

function answersOf(
  context: ActContext,
  typed: Typed,
  channel: Channel,
  { choices, severals, days }: Questions,
): Answers {
  const findChoice = (name: string): string | undefined => {
    const asked = choices.find((choice) => choice.name === name)
    const answer = typed[name] ?? ''
    return asked !== undefined && Object.hasOwn(asked.options, answer) ? answer : undefined
  }
  const findDay = (name: string): PlainDate | undefined => {
    if (!days.some((day) => day.name === name)) return undefined
    const read = readDayBoxes(typed, name, 'near')
    return 'day' in read ? read.day : undefined
  }
  const findTime = (name: string): TimeOfDay | undefined => {
    const read = readMoment(typed, name)
    return 'day' in read ? read.time : undefined
  }
  const given = <T>(answer: T | undefined, name: string): T => {
    if (answer === undefined) throw new Error(`${name} was not asked or not answered`)
    return answer
  }
  return {
    context,
    channel,
    findChoice,
    findDay,
    findTime,
    choice: (name) => given(findChoice(name), name),
    several: (name) =>
      severals.filter((asked) => asked.name === name).flatMap((asked) => chosenOf(typed, asked)),
    day: (name) => given(findDay(name), name),
  }
}
