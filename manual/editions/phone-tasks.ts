import type { MilestoneRow, PhoneTask } from './edition'

/** Whom a rung makes telephone: nobody, one side, or both. */
export function phoneTasksOf({ phoneTask }: MilestoneRow): readonly PhoneTask[] {
  return phoneTask === undefined ? [] : [phoneTask].flat()
}
