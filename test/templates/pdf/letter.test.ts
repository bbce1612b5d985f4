import { createEditionShelf } from '../../../api/editions/shelf'
import { type LetterFacts, letterOf } from '../../../api/pages/editions/letter'
import { plainDate } from '../../../manual/calendar/plain-date'
import { editionOf } from '../../../manual/editions/registry'
import { indicatorFacts, type IndicatorFact } from '../../../manual/indicators/indicators'
import { contentHash } from '../../../store/edition-hash'
import { renderLetter } from '../../../templates/pdf/edition/letter'
import { jst } from '../../manual/calendars'
import { admitted, caseOf, happens } from '../../manual/story'

const NOW = jst('2026-11-26 10:00')
const DRAFT = editionOf('nanwa-3-draft')
const empty = { all: () => Promise.resolve([]) }

/** People who went home in October, told in time. */
const inOctober = (people: number): readonly IndicatorFact[] =>
  Array.from({ length: people }, () =>
    indicatorFacts(
      caseOf(
        admitted('2026-10-01 09:00', { edition: 'nanwa-2' }),
        happens('PlannedDischargeSet', '2026-10-05 10:00', { on: plainDate('2026-10-20') }),
        happens('DischargeCoordinationNoticeSent', '2026-10-06 10:00', { channel: 'phone' }),
        happens('DischargeCoordinationNoticeConfirmed', '2026-10-06 11:00', { channel: 'phone' }),
        happens('Discharged', '2026-10-20 10:00', {
          at: jst('2026-10-20 10:00'),
          outcome: 'home',
        }),
      ),
    ),
  ).flat()

const FACTS: LetterFacts = {
  edition: DRAFT,
  title: '第3版（案）',
  shelf: createEditionShelf('nanwa', empty),
  to: '見本病院',
  from: { name: '見本保健所', phone: '0747-00-0200' },
  facts: inOctober(5),
  now: NOW,
}

describe('a letter of the health centre', () => {
  it('tells of a draft that nothing is decided, and until when one can speak', () => {
    const { words, changes } = letterOf({ ...FACTS, openUntil: plainDate('2026-12-18') })
    expect(words.join('')).toContain('まだ決まっていません')
    expect(words.join('')).toContain('令和8年12月18日（金）まで意見を受け付けています')
    expect(changes.map(({ kind }) => kind)).toContain('手順')
    expect(letterOf({ ...FACTS, openUntil: plainDate('2026-11-25') }).words.join('')).not.toContain(
      '受け付けています',
    )
  })

  it('tells from when an edition holds once it is published', () => {
    const published = {
      edition: DRAFT.id,
      contentHash: contentHash(DRAFT),
      from: DRAFT.from,
      at: NOW,
    }
    const shelf = createEditionShelf('nanwa', empty, [published])
    expect(letterOf({ ...FACTS, shelf }).words[0]).toContain(
      '令和9年4月1日（木）の入院から使います',
    )
    const second = letterOf({ ...FACTS, shelf, edition: editionOf('nanwa-2') })
    expect(second.words[0]).toContain('使っています')
    expect(second.changes.length).toBeGreaterThan(30)
  })

  it('has the figures of the last month that is over, of the region, and none of four people', () => {
    const lines = (people: number) => letterOf({ ...FACTS, facts: inOctober(people) }).rates
    expect(lines(5).title).toBe('令和8年10月の2つの指標（南和地域）')
    expect(lines(5).lines[0]).toContain('100.0%（5件のうち5件）')
    expect(lines(4).lines[0]).toContain('件数が少ないため載せません')
    expect(lines(4).lines[0]).not.toMatch(/\d%|4件/)
    expect(lines(0).lines[0]).toContain('対象の方はいませんでした')
  })

  it('goes on over the page, each with its number, and has the same bytes each time', async () => {
    const letter = letterOf({ ...FACTS, edition: editionOf('nanwa-2'), title: '第2版' })
    const [one, other] = await Promise.all([renderLetter(letter), renderLetter(letter)])
    expect(other).toEqual(one)
    const pages =
      Buffer.from(one)
        .toString('latin1')
        .match(/\/Type \/Page\b/g) ?? []
    expect(pages.length).toBeGreaterThan(1)
  })
})
