import { addDays, type PlainDate } from '../calendar/plain-date'
import { OFFICE_FEE_APPLIES } from './applicable'
import { type Claim, claimBy, type Judged } from './claim'
import type { InformationContact, StayFacts } from './stay-facts'

/** Information got this long after discharge is still of use for the plan (fees-and-deadlines §5.2, to be confirmed). */
const DAYS_AFTER_DISCHARGE = 7

/** What the fee looks at of a stay. */
type AddOnStay = Pick<
  StayFacts,
  'admittedOn' | 'careLevel' | 'contacts' | 'discharge' | 'initialAddOn'
>

/** Beside the row in force on the day of the last contact; by the discharge, or today, without one. */
export function dischargeAddOnClaim(stay: AddOnStay, today: PlainDate): Claim | undefined {
  const last = countedContacts(stay)
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  const actOn = last ?? stay.discharge?.on ?? today
  return claimBy('dischargeAddOn', actOn, dischargeAddOn(stay, today))
}

/** 退院・退所加算: one tier a stay, by how often and how the care manager got the information (§5.2). */
function dischargeAddOn(stay: AddOnStay, today: PlainDate): Judged {
  const { careLevel, discharge, initialAddOn } = stay
  const applies = OFFICE_FEE_APPLIES[careLevel]
  if (applies === 'no') return { verdict: 'notClaimable', why: 'levelHasNoFee' }
  if (discharge?.outcome === 'died') return { verdict: 'notClaimable', why: 'diedInHospital' }
  if (discharge?.outcome === 'otherHospital') {
    return { verdict: 'notClaimable', why: 'notDischargedHomeOrFacility' }
  }
  if (initialAddOn) return { verdict: 'notClaimable', why: 'withInitialAddOn' }
  const lastDay = discharge && addDays(discharge.on, DAYS_AFTER_DISCHARGE)
  const until = lastDay === undefined ? {} : { lastDay }
  const tier = tierOf(countedContacts(stay))
  if (tier === undefined) {
    return lastDay !== undefined && today > lastDay
      ? { verdict: 'notClaimable', why: 'noContact', ...until }
      : { verdict: 'open', why: 'noContact', ...until }
  }
  if (applies === 'undecided') return { verdict: 'open', why: 'levelUndecided', tier, ...until }
  const verdict = discharge === undefined ? 'open' : 'mayBeClaimable'
  return { verdict, why: 'contactsRecorded', tier, ...until }
}

/** Those of this stay, up to a week after it. */
function countedContacts(stay: AddOnStay): readonly InformationContact[] {
  const { admittedOn, discharge } = stay
  const last = discharge && addDays(discharge.on, DAYS_AFTER_DISCHARGE)
  return stay.contacts.filter(({ on }) => on >= admittedOn && (last === undefined || on <= last))
}

/** @returns a key of the row's amounts; undefined without any contact */
function tierOf(contacts: readonly InformationContact[]): string | undefined {
  const conference = contacts.some((contact) => contact.conference)
  switch (contacts.length) {
    case 0:
      return undefined
    case 1:
      return conference ? '（Ⅰ）ロ' : '（Ⅰ）イ'
    case 2:
      return conference ? '（Ⅱ）ロ' : '（Ⅱ）イ'
    default:
      return conference ? '（Ⅲ）' : '（Ⅱ）イ'
  }
}
