import { dayInJapan } from '../calendar/japan-time'
import { findDischargeDay, findUnreceivedSheet } from '../case/legs'
import type { HospitalLeg } from '../case/state'
import type { StartRule } from '../editions/edition'
import { CERTIFICATION_STARTS } from './certification-starts'
import type { LegFacts } from './leg-facts'
import type { Start } from './start'

/** Where the days of a duty are counted from; the duty's row names one of these. */
export const STARTS = {
  admission: ({ leg, state }) => {
    const changes = state.coordinatorSince?.officeChanges ?? 0
    const put = leg.corrections?.filter(({ to }) => to.what === 'admission').length ?? 0
    const office = changes === 0 ? '' : `office${changes}`
    // A corrected day has reminders of its own.
    const corrected = put === 0 ? '' : `corrected${put}`
    const anchor = office !== '' && corrected !== '' ? `${office}:${corrected}` : office + corrected
    return { from: 'admission', at: leg.admittedAt, on: dayInJapan(leg.admittedAt), anchor }
  },
  sheetSent: ({ leg }) => {
    const last = leg.sheetsSent.at(-1)
    const waiting = findUnreceivedSheet(leg) ?? {
      sheet: last,
      number: leg.sheetsSent.length,
    }
    if (waiting.sheet === undefined) return undefined
    // A sheet may come before the patient does; nobody can be late in confirming it before that.
    const at = Math.max(waiting.sheet.at, leg.admittedAt)
    return { from: 'sheetSent', at, on: dayInJapan(at), anchor: `sheet${waiting.number}` }
  },
  plannedDischarge: ({ leg }) => dischargeStart(leg),
  dischargeDate: ({ leg }) => dischargeStart(leg),
  dischargeNoticeSent: ({ leg }) => {
    const notice = leg.dischargeNoticeSent
    if (notice === undefined) return undefined
    return { from: 'dischargeNoticeSent', at: notice.at, on: dayInJapan(notice.at), anchor: '' }
  },
  discharge: ({ leg }) => {
    const left = leg.discharged
    if (left === undefined) return undefined
    const on = dayInJapan(left.at)
    return { from: 'discharge', at: left.at, on, anchor: on, knownAt: left.recordedAt }
  },
  ...CERTIFICATION_STARTS,
} as const satisfies Record<StartRule, (facts: LegFacts) => Start | undefined>

function dischargeStart(leg: HospitalLeg): Start | undefined {
  const on = findDischargeDay(leg)
  if (on === undefined) return undefined
  const fixed = leg.dischargeDateFixed
  // The day counts from when it was first decided: fixing the planned day does not make it a new one.
  const planned = leg.plannedDischarge?.on === on ? leg.plannedDischarge.setAt : undefined
  const at = Math.min(planned ?? Infinity, fixed?.at ?? Infinity)
  return { from: fixed ? 'fixedDischarge' : 'plannedDischarge', at, on, anchor: on }
}
