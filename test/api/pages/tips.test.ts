import { actTips } from '../../../api/pages/act-tips'
import { tipsAt } from '../../../api/pages/duty-words'
import type { DutyView } from '../../../manual/duties/duty'
import { editionOf } from '../../../manual/editions/registry'
import { admitted } from '../../manual/story'
import { actStanding } from '../../support/gallery/act-standing'

const at = (code: DutyView['code'], edition: string): readonly string[] =>
  tipsAt({ code, basis: { edition } } as DutyView)

describe('the tips of a step', () => {
  it('are those of the edition, each at its own step and nowhere else', () => {
    const { tips = [], duties } = editionOf('nanwa-2')
    expect(tips.length).toBeGreaterThan(5)
    expect(duties.flatMap(({ code }) => at(code, 'nanwa-2')).toSorted()).toEqual(
      tips.map(({ text }) => text).toSorted(),
    )
    expect(at('A8', 'nanwa-2')).toEqual([
      '申し送りや食事の時間を避けて電話します。病名を電話でたずねません。',
    ])
  })

  it('are none where the edition has none, nor at a call', () => {
    expect(at('A8', 'nanwa-1')).toEqual([])
    expect(at('phone', 'nanwa-2')).toEqual([])
  })
})

describe('the tips on the page of an act', () => {
  const stay = admitted('2026-11-09 14:20', { edition: 'nanwa-2' })

  it('are those of the step that is done there', () => {
    const ids = (act: 'wishes' | 'discharge-plan' | 'contact') =>
      actTips(actStanding('hospital', [stay]), act).map(({ id }) => id)
    expect(ids('wishes')).toEqual(['wishesChange'])
    expect(ids('discharge-plan')).toEqual(['toldFamily'])
    expect(ids('contact')).toEqual([])
  })
})
