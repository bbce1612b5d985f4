import type { Ledger } from '../../../manual/ledger/chain'
import type { LedgerWords } from '../../../templates/pdf/ledger/render-ledger'
import { identityFacts } from '../case/identity'
import type { Standing } from '../case/standing'
import { ledgerEntries, ledgerMails } from './ledger-entries'

type Fact = Readonly<{ label: string; value: string }>

/** A case's ledger in words: what its page says to this reader, and what the chain can show. */
export function ledgerWords(standing: Standing, ledger: Ledger): LedgerWords {
  return {
    head: [
      ...inPairs([...about(standing), ...identityFacts(standing)]),
      [{ label: '記録の件数', value: `${ledger.count}件` }],
      [{ label: '最後の値', value: ledger.lastDigest }],
    ],
    entries: ledgerEntries(standing, ledger),
    mails: ledgerMails(standing),
    notes: notesOn(standing, ledger),
  }
}

const about = ({ view: { person, hospital, coordinator } }: Standing): readonly Fact[] => [
  { label: '氏名', value: `${person.name}（${person.kana}）` },
  { label: '病院', value: hospital.name },
  { label: '事業所', value: coordinator?.name ?? '登録なし' },
]

function inPairs(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  return facts.flatMap((fact, index) => {
    if (index % 2 === 1) return []
    const next = facts[index + 1]
    return [next === undefined ? [fact] : [fact, next]]
  })
}

function notesOn({ view }: Standing, { links }: Ledger): readonly string[] {
  const closed = links.filter((link) => !('event' in link)).length
  const shown = new Set(view.events.map(({ seq }) => seq))
  const notShown = links.filter(({ seq }) => !shown.has(seq)).length
  return [
    ...(view.pending.length === 0
      ? []
      : [
          `※まだ反映されていない入力が${view.pending.length}件あります。この台帳には入っていません。`,
        ]),
    ...(notShown === 0
      ? []
      : [
          `※ほかの病院の入院についての記録${notShown}件は、番号と鎖の値だけを残し、内容をのせていません。`,
        ]),
    ...(closed > notShown
      ? [`※${closed - notShown}件は、添付の記録に内容を入れず、鎖の値だけを入れています。`]
      : []),
    '※記録は、前の記録の値とあわせて値を作り、鎖のようにつないでいます。1件でも変える、抜く、足す、入れかえると、最後の値が合わなくなります。',
    '※鎖に入るのは番号・符号・日時だけです。氏名や書きそえた言葉は入りません。それらを消したあとも、鎖は確かめられます。',
    '※確かめ方：このPDFファイルに「npm run verify-ledger」を使います。相手の控えの「記録の件数」「最後の値」とも見くらべてください。書かれたことが事実かどうかは、この値では分かりません。',
  ]
}
