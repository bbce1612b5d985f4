import { plainDate } from '../../../manual/calendar/plain-date'
import { ACT_FORMS } from '../../../api/cases/acts/act-forms'
import { eventWords } from '../../../api/pages/case/event-words'
import { createFields } from '../../../api/typed/fields'
import { jst } from '../../manual/calendars'
import {
  admitted,
  admittedWithoutCareManager,
  happens,
  numbered,
  type Told,
} from '../../manual/story'
import { actStanding } from '../../support/gallery/act-standing'

const ALONE = admittedWithoutCareManager('2026-11-20 09:00', { edition: 'nanwa-2' })
const SCREENED = happens('ChecksheetAnswered', '2026-11-21 10:00', {
  result: 'none',
  checksheet: 'nanwa-2',
  items: [],
})
const fixed = (on: string) =>
  happens('DischargeDateFixed', '2026-11-22 10:00', { on: plainDate(on) })

const { read, caution, initial, words, fields } = ACT_FORMS.discharge
const standing = (...story: readonly Told[]) => actStanding('hospital', story)
const today = initial(standing(ALONE))
const leave = (story: readonly Told[], typed: object = {}) =>
  read(standing(...story), { ...today, outcome: 'home', ...typed })

describe('a discharge of somebody who was never screened', () => {
  it('stops at a question, with the checksheet named first', () => {
    expect(caution?.(standing(ALONE))?.title).toContain('基準チェックが、まだ')
    expect(leave([ALONE])).toMatchObject({
      problems: { unscreened: expect.stringContaining('先に基準チェックを') as string },
    })
    expect(leave([ALONE], { unscreened: 'leaves' }).ok).toBe(true)
  })

  it('is asked of nobody else', () => {
    expect(leave([ALONE, SCREENED]).ok).toBe(true)
    const known = standing(admitted('2026-11-20 09:00'))
    const asked = fields(known, createFields({}, {})).map(({ name }) => name)
    expect(asked).not.toContain('unscreened')
  })
})

describe('the day of a discharge', () => {
  it.each([
    ['none decided', [], today],
    ['today', [fixed('2026-11-24')], today],
    ['gone by', [fixed('2026-11-23')], { atYear: '令和8', atMonth: '11', atDay: '23' }],
    ['to come', [fixed('2026-12-10')], {}],
  ] as const)('stands there as decided: %s', (_case, story, typed) => {
    expect(initial(standing(ALONE, ...story))).toEqual(typed)
  })

  it('is said beside the boxes, and that another one needs typing', () => {
    expect(words(standing(ALONE)).join('')).not.toContain('決まっている退院日')
    const said = words(standing(ALONE, fixed('2026-12-10'))).join('')
    expect(said).toContain('決まっている退院日は、令和8年12月10日（木）です。')
    expect(said).toContain('早く退院したときは')
    expect(words(standing(ALONE, fixed('2026-11-24'))).join('')).not.toContain('早く退院したとき')
  })
})

describe('what was not done by the discharge', () => {
  const home = happens('Discharged', '2026-11-24 09:00', {
    at: jst('2026-11-24 09:00'),
    outcome: 'home',
  })
  const closed = happens('Closed', '2026-11-24 09:00', { reason: 'dutiesDone' }, 'system')

  it('is not passed over when the case closes', () => {
    const story = [ALONE, home, closed]
    const event = numbered(story).find(({ type }) => type === 'Closed')
    expect(event && eventWords(event, standing(...story)).words).toContain('行われなかったこと')
  })
})
