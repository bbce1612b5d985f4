import type { DutyCode, DutyRow, Edition, Origin } from './edition'
import { dueWords } from './words/due-words'
import { CARE_MANAGER, CONFIDENCE_WORDS, TOWARDS } from './words/who'

/** Who gets a page of an edition of one's own (decisions 20). */
export const SUMMARY_READERS = ['wardNurse', 'liaison', 'careManager', 'healthCenter'] as const
export type SummaryReader = (typeof SUMMARY_READERS)[number]

export type SummaryLine = Readonly<{ what: string; rule: string }>

/** An edition on one page, as it concerns one reader: every line is a row of the edition. */
export type EditionSummary = Readonly<{
  parts: readonly Readonly<{ heading: string; lines: readonly SummaryLine[] }>[]
  tips: readonly string[]
}>

/** What nurses of a ward do or prepare themselves; the rest is the liaison office's. Ours, to be confirmed. */
const OF_THE_WARD: readonly DutyCode[] = ['B1', 'A5', 'A6', 'W1', 'A8', 'A11', 'A13', 'X1', 'R1']

export function summaryFor(edition: Edition, reader: SummaryReader): EditionSummary {
  return READERS[reader](edition)
}

const READERS: Readonly<Record<SummaryReader, (edition: Edition) => EditionSummary>> = {
  wardNurse: (edition) => {
    const own = edition.duties.filter(({ code }) => OF_THE_WARD.includes(code)).toSorted(byFlow)
    return {
      parts: [
        { heading: '病棟ですること', lines: own.map(dutyLine) },
        { heading: '対象外にする理由', lines: edition.exclusions.map(exclusionLine) },
      ],
      tips: tipsOf(edition, own),
    }
  },
  liaison: (edition) => ({
    parts: [
      { heading: '病院がすること', lines: ownedBy(edition, 'hospital').map(dutyLine) },
      {
        heading: 'ケアマネジャーから届くもの',
        lines: ownedBy(edition, 'coordinator').map(dutyLine),
      },
    ],
    tips: [],
  }),
  careManager: (edition) => {
    const own = ownedBy(edition, 'coordinator')
    const coming = ownedBy(edition, 'hospital').filter(({ code }) =>
      TOWARDS[code].includes(CARE_MANAGER),
    )
    return {
      parts: [
        { heading: 'ケアマネジャーがすること', lines: own.map(dutyLine) },
        { heading: '病院から届くもの', lines: coming.map(dutyLine) },
      ],
      tips: tipsOf(edition, [...own, ...coming]),
    }
  },
  healthCenter: (edition) => ({
    parts: [
      { heading: '確かさ', lines: confidenceLines(edition) },
      { heading: '例外', lines: exceptionLines(edition) },
      {
        heading: '対象外にする理由（件数を数えます）',
        lines: edition.exclusions.map(exclusionLine),
      },
    ],
    tips: [],
  }),
}

const ownedBy = ({ duties }: Edition, owner: DutyRow['owner']): readonly DutyRow[] =>
  duties.filter((row) => row.owner === owner).toSorted(byFlow)

const FLOWS = 'ABCDWFTXR'

/** Flow A first, each flow by its numbers, then what is only sometimes asked for. */
function byFlow({ code: a }: DutyRow, { code: b }: DutyRow): number {
  const [one, other] = [FLOWS.indexOf(a.charAt(0)), FLOWS.indexOf(b.charAt(0))]
  return one === other ? Number.parseInt(a.slice(1)) - Number.parseInt(b.slice(1)) : one - other
}

const dutyLine = (row: DutyRow): SummaryLine => ({
  what: `${row.code}\u3000${row.title}`,
  rule: dueWords(row).join('。'),
})

const exclusionLine = ({ label, section }: Edition['exclusions'][number]): SummaryLine => ({
  what: label,
  rule: `マニュアル ${section}`,
})

function tipsOf({ tips = [] }: Edition, duties: readonly DutyRow[]): readonly string[] {
  return tips.filter(({ at }) => duties.some(({ code }) => code === at)).map(({ text }) => text)
}

/** How many rows the region has confirmed, by their kind. */
function confidenceLines({
  duties,
  checksheet,
  exclusions,
  tips = [],
}: Edition): readonly SummaryLine[] {
  const line = (what: string, rows: readonly Origin[]): SummaryLine => {
    const open = rows.filter(({ confidence }) => confidence === 'to-be-confirmed').length
    return {
      what: `${what}\u3000${rows.length}行`,
      rule:
        open === 0
          ? `すべて${CONFIDENCE_WORDS.confirmed}`
          : `うち${open}行が${CONFIDENCE_WORDS['to-be-confirmed']}`,
    }
  }
  return [
    line('手順', duties),
    line('基準チェックシート', checksheet),
    line('対象外の理由', exclusions),
    line('工夫・注意', tips),
  ]
}

function exceptionLines({ closing, shortStay, fastTrack }: Edition): readonly SummaryLine[] {
  return [
    { what: 'ケースの終わり', rule: `退院から${closing.daysAfterDischarge}日たったとき` },
    ...(shortStay === undefined
      ? []
      : [
          {
            what: '短期の入院',
            rule: `${shortStay.days}日以内で、次の理由のとき対象外：${shortStay.reasons.map(({ label }) => label).join('、')}`,
          },
        ]),
    ...(fastTrack === undefined
      ? []
      : [
          {
            what: '急に決まった退院',
            rule: `退院まで${fastTrack.days}日以内。双方がその日のうちに電話します`,
          },
        ]),
  ]
}
