import { plainDate } from '../../manual/calendar/plain-date'
import { editionOf } from '../../manual/editions/registry'
import type { Answers } from '../../manual/forms/form'
import type { ChecksheetQuestions } from '../../manual/screening/checksheet-paper'
import { factorListOn } from '../../manual/screening/difficulty-factors'

/** What is asked under either list of the fee. */
export const CHECKSHEETS: readonly ChecksheetQuestions[] = ['2026-05-31', '2026-06-01'].map(
  (day) => ({
    rows: editionOf('nanwa-2').checksheet,
    list: factorListOn(plainDate(day)),
  }),
)

/** A check as the ward makes it. */
export const CHECKED: Answers = {
  hospitalName: '吉野病院',
  ward: '3階西病棟',
  patientNumber: '00123456',
  patientName: '髙田 ミヨ子',
  patientKana: 'タカダ ミヨコ',
  sex: 'female',
  birthDate: '1940-06-02',
  age: '86',
  admittedOn: '2026-11-23',
  checkedOn: '2026-11-24',
  checkedAt: '9:52',
  rater: '吉野病院 森脇 由香',
  must: ['stand_or_walk_assist', 'toileting_assist'],
  recommended: ['near_alone_iadl'],
  result: 'must',
  // The longest there is.
  desk: '特定疾病かどうかを、主治医に確かめてください\n特定疾病であれば保険者の介護保険の担当課に申請できます。ちがうときは市町村の障害福祉の担当課に相談してください。',
  factors: ['emergencyAdmission', 'lowerAdl', 'toiletingAssist', 'insufficientCareAtHome'],
}
