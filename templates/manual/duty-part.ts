import type { DutyCode, DutyRow, Edition } from '../../manual/editions/edition'
import { ASPECTS, type Aspect, dutyInWords } from '../../manual/editions/words/duty-in-words'

/** The chapters of the manual, and the duties in each by the beginning of their number. */
const CHAPTERS = [
  {
    title: '2. 流れA：担当のケアマネジャーが決まっている方',
    about: '入院の連絡から、退院のあとのケアプランの写しまで。',
    has: (code) => code.startsWith('A'),
  },
  {
    title: '3. 流れB：担当のケアマネジャーが決まっていない方',
    about: '退院調整開始の連絡（A8）から、流れAに合流します。',
    has: (code) => code.startsWith('B'),
  },
  {
    title: '4. 認定の区分変更と更新',
    about: '要介護度が合わなくなったとき、有効期間が入院中に終わるとき。',
    has: (code) => code.startsWith('C'),
  },
  {
    title: "5. 流れB'：介護保険の対象ではない方（障害福祉・精神保健）",
    about: '相談支援専門員と進めます。期限はすべて確認中です。',
    has: (code) => code.startsWith('D'),
  },
  {
    title: '6. 希望を聞くこと、施設・転院・死亡・誤送信',
    about: '決まった場合にだけ求められることです。',
    has: (code) => /^[FTWXRU]/.test(code),
  },
] as const satisfies readonly Readonly<{
  title: string
  about: string
  has: (code: DutyCode) => boolean
}>[]

const SHOWN: readonly Aspect[] = [
  'whom',
  'appliesTo',
  'opens',
  'needs',
  'due',
  'count',
  'met',
  'ends',
  'grace',
  'ladder',
  'why',
  'ifLeft',
]

export function dutyParts({ duties }: Edition): readonly string[] {
  return CHAPTERS.flatMap(({ title, about, has }) => {
    const rows = duties.filter(({ code }) => has(code)).toSorted(byNumber)
    return rows.length === 0 ? [] : [`## ${title}\n\n${about}`, ...rows.map(dutySection)]
  })
}

/** A9 before A10, B5p after B5; a code without a neighbour stays where the edition has it. */
function byNumber(a: DutyRow, b: DutyRow): number {
  return a.code[0] === b.code[0]
    ? Number.parseInt(a.code.slice(1)) - Number.parseInt(b.code.slice(1))
    : 0
}

function dutySection(row: DutyRow): string {
  const words = dutyInWords(row)
  const lines = SHOWN.filter((aspect) => words[aspect].length > 0 && !isPlain(aspect, row)).flatMap(
    (aspect) =>
      itemLines(ASPECTS[aspect], aspect === 'due' ? [words.due.join('。')] : words[aspect]),
  )
  const origin = `出典：${row.section}（${row.source}）。確かさ：${words.confidence.join('')}`
  return [`### ${row.code}\u3000${row.title}`, lines.join('\n'), origin].join('\n\n')
}

/** What goes without saying is left out. */
function isPlain(aspect: Aspect, { needs, graceMinutes }: DutyRow): boolean {
  return (aspect === 'needs' && needs === 'nothing') || (aspect === 'grace' && graceMinutes === 0)
}

function itemLines(label: string, values: readonly string[]): readonly string[] {
  const [only] = values
  return values.length === 1
    ? [`- **${label}**：${only ?? ''}`]
    : [`- **${label}**：`, ...values.map((value, index) => `  ${index + 1}. ${value}`)]
}
