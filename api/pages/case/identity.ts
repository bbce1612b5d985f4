import { dayInJapan } from '../../../manual/calendar/japan-time'
import { eraDay } from '../../../manual/calendar/japanese-era'
import type { ConsentStatus } from '../../../manual/case/events'
import type { CaseView } from '../../../store/case-view'
import type { ChipView } from '../../../templates/pages/components/chip'
import type { Fact, PersonView } from '../../../templates/pages/components/person'
import { ageAndSex } from '../../../templates/words/age'
import { dayOfStay, fullDay, nearDay } from '../../../templates/words/day'
import { clockTime, withoutZero } from '../../../templates/words/time'
import { CARE_LEVELS } from '../../cases/case-words'
import type { Standing } from './standing'

const CONSENT_CHIPS = {
  given: { kind: 'done', text: '情報共有の同意あり' },
  givenAtContract: { kind: 'done', text: '情報共有の同意あり（契約時）' },
  notYet: { kind: 'today', text: '情報共有の同意はまだ' },
  refused: { kind: 'ended', text: '情報共有を希望されない' },
} as const satisfies Record<ConsentStatus, ChipView>

export function personView({ person }: Pick<CaseView, 'person'>, now: number): PersonView {
  return {
    kana: person.kana,
    name: person.name,
    ageSex: ageAndSex(person.birthDate, person.sex, dayInJapan(now)),
  }
}

export function identityChips({ state, leg }: Standing): readonly ChipView[] {
  const died = leg.discharged?.outcome === 'died'
  return [
    ...(state.closed === undefined && !died ? [] : [{ kind: 'ended', text: '終了' } as const]),
    ...(leg.transferredTo === undefined ? [] : [{ kind: 'ended', text: '転院' } as const]),
    ...(leg.exclusion === undefined ? [] : [{ kind: 'ended', text: '対象外' } as const]),
    CONSENT_CHIPS[state.consent],
  ]
}

export function identityFacts(standing: Standing): readonly Fact[] {
  const { view, leg, side, now } = standing
  const { person } = view
  const today = dayInJapan(now)
  const admittedOn = dayInJapan(leg.admittedAt)
  const time = leg.admissionTimeKnown ? ` ${clockTime(leg.admittedAt)}` : '（時刻不明）'
  const stay = leg.discharged === undefined ? `・${dayOfStay(admittedOn, today)}` : ''
  return [
    { label: '生年月日', value: eraDay(person.birthDate) },
    { label: '要介護度', value: CARE_LEVELS[leg.careLevel] },
    { label: '病棟', value: wardName(view, leg.wardCode) },
    { label: '入院', value: `${fullDay(admittedOn)}${time}${stay}` },
    ...dischargeFact(leg, today),
    ...conferenceFact(leg, today),
    ...transferFacts(standing),
    { label: '住んでいる市町村', value: person.municipality },
    ...(person.insurerMunicipality === person.municipality
      ? []
      : [{ label: '保険者', value: person.insurerMunicipality }]),
    ...(side === 'hospital' && person.patientNumber !== undefined
      ? [
          {
            label: '患者ID',
            value: [person.patientNumber, ...(person.furtherNumbers ?? [])].join('、'),
          },
        ]
      : []),
    { label: 'ケース番号', value: view.code },
  ]
}

/** Where the patient came from, and where to, as far as it is a transfer. */
function transferFacts({ view, state, leg }: Standing): readonly Fact[] {
  const from = state.legs.find(({ id }) => id === leg.transferredFrom)
  const to = leg.transferredTo?.organisationId
  return [
    ...(from === undefined
      ? []
      : [{ label: '前の病院', value: hospitalName(view, from.hospitalId) }]),
    ...(to === undefined ? [] : [{ label: '転院先', value: hospitalName(view, to) }]),
  ]
}

function dischargeFact(
  { discharged, dischargeDateFixed, plannedDischarge }: Standing['leg'],
  today: ReturnType<typeof dayInJapan>,
): readonly Fact[] {
  if (discharged !== undefined && discharged.outcome !== 'died')
    return [
      {
        label: discharged.type === 'Transferred' ? '転院' : '退院',
        value: nearDay(dayInJapan(discharged.at), today),
      },
    ]
  if (dischargeDateFixed !== undefined)
    return [{ label: '退院日（決定）', value: nearDay(dischargeDateFixed.on, today) }]
  if (plannedDischarge !== undefined)
    return [{ label: '退院予定', value: nearDay(plannedDischarge.on, today) }]
  return []
}

/** A conference that is still to come, as long as nobody has given it up. */
function conferenceFact(
  { conference, discharged }: Standing['leg'],
  today: ReturnType<typeof dayInJapan>,
): readonly Fact[] {
  const { scheduled, waived } = conference ?? {}
  const isGivenUp = waived !== undefined && waived.seq > (scheduled?.seq ?? 0)
  if (scheduled === undefined || isGivenUp || discharged !== undefined || scheduled.on < today)
    return []
  const time = scheduled.startsAt === undefined ? '' : ` ${withoutZero(scheduled.startsAt)}から`
  return [{ label: '退院前カンファレンス', value: `${nearDay(scheduled.on, today)}${time}` }]
}

type Hospitals = Pick<CaseView, 'hospital' | 'otherHospitals'>

/** A ward's name at the hospital it belongs to; the present one unless another is named. */
export function wardName(
  { hospital, otherHospitals = [] }: Hospitals,
  code: string,
  hospitalId: string = hospital.id,
): string {
  const at = [hospital, ...otherHospitals].find(({ id }) => id === hospitalId)
  return at?.desks.find((desk) => desk.code === code)?.name ?? '病棟不明'
}

export function hospitalName({ hospital, otherHospitals = [] }: Hospitals, id: string): string {
  return [hospital, ...otherHospitals].find((one) => one.id === id)?.name ?? 'ほかの病院'
}
