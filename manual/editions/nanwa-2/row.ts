import type { DutyRow, MilestoneRow } from '../edition'

/** What a row of this edition says unless it says otherwise; each value stands here once. */
type Given = Pick<
  DutyRow,
  'code' | 'title' | 'owner' | 'countsFrom' | 'metBy' | 'due' | 'days' | 'section' | 'source'
> &
  Partial<DutyRow>

export function row(given: Given): DutyRow {
  return {
    opensWith: 'startKnown',
    needs: 'nothing',
    kindOfDay: 'calendar',
    countFrom: 'dayZero',
    calendarOf: 'hospitalDesk',
    atDischarge: 'missed',
    afterDue: 'staysOpen',
    graceMinutes: 0,
    confidence: 'to-be-confirmed',
    ladder: [],
    ...given,
  }
}

export function rung(
  given: Pick<MilestoneRow, 'milestone' | 'kind' | 'to' | 'moment'> & Partial<MilestoneRow>,
): MilestoneRow {
  return {
    count: 0,
    section: '2.2',
    source: 'manual §2.2, decisions 2a',
    confidence: 'to-be-confirmed',
    ...given,
  }
}
