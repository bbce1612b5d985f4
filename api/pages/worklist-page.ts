import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import { addDays } from '../../manual/calendar/plain-date'
import type { DutyKind, DutyView } from '../../manual/duties/duty'
import type { CallAfterClosing, CaseInBrief, OpenDuty, UndeliveredMail } from '../../store/worklist'
import type { DeskEntry } from '../../store/organisations'
import type { Link } from '../../templates/pages/components/link'
import type {
  WorklistDuty,
  WorklistGroup,
  WorklistPerson,
  WorklistView,
} from '../../templates/pages/worklist'
import { ageAndSex } from '../../templates/words/age'
import { basisSentence } from '../../templates/words/basis'
import { monthDay } from '../../templates/words/day'
import { type Due, untilWords } from '../../templates/words/due'
import { fullMoment, nearMoment } from '../../templates/words/time'
import { paths } from '../routes/paths'
import { actOnDuty } from './duty-acts'
import { CARE_MANAGER, deskWords, TOWARDS } from '../../manual/editions/words/who'
import { whyWords } from './duty-words'
import { dueOf } from './case/duties'

/** One thing to do, with what it is sorted and filtered by. */
export type Task = Readonly<{
  kind: TaskKind
  dueAt: Instant | undefined
  due: Due
  brief: CaseInBrief
  duty: WorklistDuty
}>

export type TaskKind = DutyKind | 'careManager' | 'formReceipt'

const KIND_WORDS = {
  consent: '同意',
  A2: '入院の連絡',
  A3: '入院時情報提供書',
  A4: '受け取りの確認',
  A8: '退院調整の連絡',
  A9: '退院調整の返事',
  A11: '退院日の連絡',
  A5: 'スクリーニング',
  A6: '退院支援計画',
  A10: 'カンファレンス',
  A13: '書類の引き継ぎ',
  A14: 'ケアプランの写し',
  B0: 'ケアマネ探し',
  B1: '基準チェック',
  B3: '認定の確認',
  B4: '認定の申請',
  B5: '認定の結果',
  B5p: '暫定プラン',
  B7: '事業所の選択',
  B8: '届出書',
  B9: '担当の登録',
  C1: '区分変更',
  C2: '認定の更新',
  D1: '障害福祉の窓口',
  D2: '相談支援専門員',
  F1: '施設への引き継ぎ',
  T1: '転院先への知らせ',
  W1: '希望',
  X1: '亡くなった知らせ',
  R1: '誤った相手への電話',
  R2: '別のところに届いたFAX',
  U1: '取り消しの電話',
  phone: '電話',
  careManager: '事業所の登録',
  formReceipt: '書類の受け取り',
} as const satisfies Record<TaskKind, string>

export const TASK_KINDS = Object.keys(KIND_WORDS) as readonly TaskKind[]

export type Place = Readonly<{ now: Instant; wards: readonly DeskEntry[] }>

/** By the clock of the case. */
export const nowOf = ({ clockOffsetMs }: CaseInBrief, { now }: Place): Instant =>
  now + clockOffsetMs

/** An open duty of the hospital, by the case's own clock. */
export function dutyTask(open: OpenDuty, place: Place): Task {
  const now = nowOf(open, place)
  const { duty, raised } = open
  const due = dueOf(duty, now)
  const last = raised.at(-1)
  const told =
    last === undefined
      ? ''
      : `${nearMoment(last.at, dayInJapan(now))}に${deskWords(last.to)}にも知らせました。`
  return {
    kind: duty.code,
    dueAt: duty.dueAt,
    due,
    brief: open,
    duty: {
      ...whoOf(open, place),
      due,
      until: duty.dueAt === undefined ? '' : untilWords(duty.dueAt, now),
      title: duty.title,
      why: `${withWhom(open, duty)}${whyWords(duty, now)}${told}`,
      basis: [basisSentence(duty, now)],
      action: actOnDuty({
        caseId: open.caseId,
        duty,
        startedByOffice: open.startedByOffice,
        ...(open.newestSheet !== undefined && { unreadSheet: open.newestSheet }),
      }),
      urgent: due.kind === 'overdue' || due.kind === 'today',
    },
  }
}

/** The office by its name, where it is the office that is told or heard; what is done within the house names nobody. */
function withWhom({ coordinatorName }: CaseInBrief, duty: DutyView): string {
  if (coordinatorName === undefined || !isWithOffice(duty)) return ''
  return `${coordinatorName}${duty.code === 'A4' ? 'から' : 'へ'}。`
}

