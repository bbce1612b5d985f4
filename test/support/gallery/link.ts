import { linkPage } from '../../../api/pages/link-page'
import { readLink } from '../../../api/cases/link-answers'
import type { Typed } from '../../../api/typed/typed'
import { plainDate } from '../../../manual/calendar/plain-date'
import type { CaseId } from '../../../manual/case/events'
import type { OwnCase } from '../../../store/doubles'
import { renderActPage } from '../../../templates/pages/act-page'
import { jst } from '../../manual/calendars'
import { admitted, caseOf, happens } from '../../manual/story'
import { actStanding } from './act-standing'
import { caseTarget, coordinatorFrame, hospitalFrame } from './frames'

export const KNOWN: readonly OwnCase[] = [
  {
    personId: '1',
    name: '吉野 正一',
    kana: 'よしの しょういち',
    birthDate: plainDate('1940-04-18'),
    sex: 'male',
    municipality: '吉野町',
    caseId: '33333333-3333-4333-8333-333333333333' as CaseId,
    code: 'NW-8-1060',
    hospitalId: 'hospital',
    admittedOn: plainDate('2026-10-02'),
    state: caseOf(
      admitted('2026-10-02 10:00'),
      happens('Discharged', '2026-10-20 10:00', { at: jst('2026-10-20 10:00'), outcome: 'home' }),
    ),
  },
]

const page = (
  side: 'hospital' | 'coordinator',
  known: readonly OwnCase[],
  typed: Typed = {},
  judged = false,
) => {
  const standing = actStanding(side)
  const read = judged ? readLink(standing, typed, known) : undefined
  return renderActPage(
    side === 'hospital' ? hospitalFrame() : coordinatorFrame(),
    linkPage(standing, {
      known,
      typed,
      problems: read !== undefined && !read.ok ? read.problems : {},
      target: caseTarget('/cases/sample/link'),
    }),
  )
}

export const linkPages = (): Readonly<Record<string, string>> => ({
  '15-link': page('hospital', KNOWN),
  '15-link-nobody-alike': page('hospital', []),
  '15-link-office': page('coordinator', KNOWN),
  '15-link-error': page(
    'hospital',
    KNOWN,
    { other: KNOWN[0]?.caseId ?? '', relation: 'merge' },
    true,
  ),
})
