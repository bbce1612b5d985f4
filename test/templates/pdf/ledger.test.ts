import { deflateSync, inflateSync } from 'node:zlib'
import { readBack } from '../../support/pdf-text'
import { findLedgerVerdict } from '../../../bin/ledger-verdict'
import { findLedgerIn } from '../../../templates/pdf/ledger/ledger-file'
import { sealFile, sealOf } from '../../../templates/pdf/ledger/seal'
import { ledgerStanding, sampleLedger, sampleLedgerPdf } from '../../support/ledger-sample'

const standing = ledgerStanding()

test('says who sent what to whom, when, how, when it was recorded and when confirmed', async () => {
  const pages = await readBack(await sampleLedgerPdf(standing))
  const text = pages.join('')
  for (const words of [
    'ケース台帳',
    '𠮷野正一（よしのしょういち）',
    'NW-8-1062',
    '記録の件数7件',
    sampleLedger(standing).lastDigest,
    '入院の連絡をしました（画面）',
    '南奈良総合医療センター→居宅介護支援事業所さくら坂',
    '相手の確認：令和8年11月9日（月）16:10画面居宅介護支援事業所さくら坂大前早苗（記録3）',
    '入院時情報提供書が送られました（FAX）',
    '居宅介護支援事業所さくら坂→南奈良総合医療センター',
    '遅れて記録（48時間20分後）',
    '相手の確認：令和8年11月12日（木）17:30南奈良総合医療センター森脇由香（記録5）',
    '相手の確認：まだありません',
  ])
    expect(text).toContain(words)
  for (const [at, page] of pages.entries()) {
    expect(page).toContain(`${at + 1}/${pages.length}ページ`)
    expect(page).toContain('令和8年11月24日9:40印刷大前早苗')
  }
})

test('the same ledger has the same bytes', async () => {
  const [one, other] = await Promise.all([sampleLedgerPdf(standing), sampleLedgerPdf(standing)])
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
})

test('the chain in the file has no name in it, and none of the words that were typed', async () => {
  const [first] = standing.view.events
  const said = {
    ...standing,
    view: {
      ...standing.view,
      remarks: new Map([['said', { note: '長女に電話した', answeredBy: '森脇' }]]),
      events: standing.view.events.map((event) =>
        event === first ? { ...event, submissionId: 'said' } : event,
      ),
    },
  }
  const pdf = await sampleLedgerPdf(said)
  expect((await readBack(pdf)).join('')).toContain('長女に電話した')
  const chain = JSON.stringify(findLedgerIn(pdf))
  expect(chain.length).toBeGreaterThan(2_000)
  expect(chain).not.toMatch(/𠮷野|よしの|大前|長女|森脇|さくら坂|[ぁ-ん]{2}/)

  // The words are erased; the chain stays what it was, to the last digest.
  const erased = { ...said, view: { ...said.view, remarks: new Map() } }
  const later = await sampleLedgerPdf(erased)
  expect((await readBack(later)).join('')).not.toContain('長女')
  expect(findLedgerIn(later)).toEqual(findLedgerIn(pdf))
  expect(findLedgerVerdict(later)?.faults).toEqual([])
})

test('a file as it was made is whole; any byte changed afterwards breaks its seal', async () => {
  const pdf = await sampleLedgerPdf(standing)
  expect(sealOf(pdf)).toBe('whole')
  expect(findLedgerVerdict(pdf)?.faults).toEqual([])
  for (let at = 9; at < pdf.length; at += Math.floor(pdf.length / 60)) {
    const changed = Uint8Array.from(pdf)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect([at, sealOf(changed) === 'whole']).toEqual([at, false])
  }
})

test('what is changed in the attached record is found out although the seal is made anew', async () => {
  const pdf = await sampleLedgerPdf(standing)
  const changed = sealFile(withRecord(pdf, (text) => text.replace('"phone"', '"visit"')))
  expect(sealOf(changed)).toBe('whole')
  expect(findLedgerVerdict(changed)?.faults).toEqual([
    '記録7：中身か値が、作られたときと違います。',
  ])
})

test('a file of another kind holds no ledger', async () => {
  const pdf = Buffer.from(await sampleLedgerPdf(standing))
  expect(findLedgerVerdict(Buffer.from('{"format":'))).toBeUndefined()
  expect(findLedgerVerdict(Buffer.from('%PDF-1.7\n'))).toBeUndefined()
  expect(findLedgerVerdict(pdf.subarray(0, 2_000))).toBeUndefined()
})

/** The attached file rewritten, packed into the same room and the seal's place emptied: what a forger would do. */
function withRecord(pdf: Uint8Array, change: (text: string) => string): Uint8Array {
  const file = Buffer.from(pdf)
  const begin = file.indexOf('\nstream\n', file.indexOf('/Type /EmbeddedFile')) + 8
  const end = file.indexOf('\nendstream', begin)
  const text = change(inflateSync(file.subarray(begin, end)).toString())
  const packed = deflateSync(text, { level: 9 })
  const room = end - begin
  if (packed.length > room) throw new Error('the change does not fit')
  const rewritten = Buffer.concat([
    file.subarray(0, begin),
    packed,
    Buffer.alloc(room - packed.length),
    file.subarray(end),
  ])
  rewritten.write('0'.repeat(64), rewritten.indexOf('nanwa-seal:') + 'nanwa-seal:'.length, 'latin1')
  return rewritten
}
