import fc from 'fast-check'
import { dutiesAt } from '../../../manual/duties/duties-at'
import type { DutyKind } from '../../../manual/duties/duty'
import { editionIds, editionOf } from '../../../manual/editions/registry'
import { basisSentence } from '../../../templates/words/basis'
import { reminderBasis } from '../../../templates/words/reminder-basis'
import { jst } from '../../manual/calendars'
import { caseOf, happens, type Told } from '../../manual/story'
import { life, play } from '../../manual/lives'
import { died, duties, find, known, left, planned } from '../../manual/duties/second-revision'

const TUESDAY = '2026-11-10 10:00'
const NOW = '2026-11-17 12:00'
const MANUAL = '南和 入退院連携マニュアル 第2版'

function why(code: DutyKind, ...story: readonly Told[]): string {
  const duty = find(duties(NOW, ...story), code)
  if (duty === undefined) throw new Error(`no duty ${code}`)
  return basisSentence(duty, jst(NOW))
}

const noConsent = known(TUESDAY, { consent: 'notYet' })
const dispute = happens('Disputed', '2026-11-16 10:00', {
  about: 'admissionNotice',
  claim: 'happened',
})

describe('why a duty is owed, in one sentence', () => {
  it.each<[DutyKind, readonly Told[], string]>([
    [
      'A3',
      [known(TUESDAY)],
      '入院（11月10日（火））から7日（当日は数えず、事業所の暦で数える）とし、期限は11月17日（火）です。',
    ],
    [
      'A14',
      [known(TUESDAY), left('2026-11-16 10:00')],
      '退院（11月16日（月））から14日（当日は数えず、事業所の暦で数える）とし、期限は11月30日（月）です。',
    ],
    ['A9', [known(TUESDAY)], '退院調整開始の連絡が記録されてから期限を数えます。'],
    [
      'X1',
      [known(TUESDAY), died('2026-11-16 10:00')],
      '亡くなった日（11月16日（月））のうちとし、期限は11月16日（月）です。',
    ],
    [
      'consent',
      [noConsent],
      '外へ出る連絡は同意の記録を待つため、入院の連絡の期限（11月13日（金））までに確かめます。',
    ],
    [
      'phone',
      [known(TUESDAY), dispute],
      '食い違いが分かった日（11月16日（月））のうちとし、期限は11月16日（月）です。',
    ],
    [
      'phone',
      [known(TUESDAY), planned('2026-11-17 10:00', '2026-11-19')],
      '退院が急に決まった日（11月17日（火））のうちとし、期限は11月17日（火）です。',
    ],
  ])('%s', (code, story, sentence) => {
    expect(why(code, ...story)).toContain(sentence)
    expect(why(code, ...story)).toContain(`${MANUAL}「`)
  })

  it('says that the counted day was closed, and that a calendar is a guess', () => {
    const shifted = [known(TUESDAY), planned('2026-11-12 10:00', '2026-11-30')]
    expect(why('A8', ...shifted)).toBe(
      `${MANUAL}「退院調整を始めることをケアマネジャーに連絡する」（2.1 A8）により、退院予定日（11月30日（月））の7日前（当日は数えず、病院の窓口の暦で数える）を、休みの日にあたるためずらし、期限は11月20日（金）17:15です。`,
    )
    expect(why('A3', known(TUESDAY, { calendars: [] }))).toContain('、営業日は未確認のため目安）')
  })

  it('is there for every duty of every life, whatever has happened', () => {
    const lives = fc.sample(life, { numRuns: 200, seed: 20261126 })
    const seen = new Set<string>()
    for (const [start, chances] of lives) {
      play(start, chances, (_before, _event, after, now) => {
        for (const duty of dutiesAt(after, now)) {
          seen.add(duty.code)
          const sentence = basisSentence(duty, now)
          expect(sentence).toMatch(/^.+「.+」（.+）により、[^。]+。$/)
          expect(sentence).toContain(editionOf(duty.basis.edition).title)
          expect(sentence).not.toMatch(/undefined|NaN/)
        }
      })
    }
    expect(seen.size).toBeGreaterThan(25)
  })
})

describe('why a reminder goes out', () => {
  it('names the rule, the edition, the limit, the calendar and the rung', () => {
    const duty = find(duties(NOW, known(TUESDAY)), 'A3')
    if (duty === undefined) throw new Error('no A3')
    expect(reminderBasis(duty, 'tierIEnds', jst(NOW))).toBe(
      `${MANUAL}「${duty.title}」（${duty.basis.section}）により、事業所の暦で数えた期限は11月17日（火）で、加算Ⅰの対象となる最後の日、事業所が閉まる2時間前の知らせです。`,
    )
  })

  it('can be said of every rung of every edition, without a day of the stay', () => {
    const state = caseOf(known('2026-11-10 10:00'), planned('2026-11-12 10:00', '2026-11-30'))
    const [sample] = dutiesAt(state, jst(NOW))
    if (sample === undefined) throw new Error('no duty')
    const rungs = editionIds().flatMap((id) =>
      editionOf(id).duties.flatMap((row) => row.ladder.map((rung) => ({ id, row, rung }))),
    )
    expect(rungs.length).toBeGreaterThan(40)
    for (const { id, row, rung } of rungs) {
      const duty = { ...sample, code: row.code, title: row.title, dueAt: jst(NOW) }
      const sentence = reminderBasis(
        { ...duty, basis: { ...sample.basis, edition: id } },
        rung.milestone,
        jst(NOW),
      )
      expect(sentence).toMatch(
        /^.+「.+」（.+）により、.+の暦で数えた期限は11月17日（火）12:00で、.+の知らせです。$/,
      )
      expect(sentence).not.toMatch(/11月10日|11月30日|undefined/)
    }
  })
})
