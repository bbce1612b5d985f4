import { renderEvidence } from '../../../templates/pdf/evidence/render-evidence'
import { readBack } from '../../support/pdf-text'
import { EVIDENCE_CASES, sampleEvidence } from '../../support/evidence-sample'

const PRINTED = { printedAt: Date.UTC(2026, 10, 24, 0, 40), printedBy: '大前 早苗' } as const

test('the month of an office on paper says what is recorded and what it may come to', async () => {
  const pages = await readBack(await renderEvidence(sampleEvidence(), PRINTED))
  const text = pages.join('')
  for (const words of [
    '加算の記録令和8年11月',
    '居宅介護支援事業所さくら坂',
    '入院時情報連携加算（4件）',
    '髙橋ミヨ子（たかはしみよこ）',
    '（Ⅰ）250単位の対象となりうる',
    '情報提供令和8年11月10日（火）16:40FAX',
    '受け取りの確認令和8年11月11日（水）9:12',
    '期限（Ⅰ）令和8年11月10日（火）まで、（Ⅱ）令和8年11月12日（木）まで',
    '加算の期限のあとに提供しました',
    '受け取りの確認がまだです',
    'この方に加算はありません',
    '退院・退所加算（3件）',
    '（Ⅱ）ロ750単位の対象となりうる',
    '数えた連絡2回カンファレンスあり（1回）',
    '日程の相談（数えていません）',
    '転院のため',
    '入院中です。自宅や施設へ退院すれば、（Ⅰ）イ450単位の対象となりうる',
  ])
    expect(text).toContain(words)
  for (const [at, page] of pages.entries())
    expect(page).toContain(`${at + 1}/${pages.length}ページ`)
})

test('the same month has the same bytes, and an empty one is said to be empty', async () => {
  const [one, other, empty] = await Promise.all([
    renderEvidence(sampleEvidence(), PRINTED),
    renderEvidence(sampleEvidence(), PRINTED),
    renderEvidence(sampleEvidence([]), PRINTED),
  ])
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  expect(empty.length).toBeGreaterThan(1_000)
})

test('a second sheet for the same person in the month is marked, since the fee comes once a month', () => {
  const [first] = EVIDENCE_CASES
  if (first === undefined) throw new Error('no case')
  const { sheets } = sampleEvidence([first, { ...first, code: 'NW-8-1109' }])
  expect(sheets.map(({ notes }) => notes.some((note) => note.includes('月に1回')))).toEqual([
    false,
    true,
  ])
})
