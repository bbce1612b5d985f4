import type { EventType } from './events'

/** What wins when two events of one case contradict each other (decisions 4). */
type PrecedenceRow = Readonly<{
  rule: 'deathOverEverything' | 'exclusionOverReminders' | 'cancelOverAccept'
  wins: EventType
  /** Refused once the winner has come; if they came first, the winner is taken all the same and stands. */
  over: readonly EventType[]
}>

/** What one side does in answer to the other, or sends to it. */
const ACCEPTING = [
  'AdmissionInfoSheetSent',
  'AdmissionNoticeSent',
  'DischargeCoordinationNoticeSent',
  'DischargeDateTold',
  'FormSent',
] as const satisfies readonly EventType[]

const OF_THE_CLOCK = ['ReminderDue', 'Escalated'] as const satisfies readonly EventType[]

/** What is decided about a stay that goes on. */
const OF_A_LIVE_STAY = [
  'PlannedDischargeSet',
  'DischargeDateFixed',
  'Discharged',
  'Transferred',
  'DischargePlanBegun',
  'WishesReviewed',
  'ChecksheetAnswered',
  'CareManagerChanged',
] as const satisfies readonly EventType[]

/** What the hospital does because the stay is over: without the end of the stay there is no reason for it. */
const OF_AN_ENDED_STAY = [
  'DocumentsHandedOver',
  'FacilityHandedOver',
  'DeathTold',
] as const satisfies readonly EventType[]

/**
 * The precedence table. Submissions go out in the order received; of two that no row names, the one that comes
 * second is judged by what the first has made of the case, and what happened earlier (`occurredAt`) counts as earlier.
 */
export const PRECEDENCE: readonly PrecedenceRow[] = [
  {
    rule: 'deathOverEverything',
    wins: 'Died',
    over: [...OF_A_LIVE_STAY, ...OF_THE_CLOCK, 'AdmissionInfoSheetSent', 'FormSent'],
  },
  { rule: 'exclusionOverReminders', wins: 'Excluded', over: OF_THE_CLOCK },
  { rule: 'cancelOverAccept', wins: 'Excluded', over: [...ACCEPTING, ...OF_A_LIVE_STAY] },
  { rule: 'cancelOverAccept', wins: 'ConsentRefused', over: ACCEPTING },
  { rule: 'cancelOverAccept', wins: 'TakenBack', over: OF_AN_ENDED_STAY },
]

/** The rows by which the first of two types wins over the second. */
export function winsOver(first: EventType, second: EventType): readonly PrecedenceRow[] {
  return PRECEDENCE.filter(({ wins, over }) => wins === first && over.includes(second))
}
