import { openCase } from '../../bin/demo/cases/open-scene'
import { ADMISSION_SCENES } from '../../bin/demo/cases/open-scenes-admission'
import { DISCHARGE_SCENES, EARLIER_STAY } from '../../bin/demo/cases/open-scenes-discharge'
import { FLOW_B_SCENES } from '../../bin/demo/cases/open-scenes-flow-b'
import { pastCase } from '../../bin/demo/cases/past-case'
import { PAST_CASES } from '../../bin/demo/cases/past-casting'
import { playOut } from '../../bin/demo/cases/play-out'
import { ACCOUNTS, ROLE_ACCOUNTS } from '../../bin/demo/people/accounts'
import { organisationId } from '../../bin/demo/region/organisation'
import { ORGANISATIONS } from '../../bin/demo/region/organisations'
import { dayInJapan } from '../../manual/calendar/japan-time'
import { addDays } from '../../manual/calendar/plain-date'
import { foldCase } from '../../manual/case/fold'
import type { CaseState } from '../../manual/case/state'
import { due } from '../../manual/duties/due'
import { ADMISSION_INFO_SHEET } from '../../manual/forms/admission-info-sheet'
import type { Answers } from '../../manual/forms/form'
import { problemsIn } from '../../manual/forms/problems'
import { indicatorFacts, ratesOf } from '../../manual/indicators/indicators'
import { ROLES } from '../../store/memberships'

/** First starts that are awkward: an ordinary morning, new year's night, inside Golden Week, before a long weekend. */
const FIRST_STARTS = [
  '2026-11-24T00:40:00Z',
  '2026-12-31T16:30:00Z',
  '2026-05-04T03:00:00Z',
  '2027-02-10T11:59:00Z',
].map(Date.parse)

const scenes = [...ADMISSION_SCENES, ...FLOW_B_SCENES, ...DISCHARGE_SCENES]

function stateAt(now: number, tell: (now: number) => ReturnType<typeof openCase>): CaseState {
  const { cast, acts } = tell(now)
  const state = foldCase(playOut(cast.caseId, acts, now))
  if (state === undefined) throw new Error('nothing happened')
  return state
}

const leftOn = (state: CaseState) => dayInJapan(state.legs.at(-1)?.discharged?.at ?? Infinity)

describe('the stories of the demo region', () => {
  test.each(FIRST_STARTS)(
    'every open case is taken by the manual and stays open, on a first start at %d',
    (now) => {
      for (const scene of scenes) {
        const state = stateAt(now, (at) => openCase(scene, at))
        expect({ scene: scene.key, closed: state.closed }).toEqual({ scene: scene.key })
        expect(due(state, now)).toEqual([])
      }
    },
  )

  test.each(FIRST_STARTS)(
    'every past case is taken by the manual and has closed once fourteen days have passed, on a first start at %d',
    (now) => {
      const today = dayInJapan(now)
      const states = Array.from({ length: PAST_CASES }, (_, index) =>
        stateAt(now, () => pastCase(index + 1, today)),
      )
      const open = states.filter(({ closed }) => closed === undefined)
      expect(open.filter((state) => leftOn(state) < addDays(today, -14))).toEqual([])
      expect(open.length).toBeLessThan(40)
      const rates = ratesOf(states.flatMap(indicatorFacts), {
        from: addDays(today, -600),
        to: today,
      })
      for (const { numerator, denominator } of [rates.dischargeContact, rates.admissionInfo]) {
        expect(denominator).toBeGreaterThan(300)
        expect(numerator / denominator).toBeGreaterThan(0.8)
        expect(numerator / denominator).toBeLessThan(0.9)
      }
      expect(rates.excludedFromEither).toBeGreaterThan(20)
    },
  )

  test.each(FIRST_STARTS)(
    'the earlier stay of one patient has closed, on a first start at %d',
    (now) => {
      expect(stateAt(now, (at) => openCase(EARLIER_STAY, at)).closed).toBeDefined()
      const [earlier, again] = [EARLIER_STAY, ...ADMISSION_SCENES].map((scene) =>
        openCase(scene, now),
      )
      expect(earlier?.cast.patient).toEqual(again?.cast.patient)
    },
  )

  test('there are 35 open cases, and the same first start tells the same stories', () => {
    expect(scenes).toHaveLength(35)
    const [now = 0] = FIRST_STARTS
    const tell = () => scenes.map((scene) => openCase(scene, now).acts)
    expect(tell()).toEqual(tell())
  })

  test('a made-up sheet has nothing to put right', () => {
    const [now = 0] = FIRST_STARTS
    const sheets = scenes
      .flatMap((scene) => openCase(scene, now).acts)
      .flatMap(({ at, payload }) => ('form' in payload ? [{ at, form: payload.form }] : []))
    expect(sheets.length).toBeGreaterThan(10)
    for (const { at, form } of sheets) {
      const { answers } = form as { answers: Answers }
      expect(problemsIn(ADMISSION_INFO_SHEET, answers, { today: dayInJapan(at) })).toEqual([])
    }
  })

  test('no number of the region belongs to anybody, and no mail address can be reached', () => {
    for (const { phone, fax, mail = '' } of ORGANISATIONS) {
      expect(phone).toMatch(/^0747-00-\d{4}$/)
      expect(fax).toMatch(/^0747-00-\d{4}$/)
      expect(mail).toMatch(/^$|example\.jp$/)
    }
    const numbers = ORGANISATIONS.flatMap(({ phone, fax }) => [phone, fax])
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('there is one account for each role, and every registered party has somebody to answer for it', () => {
    expect(ROLE_ACCOUNTS.map(({ role }) => role).toSorted()).toEqual([...ROLES].toSorted())
    expect(new Set(ACCOUNTS.map(({ loginName }) => loginName)).size).toBe(ACCOUNTS.length)
    const spoken = new Set(ACCOUNTS.map(({ organisation }) => organisation))
    const parties = ORGANISATIONS.filter(
      ({ kind, registered }) =>
        registered && ['hospital', 'careManagementOffice', 'communitySupportCenter'].includes(kind),
    )
    expect(parties.filter(({ key }) => !spoken.has(key)).map(organisationId)).toEqual([])
  })
})
