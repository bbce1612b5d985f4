import type { AppliesRule, DutyCode, DutyRow, MilestoneRow, PhoneTask } from '../edition'
import { phoneTasksOf } from '../phone-tasks'
import { NANWA_1_ADMISSION_DUTIES } from '../nanwa-1-admission'
import { NANWA_1_DISCHARGE_DUTIES } from '../nanwa-1-discharge'

/** Duties that the second revision leaves as they are, for a narrower group where it says so. */
const APPLIES_TO: Partial<Record<DutyCode, AppliesRule>> = {
  // Who is chosen during the stay joins at A8 (manual §3.1).
  A2: 'careManagerBeforeAdmission',
  A3: 'careManagerBeforeAdmission',
  A4: 'careManagerBeforeAdmission',
  // With 非該当 nobody will look after the person, so that nobody can be told (manual §3.1 B6).
  A8: 'coordinatorExpected',
  A11: 'coordinatorExpected',
}

const carried = (row: DutyRow): DutyRow => {
  const appliesTo = APPLIES_TO[row.code]
  const kept = appliesTo === undefined ? row : { ...row, appliesTo }
  return row.code === 'A8' ? { ...kept, ladder: row.ladder.map(ofBothSides) } : kept
}

/** On the last business day both sides telephone; the first edition asked the office alone (decisions 2a). */
function ofBothSides(rung: MilestoneRow): MilestoneRow {
  const [office] = phoneTasksOf(rung)
  if (office === undefined) return rung
  const hospital: PhoneTask = {
    owner: 'hospital',
    title: 'ケアマネジャーに電話する（退院調整の連絡がまだできていません）',
    call: 'careManager',
  }
  return { ...rung, phoneTask: [hospital, office] }
}

export const NANWA_2_ADMISSION_DUTIES: readonly DutyRow[] = NANWA_1_ADMISSION_DUTIES.map(carried)
export const NANWA_2_DISCHARGE_DUTIES: readonly DutyRow[] = NANWA_1_DISCHARGE_DUTIES.map(carried)
