import { consentWords } from '../../../api/sheet/sent-form'
import { jst } from '../../manual/calendars'
import { admitted, caseOf, happens } from '../../manual/story'

const atAdmission = { ...admitted('2026-11-25 22:00'), occurredAt: jst('2026-11-25 22:00') }

test('consent given with the start is of the day the case was started, not of the admission', () => {
  const started = { ...atAdmission, recordedAt: jst('2026-11-26 14:02') }

  expect(consentWords(caseOf(started))).toBe('いただいています（令和8年11月26日の記録）')
})

test('consent got later is of the day it was got', () => {
  const started = { ...atAdmission, data: { ...atAdmission.data, consent: 'notYet' as const } }
  const given = happens('ConsentGiven', '2026-11-27 09:00', { basis: 'spoken' })

  expect(consentWords(caseOf(started as typeof atAdmission, given))).toBe(
    'いただいています（令和8年11月27日の記録）',
  )
})
