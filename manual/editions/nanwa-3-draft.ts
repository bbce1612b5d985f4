import type { PlainDate } from '../calendar/plain-date'
import type { DutyRow, Edition } from './edition'
import { NANWA_2 } from './nanwa-2'

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

/**
 * A draft for the care-fee revision of April 2027, open for comments: earlier notice of discharge coordination, one
 * item of the checksheet said more plainly, regular respite stays counted like any other. Nobody's manual until it is published.
 */
export const NANWA_3_DRAFT: Edition = {
  ...NANWA_2,
  id: 'nanwa-3-draft',
  revision: 3,
  draft: true,
  title: '南和 入退院連携マニュアル 第3版',
  from: '2027-04-01' as PlainDate,
  duties: NANWA_2.duties.map(withEarlierNotice),
  checksheet: NANWA_2.checksheet.map((item) =>
    item.code === 'near_alone_iadl'
      ? { ...item, label: '独居またはそれに近く、調理・掃除・買い物・通院のどれかに手助けが必要' }
      : item,
  ),
  exclusions: NANWA_2.exclusions.filter(({ reason }) => reason !== 'respite'),
}
