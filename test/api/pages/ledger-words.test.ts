import fc from 'fast-check'
import { contactEvidence } from '../../../manual/fees/contact-evidence'
import { sheetEvidence } from '../../../manual/fees/sheet-evidence'
import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { CaseEvent } from '../../../manual/case/events'
import type { CaseState } from '../../../manual/case/state'
import { ledgerFaults } from '../../../manual/ledger/faults'
import { ledgerWords } from '../../../api/pages/ledger/ledger-words'
import { type Standing, standingOf } from '../../../api/pages/case/standing'
import { sha256 } from '../../../templates/pdf/ledger/sha256'
import { life, play } from '../../manual/lives'
import { actStanding } from '../../support/gallery/act-standing'
import { sampleLedger } from '../../support/ledger-sample'

const SIDES = ['hospital', 'coordinator'] as const

function standingOver(
  side: Standing['side'],
  state: CaseState,
  events: readonly CaseEvent[],
): Standing {
  const { view } = actStanding(side)
  const now = state.lastRecordedAt
  return standingOf({ ...view, state, events, lastSeq: state.lastSeq }, state, side, now)
}

test('whatever happens to a case, each side gets a line for every event, and the chain is whole', () => {
  let events = 0
  fc.assert(
    fc.property(life, (given) => {
      const lived = play(...given)
      if (lived.state === undefined) return
      events += lived.events.length
      for (const side of SIDES) {
        const standing = standingOver(side, lived.state, lived.events)
        const ledger = sampleLedger(standing)
        const { entries } = ledgerWords(standing, ledger)
        expect(entries.map(({ label }) => Number(label.split('\n')[0]))).toEqual(
          lived.events.map(({ seq }) => seq),
        )
        for (const { lines } of entries) expect(lines.length).toBeGreaterThanOrEqual(3)
        expect(ledgerFaults(ledger, sha256)).toEqual([])
      }
    }),
    { numRuns: 120 },
  )
  expect(events).toBeGreaterThan(200)
})

test('whatever happens to a case, its fees are judged, and nothing is called claimable that nobody received', () => {
  const verdicts = new Set<string>()
  fc.assert(
    fc.property(life, (given) => {
      const { state, events } = play(...given)
      for (const leg of state?.legs ?? []) {
        if (state === undefined) return
        const sheet = sheetEvidence(state, leg, state.lastRecordedAt)
        const { claim } = contactEvidence(state, leg, events, state.lastRecordedAt)
        verdicts.add(sheet.verdict).add(claim?.verdict ?? 'none')
        const called = [sheet.verdict, claim?.verdict]
        const provided = sheet.sheet && dayInJapan(sheet.sheet.at)
        expect({
          claimableUnreceived: called[0] === 'mayBeClaimable' && sheet.receipt === undefined,
          inTierTooLate: provided !== undefined && provided > (sheet.tier?.lastDay ?? provided),
          claimableInHospital: called[1] === 'mayBeClaimable' && leg.discharged === undefined,
        }).toEqual({ claimableUnreceived: false, inTierTooLate: false, claimableInHospital: false })
      }
    }),
    { numRuns: 200 },
  )
  expect(verdicts.size).toBeGreaterThan(3)
})
