import type { CaseEvent } from '../../../manual/case/events'
import { type Ledger, ledgerOf } from '../../../manual/ledger/chain'
import { compareLedgers } from '../../../manual/ledger/compare'
import { ledgerFaults } from '../../../manual/ledger/faults'
import { findLedger } from '../../../manual/ledger/read-ledger'
import { sha256 } from '../../../templates/pdf/ledger/sha256'
import { ledgerStanding, sampleLedger } from '../../support/ledger-sample'

const standing = ledgerStanding()
const { events } = standing.view
const whole = sampleLedger(standing)
const faults = (ledger: Ledger) => ledgerFaults(ledger, sha256)
const withLinks = (links: Ledger['links']): Ledger => ({ ...whole, links })
const mended = ({ links, ...ledger }: Ledger): Ledger => ({
  ...ledger,
  links,
  count: links.length,
  lastDigest: links.at(-1)?.digest ?? '',
})
const chainOver = (
  some: readonly CaseEvent[],
  isClosed: (event: CaseEvent) => boolean = () => false,
) => {
  const { caseId, caseCode, printedAt } = whole
  return ledgerOf({ caseId, caseCode, printedAt }, some, isClosed, sha256)
}

test('a chain is whole, and the order in which an event’s parts were written is no part of it', () => {
  const turned = events.map(
    (event) => Object.fromEntries(Object.entries(event).toReversed()) as CaseEvent,
  )
  expect(faults(whole)).toEqual([])
  expect(whole.count).toBe(events.length)
  expect(chainOver(turned).lastDigest).toBe(whole.lastDigest)
  expect(findLedger(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
})

test('every single character of every event counts', () => {
  let tried = 0
  for (const [at, link] of whole.links.entries()) {
    if (!('event' in link)) throw new Error('an open chain')
    const text = JSON.stringify(link.event)
    for (let place = 0; place < text.length; place += 1) {
      const character = text.charAt(place)
      const other = character === '7' ? '8' : '7'
      let event: CaseEvent
      try {
        event = JSON.parse(text.slice(0, place) + other + text.slice(place + 1)) as CaseEvent
      } catch {
        continue // No event any more: the file is refused as a whole.
      }
      tried += 1
      const changed = whole.links.with(at, { ...link, event })
      expect(faults(mended(withLinks(changed)))).toEqual([{ kind: 'altered', seq: link.seq }])
    }
  }
  expect(tried).toBeGreaterThan(500)
})

test.each(events.slice(0, -1).map(({ seq }) => seq))('entry %i taken out is missing', (seq) => {
  const without = withLinks(whole.links.filter((link) => link.seq !== seq))
  expect(faults(mended(without))).toContainEqual({ kind: 'missing', from: seq, to: seq })
})

test('several taken out together are missing together', () => {
  const without = withLinks(whole.links.filter(({ seq }) => seq < 3 || seq > 5))
  expect(faults(mended(without))).toEqual([{ kind: 'missing', from: 3, to: 5 }])
})

test('an entry put in does not fit, whether it takes a number twice or moves the others on', () => {
  const [first, second, ...rest] = whole.links
  if (first === undefined || second === undefined) throw new Error('too short')
  expect(faults(mended(withLinks([first, second, second, ...rest])))).toEqual([
    { kind: 'outOfOrder', seq: 2 },
  ])
  const movedOn = rest.map((link) => ({ ...link, seq: link.seq + 1 }))
  const forged = { ...second, seq: 3 }
  expect(faults(mended(withLinks([first, second, forged, ...movedOn]))).length).toBeGreaterThan(0)
})

test('two entries exchanged are out of order', () => {
  const [a, b, c, ...rest] = whole.links
  if (a === undefined || b === undefined || c === undefined) throw new Error('too short')
  expect(faults(mended(withLinks([a, c, b, ...rest])))).toContainEqual({
    kind: 'outOfOrder',
    seq: 2,
  })
})

test('a tail that is cut off shows by the count and by the last digest, each by itself', () => {
  const cut = withLinks(whole.links.slice(0, -2))
  const { count } = whole
  expect(faults(cut)).toEqual([{ kind: 'count', said: count, found: count - 2 }, { kind: 'end' }])
  expect(faults({ ...cut, count: count - 2 })).toEqual([{ kind: 'end' }])
  expect(faults({ ...cut, lastDigest: cut.links.at(-1)?.digest ?? '' })).toEqual([
    { kind: 'count', said: count, found: count - 2 },
  ])
})

test('a chain moved to another case does not fit from its first entry on', () => {
  const other = { ...whole, caseId: '99999999-9999-4999-8999-999999999999' as Ledger['caseId'] }
  expect(faults(other)).toEqual([{ kind: 'altered', seq: 1 }])
})

test('what a reader may not see is a digest alone, and the chain ends the same', () => {
  const closed = chainOver(events, ({ type }) => type === 'AdmissionNoticeConfirmed')
  expect(closed.lastDigest).toBe(whole.lastDigest)
  expect(faults(closed)).toEqual([])
  expect(JSON.stringify(closed)).not.toContain('AdmissionNoticeConfirmed')
  const [first, , third, ...rest] = closed.links
  if (first === undefined || third === undefined) throw new Error('too short')
  const forged = { seq: 3, contentDigest: sha256('another'), digest: third.digest }
  const links = [first, closed.links[1] ?? first, forged, ...rest]
  expect(faults({ ...closed, links })).toEqual([{ kind: 'altered', seq: 3 }])
})

test('written anew as a whole it is whole in itself, and the copy of the other side shows it', () => {
  const forged = chainOver(
    events.map((event) =>
      event.type === 'AdmissionNoticeSent'
        ? { ...event, occurredAt: event.occurredAt - 86_400_000 }
        : event,
    ),
  )
  const earlier = chainOver(events.slice(0, 4))
  expect(faults(forged)).toEqual([])
  expect(compareLedgers(forged, whole)).toEqual({ kind: 'differ', seq: 2 })
  expect(compareLedgers(whole, earlier)).toEqual({ kind: 'same', through: 4 })
  const another = { ...whole, caseId: 'another' as Ledger['caseId'] }
  expect(compareLedgers(whole, another)).toEqual({ kind: 'otherCase' })
})

test.each([
  ['nothing', undefined],
  ['a list', []],
  ['another format', { ...whole, format: 'nanwa-ledger-0' }],
  ['no links', { ...whole, links: undefined }],
  ['a link without its digest', { ...whole, links: [{ seq: 1, id: 'x', event: {} }] }],
  [
    'a link that is open and closed',
    { ...whole, links: [{ ...whole.links[0], contentDigest: 'x' }] },
  ],
  ['a number that is none', { ...whole, links: [{ ...whole.links[0], seq: 1.5 }] }],
])('%s is no ledger', (_what, found) => {
  expect(findLedger(found)).toBeUndefined()
})
