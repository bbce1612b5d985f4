import { readFileSync } from 'node:fs'
import { compareLedgers } from '../manual/ledger/compare'
import { comparisonWords, typedDigestWords, wholeWords } from '../templates/words/ledger'
import { findLedgerVerdict, type LedgerVerdict } from './ledger-verdict'

/*
 * npm run verify-ledger -- FILE            is the ledger as it was made? (0 whole, 1 not, 2 cannot be judged)
 * npm run verify-ledger -- FILE OTHER      and do two copies tell the same?
 * npm run verify-ledger -- FILE DIGEST     and is the last digest of a copy on paper in it?
 */

const USAGE =
  '台帳のファイルを指定してください（PDF、または取り出した ledger.json）。\n例：npm run verify-ledger -- daicho-NW-8-1103.pdf\n2つめに、相手の控えのファイルか、紙に書かれた「最後の値」を足せます。'

function verdictOn(path: string): LedgerVerdict | undefined {
  let file: Buffer
  try {
    file = readFileSync(path)
  } catch (error) {
    console.error(`ファイルを開けません（${(error as NodeJS.ErrnoException).code ?? ''}）：${path}`)
    return undefined
  }
  const verdict = findLedgerVerdict(file)
  if (verdict === undefined)
    console.error(
      `台帳の記録が見つかりません：${path}\nこのサービスで作った台帳のPDFか、その添付の ledger.json を指定してください。ほかのソフトで保存しなおしたPDFや、こわれたファイルは読めません。`,
    )
  return verdict
}

function tell({ ledger, faults }: LedgerVerdict): boolean {
  const isWhole = faults.length === 0
  const said = isWhole
    ? wholeWords(ledger)
    : [`作られたときのままではありません（ケース ${ledger.caseCode}）。`, ...faults]
  console.log(said.join('\n'))
  return isWhole
}

function main(words: readonly string[]): 0 | 1 | 2 {
  const [path, beside, ...more] = words
  if (path === undefined || more.length > 0) {
    console.error(USAGE)
    return 2
  }
  const verdict = verdictOn(path)
  if (verdict === undefined) return 2
  const isWhole = tell(verdict)
  if (beside === undefined) return isWhole ? 0 : 1

  const typed = beside.replaceAll(/\s/g, '').toLowerCase()
  if (/^[0-9a-f]{64}$/.test(typed)) {
    const found = verdict.ledger.links.find(({ digest }) => digest === typed)
    console.log(typedDigestWords(found?.seq))
    return isWhole && found !== undefined ? 0 : 1
  }
  const other = verdictOn(beside)
  if (other === undefined) return 2
  const otherIsWhole = tell(other)
  const compared = compareLedgers(verdict.ledger, other.ledger)
  console.log(comparisonWords(compared))
  return isWhole && otherIsWhole && compared.kind === 'same' ? 0 : 1
}

process.exitCode = main(process.argv.slice(2).filter((word) => word !== '--'))
