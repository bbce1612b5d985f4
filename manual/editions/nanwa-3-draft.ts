import type { PlainDate } from '../calendar/plain-date'
import type { DutyRow, Edition } from './edition'
import { NANWA_2 } from './nanwa-2'

/** What the draft counts differently: the notice of discharge coordination ten days ahead instead of seven. */
const CHANGED_DAYS: Partial<Record<DutyRow['code'], number>> = { A8: 10 }

/**
 * A draft for the care-fee revision of April 2027, open for comments: earlier notice of discharge coordination, one
 * item of the checksheet said more plainly, regular respite stays counted like any other. Nobody's manual until it is published.
 */
export const NANWA_3_DRAFT: Edition = {
  ...NANWA_2,
  id: 'nanwa-3-draft',
  revision: 3,
  draft: true,
  title: '南和 入退院連携マニュアル 第3版（案）',
  from: '2027-04-01' as PlainDate,
  duties: NANWA_2.duties.map((row) => ({ ...row, days: CHANGED_DAYS[row.code] ?? row.days })),
  checksheet: NANWA_2.checksheet.map((item) =>
    item.code === 'near_alone_iadl'
      ? { ...item, label: '独居またはそれに近く、調理・掃除・買い物・通院のどれかに手助けが必要' }
      : item,
  ),
  exclusions: NANWA_2.exclusions.filter(({ reason }) => reason !== 'respite'),
}
