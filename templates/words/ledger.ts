import type { Ledger } from '../../manual/ledger/chain'
import type { Comparison } from '../../manual/ledger/compare'
import type { LedgerFault } from '../../manual/ledger/faults'

/** What is wrong with a ledger, for whoever had it checked. */
export function faultWords(fault: LedgerFault): string {
  switch (fault.kind) {
    case 'altered':
      return `記録${fault.seq}：中身か値が、作られたときと違います。`
    case 'missing':
      return fault.from === fault.to
        ? `記録${fault.from}：ありません。`
        : `記録${fault.from}から${fault.to}：ありません。`
    case 'outOfOrder':
      return `記録${fault.seq}：順番が入れかわっているか、重なっています。`
    case 'count':
      return `件数：${fault.said}件と書いてありますが、入っているのは${fault.found}件です。`
    case 'end':
      return '最後の値：書かれた値と、終わりの記録の値が違います。終わりの記録が欠けているおそれがあります。'
  }
}

export const SEAL_WORDS = {
  broken:
    'ファイル：作られたあとに変わっています。紙面に書かれた言葉も変わっているおそれがあります。',
  none: 'ファイル：封がありません。ほかのソフトで保存しなおしたPDFは、紙面を確かめられません。',
} as const

/** What a whole ledger shows, and what is left for a person to look at. */
export function wholeWords({ caseCode, count, lastDigest, links }: Ledger): readonly string[] {
  const closed = links.filter((link) => !('event' in link)).length
  return [
    `そろっています。ケース ${caseCode} の記録 ${count}件は、作られたときのままです。`,
    ...(closed === 0 ? [] : [`うち${closed}件は、中身を入れず値だけが入っています。`]),
    `最後の値 ${lastDigest}`,
    '手元の紙や相手の控えの「記録の件数」「最後の値」と同じか、見くらべてください。',
  ]
}

export function comparisonWords(compared: Comparison): string {
  switch (compared.kind) {
    case 'otherCase':
      return 'くらべたもの：別のケースの台帳です。'
    case 'same':
      return `くらべたもの：記録1から${compared.through}まで同じです。`
    case 'differ':
      return `くらべたもの：記録${compared.seq}から先が違います。どちらかが書きかえられています。`
  }
}

/** Of a last digest that somebody has typed from paper. */
export const typedDigestWords = (seq: number | undefined): string =>
  seq === undefined
    ? '紙の値：この台帳のどの記録の値でもありません。紙の値を打ちまちがえたか、台帳が書きかえられています。'
    : `紙の値：記録${seq}の値と同じです。紙が作られたときの記録は、そのまま入っています。`
