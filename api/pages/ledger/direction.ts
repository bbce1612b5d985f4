import type { CaseEvent, EventType } from '../../../manual/case/events'
import { getLeg } from '../../../manual/case/legs'
import { hospitalName } from '../case/identity'
import { recalledName } from '../case/recalled-office'
import type { Standing } from '../case/standing'

/** What always goes the same way, whoever writes it down: a sheet on paper is recorded by the hospital that got it. */
const TO_HOSPITAL: readonly EventType[] = ['AdmissionInfoSheetSent', 'CarePlanCopyReturned']
const TO_OFFICE: readonly EventType[] = [
  'DischargeCoordinationNoticeSent',
  'DischargeDateTold',
  'DocumentsHandedOver',
  'DeathTold',
  'FaxSent',
]

/** 南奈良総合医療センター → 居宅介護支援事業所 さくら坂; undefined for what is sent to nobody. */
export function directionOf(event: CaseEvent, standing: Standing): string | undefined {
  const way = wayOf(event, standing)
  if (way === undefined || !('legId' in event.data)) return undefined
  const hospital = hospitalName(standing.view, getLeg(standing.state, event.data.legId).hospitalId)
  const office = officeAt(event, standing)
  return way === 'toOffice' ? `${hospital} → ${office}` : `${office} → ${hospital}`
}

function wayOf(
  { type, data }: CaseEvent,
  { state }: Standing,
): 'toHospital' | 'toOffice' | undefined {
  if (TO_HOSPITAL.includes(type)) return 'toHospital'
  if (TO_OFFICE.includes(type)) return 'toOffice'
  if (type !== 'AdmissionNoticeSent' || !('legId' in data)) return undefined
  return getLeg(state, data.legId).startedBy === 'hospital' ? 'toOffice' : 'toHospital'
}

/** The office that looked after the person when it happened, which need not be the present one. */
function officeAt({ seq }: CaseEvent, standing: Standing): string {
  const { view } = standing
  const id = view.events
    .filter((one) => one.seq <= seq)
    .flatMap((one) =>
      one.type === 'CaseStarted' ||
      one.type === 'CareManagerIdentified' ||
      one.type === 'CareManagerChanged'
        ? (one.data.coordinator?.organisationId ?? [])
        : [],
    )
    .at(-1)
  if (id === undefined) return 'ケアマネジャー'
  if (id === view.coordinator?.id) return view.coordinator.name
  const wrong = recalledName(standing, id)
  return wrong === '' ? '以前の事業所' : wrong
}
