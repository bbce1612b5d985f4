import type { FaxType } from './event-groups'
import type { CaseEvent } from './events'
import { factOf, factWith } from './fact'
import { having } from './having'
import type { CaseState, HospitalLeg } from './state'
import type { FaxRecord } from './stay-state'

export type FaxEvent = Extract<CaseEvent, Readonly<{ type: FaxType }>>

/** What becomes of the sheets of a stay; the notices they carry are events of their own. */
export function foldFaxEvent(leg: HospitalLeg, event: FaxEvent): HospitalLeg {
  const faxes = leg.faxes ?? []
  if (event.type === 'FaxPrinted') {
    const { sheetId, message, formEventId } = event.data
    const form = formEventId !== undefined && { formEventId }
    const printed = factOf(event, 'fax')
    return having(leg, { faxes: [...faxes, { sheetId, message, ...form, printed }] })
  }
  return {
    ...leg,
    faxes: faxes.map((fax) => (fax.sheetId === event.data.sheetId ? after(fax, event) : fax)),
  }
}

function after(fax: FaxRecord, event: Exclude<FaxEvent, { type: 'FaxPrinted' }>): FaxRecord {
  if (event.type === 'FaxSent') return { ...fax, sent: factOf(event, 'fax') }
  if (event.type === 'StrayFaxHandled') {
    const { paper, channel } = event.data
    return { ...fax, strayHandled: factWith(event, { paper }, channel) }
  }
  const { answer, how } = event.data
  return { ...fax, answered: factWith(event, { answer, how }, 'fax') }
}

export const findFax = (leg: HospitalLeg, sheetId: string): FaxRecord | undefined =>
  leg.faxes?.find((fax) => fax.sheetId === sheetId)

/** The stay in which a sheet was made. */
export const legOfFax = ({ legs }: CaseState, sheetId: string): HospitalLeg | undefined =>
  legs.find((leg) => findFax(leg, sheetId) !== undefined)

/**
 * The sheets of every stay that came to somebody else, oldest first. Whoever has the case sees to them, though the
 * patient was elsewhere when they went.
 */
export const strayFaxes = ({ legs }: CaseState): readonly FaxRecord[] =>
  legs.flatMap(({ faxes = [] }) => faxes.filter(({ answered }) => answered?.answer === 'notForUs'))

/** Those of them that nobody has rung up about yet. */
export const strayFaxesToHandle = (state: CaseState): readonly FaxRecord[] =>
  strayFaxes(state).filter(({ strayHandled }) => strayHandled === undefined)
