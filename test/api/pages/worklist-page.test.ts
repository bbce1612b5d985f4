import { dutyTask, withoutCoordinatorTask, worklistGroups } from '../../../api/pages/worklist-page'
import { plainDate } from '../../../manual/calendar/plain-date'
import type { CaseId } from '../../../manual/case/events'
import { dutiesAt } from '../../../manual/duties/duties-at'
import type { CaseInBrief, OpenDuty } from '../../../store/worklist'
import type { Due } from '../../../templates/words/due'
import { jst } from '../../manual/calendars'
import { admitted, admittedWithoutCareManager, caseOf, type Told } from '../../manual/story'

const NOW = '2026-11-10 09:00'
const PLACE = { now: jst(NOW), wards: [] }

const brief: CaseInBrief = {
  caseId: '11111111-1111-4111-8111-111111111111' as CaseId,
  code: 'NW-8-1',
  clockOffsetMs: 0,
  lastSeq: 1,
  hospitalId: 'hospital',
  hospitalName: '見本病院',
  person: {
    id: 'hanako',
    name: '見本 花子',
    kana: 'みほん はなこ',
    birthDate: plainDate('1940-06-02'),
    sex: 'female',
  },
}

const openIn = (...story: readonly Told[]): readonly OpenDuty[] =>
  dutiesAt(caseOf(...story), jst(NOW))
    .filter(({ status, owner }) => status === 'open' && owner === 'hospital')
    .map((duty) => ({ ...brief, duty, raised: [], startedByOffice: false }))

const whyOf = (duties: readonly OpenDuty[], code: string): string =>
  duties
    .filter(({ duty }) => duty.code === code)
    .map((open) => dutyTask({ ...open, coordinatorName: '見本居宅' }, PLACE).duty.why)
    .join()

test('only what goes to the office names the office', () => {
  const duties = openIn(admitted('2026-11-09 10:00', { edition: 'nanwa-2' }))

  expect(whyOf(duties, 'A2')).toMatch(/^見本居宅へ。/)
  expect(whyOf(duties, 'A5')).not.toBe('')
  expect(whyOf(duties, 'A5')).not.toContain('見本居宅')
  expect(whyOf(duties, 'W1')).not.toContain('見本居宅')
})

test('the checksheet stands once: as the row of the edition, or as a step of its own', () => {
  const withRow = openIn(admittedWithoutCareManager('2026-11-09 10:00', { edition: 'nanwa-2' }))
  const withoutRow = openIn(admittedWithoutCareManager('2026-11-09 10:00'))

  expect(withRow.map(({ duty }) => duty.code)).toContain('B1')
  expect(withoutCoordinatorTask(brief, withRow, PLACE)).toBeUndefined()
  expect(withoutCoordinatorTask(brief, withoutRow, PLACE)?.kind).toBe('B1')
})

test('a row of one case leaves the step of another', () => {
  const other = openIn(admittedWithoutCareManager('2026-11-09 10:00', { edition: 'nanwa-2' })).map(
    (open) => ({ ...open, caseId: '22222222-2222-4222-8222-222222222222' as CaseId }),
  )

  expect(withoutCoordinatorTask(brief, other, PLACE)?.kind).toBe('B1')
})

test('what has time is folded when it is long, the end of what is late as well, and never what has been asked for', () => {
  const [open] = openIn(admitted('2026-11-09 10:00', { edition: 'nanwa-2' })).filter(
    ({ duty }) => duty.code === 'A5',
  )
  if (open === undefined) throw new Error('an admission opens the screening')
  const groupsOf = (count: number, whole = false, due: Due = { kind: 'later', text: '残り 5日' }) =>
    worklistGroups(
      Array.from({ length: count }, (_, index) => ({
        ...dutyTask(ofSomebody(open, index), PLACE),
        due,
      })),
      PLACE.now,
      { whole },
    ).map(({ people, rest, folded }) => [people.length, rest?.summary, folded])

  expect(groupsOf(3)).toEqual([[3, undefined, undefined]])
  expect(groupsOf(4)).toEqual([[4, undefined, '4名を表示する']])
  expect(groupsOf(4, true)).toEqual([[4, undefined, undefined]])
  const late = { kind: 'overdue', text: '超過 1日' } as const
  expect(groupsOf(5, false, late)).toEqual([[5, undefined, undefined]])
  expect(groupsOf(7, false, late)).toEqual([[5, 'あと2名を表示する', undefined]])
  expect(groupsOf(7, true, late)).toEqual([[7, undefined, undefined]])
})

const ofSomebody = (open: OpenDuty, n: number): OpenDuty => ({
  ...open,
  person: { ...open.person, id: `somebody${n}` },
})

test('what is to be done for one person stands together where the first of it stands; what has time is folded', () => {
  const [open] = openIn(admitted('2026-11-09 10:00', { edition: 'nanwa-2' })).filter(
    ({ duty }) => duty.code === 'A5',
  )
  if (open === undefined) throw new Error('an admission opens the screening')
  const DUE = {
    overdue: { kind: 'overdue', text: '超過 1日' },
    today: { kind: 'today', text: '残り 3時間' },
    later: { kind: 'later', text: '残り 5日' },
  } as const
  const task = (person: number, kind: keyof typeof DUE, title: string) => {
    const made = dutyTask(ofSomebody(open, person), PLACE)
    const due = DUE[kind]
    return { ...made, due, duty: { ...made.duty, due, title, urgent: kind !== 'later' } }
  }
  const tasks = [
    task(1, 'later', '1 later'),
    task(2, 'today', '2 today'),
    task(1, 'overdue', '1 overdue'),
    task(1, 'today', '1 today'),
    task(3, 'later', '3 later'),
  ]
  const shown = (whole: boolean) =>
    worklistGroups(tasks, PLACE.now, { whole }).map(({ title, people }) => [
      title,
      ...people.map(({ duties, calm }) => [
        ...duties.map((duty) => duty.title),
        ...(calm === undefined ? [] : [calm.summary, ...calm.duties.map((duty) => duty.title)]),
      ]),
    ])

  expect(shown(false)).toEqual([
    ['超過', ['1 overdue', '1 today', 'この方のほかの用件（1件）', '1 later']],
    ['きょう', ['2 today']],
    ['11月12日（木）以降', ['3 later']],
  ])
  expect(shown(true)[0]).toEqual(['超過', ['1 overdue', '1 today', '1 later']])
})
