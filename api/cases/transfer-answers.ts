import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import { unconfirmedCalendar } from '../../manual/calendar/unconfirmed-calendar'
import { hasConsent } from '../../manual/case/parties'
import type { DeskEntry, OrganisationEntry } from '../../store/organisations'
import type { CaseDeps } from '../deps'
import type { Standing } from '../pages/case/standing'
import type { Problems, Typed } from '../typed/typed'
import type { Deed } from './acts/act-form'
import { readGone } from './acts/leaving'
import { momentFieldNames } from './acts/said'

export const HOSPITAL = 'hospital'
export const WARD = 'ward'
export const AT = 'at'
/** The ward is often settled only on arrival; the next hospital's own record then has it. */
export const WARD_UNKNOWN = 'unknown'
export const TRANSFER_FIELDS = [HOSPITAL, WARD, ...momentFieldNames(AT)]

/** The hospital that was chosen, and whether the case can go on there. */
export type NextHospital = Readonly<{
  hospital: OrganisationEntry
  wards: readonly DeskEntry[]
  /** `offTheService`: it is rung up instead. `noConsent`: nothing about the patient goes there (decisions 12). */
  goesOn: 'yes' | 'offTheService' | 'noConsent'
}>

export type TransferRead =
  | Readonly<{ ok: true; at: Instant; wardCode: string; next: NextHospital }>
  | Readonly<{ ok: false; problems: Problems; next?: NextHospital }>

type Deps = Pick<CaseDeps, 'organisations' | 'findCalendar' | 'shelf'>

/** What was typed, held against the directory; the ward is asked once it is known of which hospital. */
export async function readTransfer(
  { organisations }: Deps,
  standing: Standing,
  typed: Typed,
): Promise<TransferRead> {
  const { state, leg, view } = standing
  const all = await organisations.hospitalsIn(view.region)
  const hospital = all.find(({ id }) => id === typed[HOSPITAL] && id !== leg.hospitalId)
  const at = readGone(standing, typed, AT)
  const problems: Problems = {
    ...('problem' in at && { [AT]: at.problem }),
    ...(hospital === undefined && { [HOSPITAL]: '転院先の病院を選んでください' }),
  }
  if (hospital === undefined) return { ok: false, problems }
  const wards = await organisations.wardsOf(hospital.id)
  const goesOn = !hospital.registered ? 'offTheService' : hasConsent(state) ? 'yes' : 'noConsent'
  const next: NextHospital = { hospital, wards, goesOn }
  if ('problem' in at) return { ok: false, problems, next }
  const ward = wards.find(({ code }) => code === typed[WARD])
  const wasAsked = typed[SEEN] === hospital.id && goesOn === 'yes'
  if (wasAsked && ward === undefined && typed[WARD] !== WARD_UNKNOWN)
    return { ok: false, problems: { [WARD]: '次の病棟を選んでください' }, next }
  return { ok: true, at: at.at, wardCode: ward?.code ?? '', next }
}

/** The hospital for which the page was drawn: another choice means another look first. */
export const SEEN = 'seenHospital'

/** A hospital on the service goes on with the case by the edition of that day and its own calendar (decisions 2, 11). */
export async function transferDeed(
  { findCalendar, shelf }: Deps,
  { state, leg }: Standing,
  { at, wardCode, next: { hospital, goesOn } }: Extract<TransferRead, { ok: true }>,
): Promise<Deed> {
  const data = { legId: leg.id, at, to: hospital.id }
  if (goesOn !== 'yes') return { type: 'Transferred', data, occurredAt: at }
  const on = dayInJapan(at)
  const next = {
    legId: `leg${state.legs.length + (state.withdrawnLegs ?? []).length + 1}`,
    wardCode,
    ...shelf.pinFor(on),
    calendar: (await findCalendar(hospital.id, on)) ?? unconfirmedCalendar(hospital.id),
  }
  return { type: 'Transferred', data: { ...data, next }, occurredAt: at }
}