const isWithOffice = ({ code, callDesk }: DutyView): boolean =>
  code === 'phone'
    ? callDesk === 'careManager' || callDesk === 'officeManager'
    : code !== 'consent' && TOWARDS[code] === CARE_MANAGER

/**
 * Flow B's two steps where the edition has no row for them: they stand under today until they are done. With a row
 * they are duties like any other, and stand once.
 */
export function withoutCoordinatorTask(
  brief: CaseInBrief & Readonly<{ checksheetResult?: string }>,
  duties: readonly OpenDuty[],
  place: Place,
): Task | undefined {
  if (brief.checksheetResult === 'none') return undefined
  const isNew = brief.checksheetResult === undefined
  const rows: readonly string[] = isNew ? ['B1'] : ['B7', 'B9', 'D2']
  if (duties.some(({ caseId, duty }) => caseId === brief.caseId && rows.includes(duty.code)))
    return undefined
  const due: Due = isNew ? { kind: 'today', text: '未実施' } : { kind: 'later', text: '事業所未定' }
  return {
    kind: isNew ? 'B1' : 'careManager',
    dueAt: undefined,
    due,
    brief,
    duty: {
      ...whoOf(brief, place),
      due,
      until: '',
      title: isNew ? '基準チェックをする（7項目）' : '担当の事業所を決めて登録する',
      why: isNew
        ? 'ケアマネジャーがいない、または分からない方です。退院調整が要るかどうかを確かめます。'
        : '基準チェックで対象になりました。事業所が決まると、ケアマネジャーとの連絡の手順に進みます。',
      basis: [],
      action: isNew
        ? { href: paths.checksheet(brief.caseId), label: 'チェックを始める' }
        : { href: paths.caseAction(brief.caseId, 'care-manager'), label: '事業所を登録する' },
      urgent: isNew,
    },
  }
}

/** A case that has closed while somebody was still to be rung up: it is not closed away unseen. */
export function callAfterClosingTask(call: CallAfterClosing, place: Place): Task {
  const due: Due = { kind: 'today', text: '電話が要ります' }
  const { duty } = call
  return {
    kind: duty.code,
    dueAt: undefined,
    due,
    brief: call,
    duty: {
      ...whoOf(call, place),
      due,
      until: '',
      title: duty.title,
      why: 'ケースは期間が過ぎて終了しましたが、電話したことがまだ記録されていません。電話して、記録してください。',
      basis: [basisSentence(duty, nowOf(call, place))],
      action: actOnDuty({ caseId: call.caseId, duty, startedByOffice: false }),
      urgent: true,
    },
  }
}

/** A mail of a closed case that reached nobody: the case stays closed, the phone task stands here. */
export function undeliveredTask(mail: UndeliveredMail, place: Place): Task {
  const due: Due = { kind: 'today', text: '電話が要ります' }
  return {
    kind: 'phone',
    dueAt: undefined,
    due,
    brief: mail,
    duty: {
      ...whoOf(mail, place),
      due,
      until: '',
      title: '届かなかった知らせを電話で伝える',
      why: `${mail.coordinatorName === undefined ? '' : `${mail.coordinatorName}へ。`}終了したケースのメールが届きませんでした。ケースを再開して、電話した内容を記録してください。`,
      basis: [],
      action: { href: paths.case(mail.caseId), label: 'ケースを開く' },
      urgent: true,
    },
  }
}

export function whoOf(brief: CaseInBrief, place: Place) {
  const { person, wardCode, caseId } = brief
  const today = dayInJapan(nowOf(brief, place))
  return {
    person: {
      kana: person.kana,
      name: person.name,
      ageSex: ageAndSex(person.birthDate, person.sex, today),
    },
    caseHref: paths.case(caseId),
    ward: place.wards.find(({ code }) => code === wardCode)?.name ?? '病棟不明',
  }
}

const GROUP_OF = {
  overdue: 'overdue',
  today: 'today',
  tomorrow: 'tomorrow',
  later: 'later',
  done: 'later',
  waiting: 'later',
  notYet: 'later',
} as const satisfies Record<Due['kind'], string>

const GROUPS = ['overdue', 'today', 'tomorrow', 'later'] as const

const rankOf = ({ due }: Task): number => GROUPS.indexOf(GROUP_OF[due.kind])

