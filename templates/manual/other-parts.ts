import type { Edition, Origin } from '../../manual/editions/edition'
import { originCells, table } from './table'

/** What is no duty of its own: exceptions, calls that follow from what has happened, exclusions, the end of a case. */
export function otherParts(edition: Edition): readonly string[] {
  return [exceptions(edition), exclusions(edition)]
}

type Exception = readonly [string, string, Origin]

function exceptions(edition: Edition): string {
  const { consentDuty, fastTrack, shortStay, disputeCall, failedDelivery, closing } = edition
  const rows: readonly Exception[] = [
    [
      '同意がまだのとき',
      `「${consentDuty.title}」が先に立ち、外へ出る連絡は同意を待ちます。`,
      consentDuty,
    ],
    ...(fastTrack === undefined
      ? []
      : [
          [
            `退院まで${fastTrack.days}日以内に決まった退院`,
            `病院は「${fastTrack.hospitalTitle}」、事業所は「${fastTrack.officeTitle}」。退院前カンファレンスは開かなくてもかまいません。`,
            fastTrack,
          ] as const,
        ]),
    ...(shortStay === undefined
      ? []
      : [
          [
            `${shortStay.days}日以内の入院`,
            `次の理由があるときは対象外にできます（割合の分母から外れ、画面には残ります）：${shortStay.reasons.map(({ label }) => label).join('、')}`,
            shortStay,
          ] as const,
        ]),
    ...(disputeCall === undefined
      ? []
      : [['記録が食い違うとき', `双方に「${disputeCall.title}」。`, disputeCall] as const]),
    ['知らせが届かなかったとき', `「${failedDelivery.title}」。`, failedDelivery],
    [
      'ケースの終わり',
      `することがすべて済んだとき、または退院から${closing.daysAfterDischarge}日たったとき。`,
      closing,
    ],
  ]
  return [
    '## 7. 例外',
    table(
      ['場合', '決まり', '節', '出典', '確かさ'],
      rows.map(([when, rule, origin]) => [when, rule, ...originCells(origin)]),
    ),
  ].join('\n\n')
}

function exclusions(edition: Edition): string {
  return [
    '## 8. 対象外にする理由',
    '対象外にすると、その入院の期限と知らせはすべて止まります。理由ごとの件数は数えられます。',
    table(
      ['理由', '節', '出典', '確かさ'],
      edition.exclusions.map((row) => [row.label, ...originCells(row)]),
    ),
  ].join('\n\n')
}
