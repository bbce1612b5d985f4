import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Ledger, ledgerOf } from '../../manual/ledger/chain'
import { sha256 } from '../../templates/pdf/ledger/sha256'
import { ledgerStanding, sampleLedger, sampleLedgerPdf } from '../support/ledger-sample'

const folder = mkdtempSync(path.join(tmpdir(), 'nanwa-ledger-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

type Ended = Readonly<{ code: number; said: string; complained: string }>

/** Without a database, a setting or a network: nothing but the files. */
const verify = (...words: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', path.join('bin', 'verify-ledger.ts'), ...words],
      { env: { PATH: process.env['PATH'] } },
      (error, said, complained) => {
        resolve({ code: error === null ? 0 : Number(error.code), said, complained })
      },
    )
  })

function keep(name: string, content: Uint8Array | string): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

const standing = ledgerStanding()
const ledger = sampleLedger(standing)
const asJson = (one: Ledger): string => JSON.stringify(one)
const { events } = standing.view
const chainOver = (some: typeof events): Ledger =>
  ledgerOf(
    { caseId: ledger.caseId, caseCode: ledger.caseCode, printedAt: ledger.printedAt },
    some,
    () => false,
    sha256,
  )

test('a file as it was made is whole', async () => {
  const { code, said } = await verify(keep('whole.pdf', await sampleLedgerPdf(standing)))
  expect(code).toBe(0)
  expect(said).toContain('そろっています。ケース NW-8-1062 の記録 7件')
  expect(said).toContain(ledger.lastDigest)
})

test('one that was changed is not, and everything that is wrong is said', async () => {
  const pdf = Buffer.from(await sampleLedgerPdf(standing))
  pdf.write('9', pdf.indexOf('startxref') + 10)
  const paper = await verify(keep('paper.pdf', pdf))
  expect(paper.code).toBe(1)
  expect(paper.said).toContain('作られたあとに変わっています')

  const links = ledger.links
    .filter(({ seq }) => seq !== 3 && seq !== 7)
    .map((link) =>
      'event' in link && link.seq === 5
        ? { ...link, event: { ...link.event, occurredAt: link.event.occurredAt + 60_000 } }
        : link,
    )
  const record = await verify(keep('record.json', asJson({ ...ledger, links })))
  expect(record.code).toBe(1)
  expect(record.said).toContain('記録3：ありません')
  expect(record.said).toContain('記録5：中身か値が')
  expect(record.said).toContain('7件と書いてありますが、入っているのは5件')
  expect(record.said).toContain('最後の値：')
})

test('two copies are held against each other, by file and by the digest on paper', async () => {
  const later = keep('later.json', asJson(ledger))
  const earlier = chainOver(events.slice(0, 4))
  const forged = chainOver(
    events.map((event) => ({ ...event, recordedAt: event.recordedAt - 60_000 })),
  )

  const same = await verify(later, keep('earlier.json', asJson(earlier)))
  const differ = await verify(later, keep('forged.json', asJson(forged)))
  const paper = await verify(
    later,
    `${earlier.lastDigest.slice(0, 32)} ${earlier.lastDigest.slice(32).toUpperCase()}`,
  )
  const otherPaper = await verify(later, forged.lastDigest)

  expect([same.code, differ.code, paper.code, otherPaper.code]).toEqual([0, 1, 0, 1])
  expect(same.said).toContain('記録1から4まで同じです')
  expect(differ.said).toContain('記録1から先が違います')
  expect(paper.said).toContain('記録4の値と同じです')
  expect(otherPaper.said).toContain('どの記録の値でもありません')
})

test('what is no ledger, and what cannot be opened, is said with what would do', async () => {
  const [none, other, missing] = [
    await verify(),
    await verify(keep('other.pdf', '%PDF-1.7\n%%EOF\n')),
    await verify(path.join(folder, 'nowhere.pdf')),
  ]
  expect([none.code, other.code, missing.code]).toEqual([2, 2, 2])
  expect(none.complained).toContain('台帳のファイルを指定してください')
  expect(other.complained).toContain('台帳の記録が見つかりません')
  expect(missing.complained).toContain('ファイルを開けません（ENOENT）')
})