/** Late or due today: so many people stand open on the list, the others are one press away. */
const OPEN_PEOPLE = 5

/** Those who have time beyond today are folded as soon as there are more, so that the list can be seen through. */
const FEW_WITH_TIME = 3

/**
 * 超過 / きょう / あす / 以降, the least time left first. All that is to be done for one person stands together where the
 * first of it stands; what of it has time is folded. Whoever has asked for some of the rows sees all of those.
 */
export function worklistGroups(
  tasks: readonly Task[],
  now: Instant,
  { whole }: Readonly<{ whole: boolean }>,
): readonly WorklistGroup[] {
  const tomorrow = addDays(dayInJapan(now), 1)
  const titles = {
    overdue: '超過',
    today: 'きょう',
    tomorrow: `あす ${monthDay(tomorrow)}`,
    later: `${monthDay(addDays(tomorrow, 1))}以降`,
  }
  const people = byPerson(tasks)
  return GROUPS.map((group, rank) => {
    const here = people.filter(([first]) => rankOf(first) === rank)
    const hasTime = group === 'tomorrow' || group === 'later'
    const isFolded = !whole && hasTime && here.length > FEW_WITH_TIME
    const rows = here.map((of) => personRows(of, whole))
    const open = whole || hasTime ? rows : rows.slice(0, OPEN_PEOPLE)
    const rest = rows.slice(open.length)
    return {
      id: group,
      title: titles[group],
      people: open,
      ...(rest.length > 0 && {
        rest: { summary: `あと${rest.length}名を表示する`, people: rest },
      }),
      ...(isFolded && { folded: `${here.length}名を表示する` }),
    }
  }).filter(({ people: here }) => here.length > 0)
}

type OfOnePerson = readonly [Task, ...Task[]]

/** The tasks of each person, and the people by the most urgent of theirs. */
function byPerson(tasks: readonly Task[]): readonly OfOnePerson[] {
  const sorted = tasks.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity),
  )
  const people = new Map<string, OfOnePerson>()
  for (const task of sorted) {
    const { id } = task.brief.person
    people.set(id, [...(people.get(id) ?? []), task] as unknown as OfOnePerson)
  }
  return [...people.values()]
}

/** The first row, and whatever is urgent as well; the rest is one line until it is asked for. */
function personRows(tasks: OfOnePerson, whole: boolean): WorklistPerson {
  const isShown = (task: Task, index: number) => whole || index === 0 || task.duty.urgent
  const shown = tasks.filter(isShown)
  const calm = tasks.filter((task, index) => !isShown(task, index))
  return {
    duties: shown.map(({ duty }) => duty),
    ...(calm.length > 0 && {
      calm: {
        summary: `この方のほかの用件（${calm.length}件）`,
        duties: calm.map(({ duty }) => duty),
      },
    }),
  }
}

/** How much there is of each, and where on the page it begins. */
export function worklistCounts(
  tasks: readonly Task[],
  groups: readonly WorklistGroup[],
): WorklistView['counts'] {
  const of = (group: (typeof GROUPS)[number]) => ({
    count: tasks.filter(({ due }) => GROUP_OF[due.kind] === group).length,
    ...(groups.some(({ id }) => id === group) && { href: `#${group}` }),
  })
  return [
    { label: '超過', ...of('overdue'), late: true },
    { label: 'きょう', ...of('today') },
    { label: 'あす', ...of('tomorrow') },
    { label: 'それ以降', ...of('later') },
  ]
}

/** すべて 8, then each kind there is one of. */
export function kindLinks(
  tasks: readonly Task[],
  current: TaskKind | undefined,
  hrefOf: (kind: TaskKind | undefined) => string,
): WorklistView['kinds'] {
  const present = TASK_KINDS.filter((kind) => tasks.some((task) => task.kind === kind))
  if (present.length < 2) return []
  return [
    {
      href: hrefOf(undefined),
      label: 'すべて',
      count: tasks.length,
      ...(current === undefined && { current: true }),
    },
    ...present.map((kind) => ({
      href: hrefOf(kind),
      label: KIND_WORDS[kind],
      count: tasks.filter((task) => task.kind === kind).length,
      ...(current === kind && { current: true }),
    })),
  ]
}

export const asOf = (now: Instant): string => fullMoment(now)

export const START_LINK: Link = { href: paths.newCase, label: '新しいケースを始める' }
