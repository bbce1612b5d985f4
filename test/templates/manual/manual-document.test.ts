import { readFileSync } from 'node:fs'
import { editionOf, newestPublished } from '../../../manual/editions/registry'
import { manualDocument } from '../../../templates/manual/manual-document'

describe('docs/manual.md', () => {
  it('is what the newest published edition says: `npm run manual:doc` makes it anew', () => {
    expect(readFileSync('docs/manual.md', 'utf8')).toBe(manualDocument(newestPublished('nanwa')))
  })

  it.each(['nanwa-1', 'nanwa-2', 'nanwa-3-draft'])(
    'has a place for every row of %s, with its section, source and confidence',
    (id) => {
      const edition = editionOf(id)
      const text = manualDocument(edition)
      for (const { code, title, section, source } of edition.duties) {
        expect(text).toContain(`### ${code}\u3000${title}`)
        expect(text).toContain(`出典：${section}（${source}）`)
      }
      for (const { label } of [...edition.checksheet, ...edition.exclusions])
        expect(text).toContain(label)
      for (const { text: tip } of edition.tips ?? []) expect(text).toContain(tip)
      expect(text).not.toMatch(/undefined|NaN|\{\w+\}/)
    },
  )

  it('says a row that the region has not confirmed to be 確認中, and only such a row', () => {
    const edition = editionOf('nanwa-2')
    const text = manualDocument(edition)
    const section = (code: string) =>
      text.slice(text.indexOf(`### ${code}\u3000`)).split('\n### ')[0] ?? ''
    expect(section('A8')).toContain('確かさ：確認中')
    expect(section('R1')).toContain('確かさ：確定')
  })

  it('says in words by when, by whose days, and for the long-term ward apart', () => {
    const text = manualDocument(editionOf('nanwa-2'))
    expect(text).toContain('**いつまでに**：入院から7日以内（療養病棟は14日）')
    expect(text).toContain('**いつまでに**：入院時情報提供書が届いた日時から1営業日後の10:00まで')
    expect(text).toContain('**数え方**：事業所の暦で数える。当日は数えない')
    expect(text).toContain(
      '**いつまでに**：退院予定日の3営業日前まで。決まったのがそのあとなら、決まったその日のうち',
    )
  })
})
