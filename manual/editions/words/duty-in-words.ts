import type { DutyRow } from '../edition'
import { appliesWords } from './applies-words'
import { countWords, dueWords } from './due-words'
import { endWords } from './end-words'
import { MET_WORDS } from './met-words'
import { rungWords } from './moment-words'
import { opensWords } from './start-words'
import { CONFIDENCE_WORDS, OWNER_WORDS, TOWARDS, WAITS_ON_WORDS } from './who'

export const ASPECTS = {
  title: 'すること',
  whom: '誰から誰へ',
  appliesTo: '対象',
  opens: '始まり',
  due: 'いつまでに',
  count: '数え方',
  met: '済むとき',
  ends: '取り消し',
  needs: '先に要るもの',
  ladder: '知らせ',
  grace: 'はじめの知らせまで',
  why: '画面のことば（理由）',
  ifLeft: '画面のことば（行わないとき）',
  section: '節',
  source: '出典',
  confidence: '確かさ',
} as const

export type Aspect = keyof typeof ASPECTS

const NEEDS_WORDS = {
  coordinatorAndConsent: '担当のケアマネジャーの登録と、情報共有の同意',
  consent: '情報共有の同意',
  nothing: 'なし',
} as const satisfies Record<NonNullable<DutyRow['needs']>, string>

/** Everything one row says, in the manual's own words; the lines of a value are read one under the other. */
export function dutyInWords(row: DutyRow): Readonly<Record<Aspect, readonly string[]>> {
  return {
    title: [row.title],
    whom: [whomWords(row)],
    appliesTo: [appliesWords(row)],
    opens: [opensWords(row)],
    due: dueWords(row),
    count: [countWords(row)],
    met: [MET_WORDS[row.metBy]],
    ends: [endWords(row)],
    needs: [NEEDS_WORDS[row.needs ?? 'coordinatorAndConsent']],
    ladder: row.ladder.length === 0 ? ['なし'] : row.ladder.map(rungWords),
    grace: [row.graceMinutes === 0 ? 'すぐ' : `${row.graceMinutes}分あける`],
    why: row.words === undefined ? [] : [plainWords(row.words.why)],
    ifLeft: row.words === undefined ? [] : [row.words.ifLeft],
    section: [row.section],
    source: [row.source],
    confidence: [CONFIDENCE_WORDS[row.confidence]],
  }
}

/** Who owes it, to whom; and who is really waited for where the owner can only ask. */
export function whomWords({ owner, code, waitsOn }: DutyRow): string {
  const wait = waitsOn === undefined ? '' : `（待つ相手：${WAITS_ON_WORDS[waitsOn]}）`
  return `${OWNER_WORDS[owner]} → ${TOWARDS[code]}${wait}`
}

/** A page puts a patient's own day in, and the row's own count. */
function plainWords(words: string): string {
  return words.replaceAll('{days}', '〇').replaceAll(/\{(?:day|at)\}/g, '〇月〇日')
}
