import type { CaseEvent, ProposedEvent } from '../../../manual/case/events'
import { applyEvent, foldCase } from '../../../manual/case/fold'
import { currentLeg } from '../../../manual/case/legs'
import { refusalOf } from '../../../manual/case/refusal'
import type { CaseState } from '../../../manual/case/state'
import { dutiesAt } from '../../../manual/duties/duties-at'
import { DESK, jst, OFFICE } from '../calendars'

const NOW = jst('2026-11-20 10:00')
const legId = 'leg1'

const started: ProposedEvent<'CaseStarted'> = {
  id: 'e1',
  type: 'CaseStarted',
  occurredAt: jst('2026-11-10 10:00'),
  by: { side: 'hospital' },
  data: {
    region: 'nanwa',
    legId,
    hospitalId: 'hospital',
    wardCode: '3W',
    admittedAt: jst('2026-11-10 09:00'),
    admissionTimeKnown: true,
    admissionKind: 'emergency',
    careLevel: 'care2',
    coordinator: { kind: 'careManager', organisationId: 'office', registered: true },
    consent: 'given',
    startedBy: 'hospital',
    edition: 'nanwa-2',
    calendars: [DESK, OFFICE],
  },
}

const said = <T extends 'Disputed' | 'Settled' | 'DischargeCoordinationNoticeSent' | 'Recalled'>(
  id: string,
  type: T,
  data: ProposedEvent<T>['data'],
  side: 'hospital' | 'coordinator' = 'hospital',
) => ({ id, type, occurredAt: NOW, by: { side }, data }) as ProposedEvent

function after(...proposals: readonly ProposedEvent[]): CaseState {
  const events = [started, ...proposals].map((one, index): CaseEvent => ({
    ...one,
    seq: index + 1,
    recordedAt: one.occurredAt,
  }))
  const state = foldCase(events)
  if (state === undefined) throw new Error('nothing happened')
  return state
}

const about = 'dischargeCoordinationNotice' as const
const claimed = said('e2', 'Disputed', { legId, about, claim: 'happened' }, 'coordinator')
const statusOf = (state: CaseState, code: string) =>
  dutiesAt(state, NOW).find((duty) => duty.code === code)?.status

describe('a dispute', () => {
  it('that ends in 「あった」 makes the fact that both agree on', () => {
    const settled = said('e3', 'Settled', { legId, about, outcome: 'happened' })
    expect(statusOf(after(claimed), 'A8')).not.toBe('done')
    expect(statusOf(after(claimed, settled), 'A8')).toBe('done')
    expect(currentLeg(after(claimed, settled)).dischargeNoticeConfirmed).toBeDefined()
  })

  it('that ends in 「なかった」 makes nothing known that was not', () => {
    const settled = said('e3', 'Settled', { legId, about, outcome: 'didNotHappen' })
    expect(statusOf(after(claimed, settled), 'A8')).not.toBe('done')
  })

  it('is not settled from a page that was drawn before another was settled', () => {
    const other = said('e3', 'Disputed', { legId, about: 'admissionInfoSheet', claim: 'happened' })
    const settled = said('e4', 'Settled', { legId, about, outcome: 'happened' })
    const state = after(claimed, other, settled)
    const late = said('e5', 'Settled', { legId, about: 'admissionInfoSheet', outcome: 'happened' })
    expect(refusalOf(state, late, { seenSeq: 3 }, NOW)?.code).toBe('stale')
    expect(refusalOf(state, late, { seenSeq: 4 }, NOW)).toBeUndefined()
  })

  it('is not raised from a page that had not seen the fact', () => {
    const sent = said('e2', 'DischargeCoordinationNoticeSent', { legId, channel: 'phone' })
    const denied = said('e3', 'Disputed', { legId, about, claim: 'didNotHappen' }, 'coordinator')
    expect(refusalOf(after(sent), denied, { seenSeq: 1 }, NOW)?.code).toBe('stale')
    expect(refusalOf(after(sent), denied, { seenSeq: 2 }, NOW)).toBeUndefined()
  })
})

describe('a recall', () => {
  it('is not taken from a page that was drawn before another office was registered', () => {
    const changed: CaseEvent = {
      id: 'e2',
      type: 'CareManagerChanged',
      seq: 2,
      occurredAt: NOW,
      recordedAt: NOW,
      by: { side: 'hospital' },
      data: {
        coordinator: { kind: 'careManager', organisationId: 'right', registered: true },
        calendar: { ...OFFICE, organisationId: 'right' },
      },
    }
    const state = applyEvent(after(), changed)
    const recalled = said('e3', 'Recalled', { organisationId: 'right', reason: 'wrongRecipient' })
    expect(refusalOf(state, recalled, { seenSeq: 1 }, NOW)?.code).toBe('stale')
  })
})
