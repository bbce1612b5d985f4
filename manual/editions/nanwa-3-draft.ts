import type { PlainDate } from '../calendar/plain-date'
import type { DutyRow, Edition } from './edition'
import { NANWA_2 } from './nanwa-2'
import { row, rung } from './nanwa-2/row'

/** The notice of discharge coordination so many days ahead of the planned day, instead of seven. */
const DAYS_OF_NOTICE = 10

/** The first reminder comes on the day that the notice is due, as in the edition before. */
function withEarlierNotice(row: DutyRow): DutyRow {
  if (row.code !== 'A8') return row
  const ladder = row.ladder.map((rung) =>
    rung.milestone === 'sevenDaysLeft'
      ? { ...rung, milestone: 'tenDaysLeft', count: DAYS_OF_NOTICE }
      : rung,
  )
  return { ...row, days: DAYS_OF_NOTICE, ladder }
}

/** No message of ours reaches an office off the screen: that a word was taken back it is told by telephone. */
const CALL_ABOUT_A_TAKING_BACK: DutyRow = row({
  code: 'U1',
  title: '取り消したことを、画面に届かない事業所に電話で伝える',
  owner: 'hospital',
  countsFrom: 'takingBack',
  appliesTo: 'takenBackOffTheScreen',
  metBy: 'takingBackTold',
  due: 'endOfDay',
  days: 0,
  atDischarge: 'staysOpen',
  section: '2.5',
  source: 'decisions 13',
  words: {
    why: '伝えてあったことを取り消しました（{day}）。画面の知らせが届かない事業所なので、その日のうちに電話で伝えます。',
    ifLeft: '事業所は、取り消す前の内容のまま動きます。',
  },
  ladder: [
    rung({
      milestone: 'notTold',
      kind: 'reminder',
      to: ['hospitalDesk'],
      moment: 'nextBusinessDayAfterDue',
      count: 1,
    }),
  ],
})

/** Nobody knows what a sheet in the wrong hands has told until somebody has rung up (decisions 13, 18). */
const STRAY_FAX: DutyRow = row({
  code: 'R2',
  title: '別のところに届いたFAXの紙を引き取り、どうしたかを記録する',
  owner: 'hospital',
  countsFrom: 'strayFax',
  appliesTo: 'faxWentAstray',
  outlivesTheStay: true,
  metBy: 'strayFaxHandled',
  due: 'endOfDay',
  days: 0,
  section: '2.5',
  source: 'decisions 13',
  words: {
    why: 'FAXが別のところに届いたと分かりました（{day}）。その日のうちに電話して、紙を引き取るか破棄してもらい、記録します。',
    ifLeft: '記録するまで、ここに残ります。',
  },
})

/**
 * A draft for the care-fee revision of April 2027, open for comments: earlier notice of discharge coordination, one
 * item of the checksheet said more plainly, regular respite stays counted like any other,
 * a call about what was taken back, and one about a fax that came to somebody else. Nobody's manual until it is published.
 */
export const NANWA_3_DRAFT: Edition = {
  ...NANWA_2,
  id: 'nanwa-3-draft',
  revision: 3,
  draft: true,
  title: '南和 入退院連携マニュアル 第3版',
  from: '2027-04-01' as PlainDate,
  duties: [...NANWA_2.duties.map(withEarlierNotice), CALL_ABOUT_A_TAKING_BACK, STRAY_FAX],
  checksheet: NANWA_2.checksheet.map((item) =>
    item.code === 'near_alone_iadl'
      ? { ...item, label: '独居またはそれに近く、調理・掃除・買い物・通院のどれかに手助けが必要' }
      : item,
  ),
  exclusions: NANWA_2.exclusions.filter(({ reason }) => reason !== 'respite'),
}
