import { refusalOf } from '../../../manual/case/refusal'
import { editionOf } from '../../../manual/editions/registry'
import { plainDate } from '../../../manual/calendar/plain-date'
import { jst } from '../calendars'
import { admitted, caseOf, happens } from '../story'

const NOW = jst('2026-11-12 10:00')
const START = admitted('2026-11-10 09:00', { edition: 'nanwa-1' })
const DRAFT = 'nanwa-3-draft'

const adopts = (edition: string) =>
  refusalOf(
    caseOf(START),
    happens('EditionAdopted', '2026-11-12 10:00', { edition, reason: 'errorInRow' }),
    { seenSeq: caseOf(START).lastSeq },
    NOW,
  )?.code

describe('a draft is nobody’s manual', () => {
  it('is a draft indeed', () => {
    expect(editionOf(DRAFT).draft).toBe(true)
  })

  it.each([
    ['nanwa-2', undefined],
    [DRAFT, 'unknownReference'],
    ['nanwa-99', 'unknownReference'],
  ])('a running stay that adopts %s: %s', (edition, code) => {
    expect(adopts(edition)).toBe(code)
  })

  it.each([
    ['the day of its publication', '2026-11-01', 'dayOutOfRange'],
    ['a publication on its own first day', '2027-04-01', 'unknownReference'],
  ])('with %s a running stay is refused as: %s %s', (_, on, code) => {
    const proposed = happens('EditionAdopted', '2026-11-12 10:00', {
      edition: DRAFT,
      editionPublishedOn: plainDate(on),
      reason: 'errorInRow',
    })
    const seen = { seenSeq: caseOf(START).lastSeq }
    expect(refusalOf(caseOf(START), proposed, seen, NOW)?.code).toBe(code)
  })

  it('that the region has published is used from its day on', () => {
    const day = '2027-04-02 09:00'
    const begin = (publishedOn?: string) =>
      refusalOf(
        undefined,
        admitted(day, {
          edition: DRAFT,
          ...(publishedOn !== undefined && { editionPublishedOn: plainDate(publishedOn) }),
        }),
        { seenSeq: 0 },
        jst(day),
      )?.code
    expect([begin(), begin('2026-12-01')]).toEqual(['unknownReference', undefined])
  })

  it('no case begins under one', () => {
    const begin = (edition: string) =>
      refusalOf(undefined, admitted('2026-11-10 09:00', { edition }), { seenSeq: 0 }, NOW)?.code
    expect([begin('nanwa-2'), begin(DRAFT)]).toEqual([undefined, 'unknownReference'])
  })
})
