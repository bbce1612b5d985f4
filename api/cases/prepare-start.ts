import { dayInJapan } from '../../manual/calendar/japan-time'
import type { CaseId, Coordinator, EventData } from '../../manual/case/events'
import type { OrganisationEntry } from '../../store/organisations'
import type { Actor } from '../../store/memberships'
import { isUuid } from '../typed/uuid'
import type { CaseDeps } from '../deps'
import type { Problems } from '../typed/typed'
import type { StartCase } from './start'
import type { TypedOffice } from './new-office'
import type { StartAnswers } from './start-answers'
import { randomUUID } from 'node:crypto'

export type Prepared =
  Readonly<{ ok: true; start: StartCase }> | Readonly<{ ok: false; problems: Problems }>

type Deps = Pick<CaseDeps, 'organisations' | 'persons' | 'findCalendar' | 'shelf'> &
  Readonly<{ clock: { now(): number } }>

/** What was typed, held against the directory: does this office exist, whose is this patient number. */
export async function prepareStart(
  deps: Deps,
  actor: Actor,
  answers: StartAnswers,
  drawn: Readonly<{ region: string; submissionId: string; caseId: CaseId }>,
): Promise<Prepared> {
  const startedBy = actor.organisationKind === 'hospital' ? 'hospital' : 'coordinator'
  const hospitalId = startedBy === 'hospital' ? actor.organisationId : (answers.hospitalId ?? '')
  const officeId = startedBy === 'coordinator' ? actor.organisationId : answers.officeId
  const { newOffice } = answers
  const [hospital, found] = await Promise.all([
    findOfKind(deps, hospitalId, ['hospital']),
    officeId === undefined
      ? undefined
      : findOfKind(deps, officeId, ['careManagementOffice', 'communitySupportCenter']),
  ])
  const problems: Problems = {
    ...(hospital === undefined && { hospital: '入院した病院を選んでください' }),
    ...(officeId !== undefined &&
      found === undefined && { office: '事業所を探して、担当の事業所を選んでください' }),
    ...(newOffice && (await lookAlikeProblems(deps, drawn.region, newOffice))),
    ...(await personProblems(deps, actor, answers)),
  }
  if (hospital === undefined || Object.keys(problems).length > 0) return { ok: false, problems }
  const office = newOffice
    ? await deps.organisations.enterOffice(
        drawn.region,
        newOffice.office,
        new Date(deps.clock.now()),
      )
    : found
  const data = await caseStarted(deps, actor, answers, { hospital, office, startedBy, ...drawn })
  const { submissionId, caseId } = drawn
  return { ok: true, start: { submissionId, caseId, person: personOf(answers), data } }
}

/** Whoever writes an office in first sees those it might be; the same name sent again is none of them. */
async function lookAlikeProblems(
  { organisations }: Deps,
  region: string,
  { office, lookAlikesSeen }: TypedOffice,
): Promise<Problems> {
  if (lookAlikesSeen) return {}
  if ((await organisations.findExactly(region, office)) !== undefined) return {}
  const alike = await organisations.officesLike(region, office)
  return alike.length === 0
    ? {}
    : {
        office:
          '似た事業所があります。下の事業所のどれかでしたら、それを選んでください。どれでもなければ、もう一度「ケースを始める」を押してください',
      }
}

async function findOfKind(
  { organisations }: Deps,
  id: string,
  kinds: readonly OrganisationEntry['kind'][],
): Promise<OrganisationEntry | undefined> {
  const found = isUuid(id) ? await organisations.find(id) : undefined
  return found !== undefined && kinds.includes(found.kind) ? found : undefined
}

/** A number that belongs to somebody else here is a slip that would mix two patients up. */
async function personProblems(
  { persons }: Deps,
  actor: Actor,
  { patientNumber, personId, kana, birthDate }: StartAnswers,
): Promise<Problems> {
  if (personId !== undefined) {
    const isKnown = isUuid(personId) && (await persons.isKnownTo(actor.organisationId, personId))
    return isKnown
      ? {}
      : { name: '前回のケースが見つかりません。同じ人かどうかを選びなおしてください' }
  }
  if (patientNumber === undefined) return {}
  const holder = await persons.findByPatientNumber(actor.organisationId, patientNumber)
  // Where one of the two agrees it may be the same person, and is asked about (doubles).
  return holder === undefined || holder.kana === kana || holder.birthDate === birthDate
    ? {}
    : {
        patientNumber:
          'この患者IDは、ふりがなも生年月日もちがう方で登録されています。番号と氏名を確かめてください',
      }
}

function personOf(answers: StartAnswers): StartCase['person'] {
  const { personId, name, kana, birthDate, sex, municipality, insurerMunicipality } = answers
  if (personId !== undefined) return { existingId: personId }
  return {
    id: randomUUID(),
    name,
    kana,
    birthDate,
    sex,
    municipality,
    insurerMunicipality,
    ...(answers.patientNumber !== undefined && { patientNumber: answers.patientNumber }),
  }
}

async function caseStarted(
  { findCalendar, shelf }: Deps,
  actor: Actor,
  answers: StartAnswers,
  found: Readonly<{
    hospital: OrganisationEntry
    office: OrganisationEntry | undefined
    startedBy: 'hospital' | 'coordinator'
    region: string
  }>,
): Promise<EventData['CaseStarted']> {
  const { hospital, office, startedBy, region } = found
  const admittedOn = dayInJapan(answers.admittedAt)
  const calendars = await Promise.all(
    [hospital, ...(office === undefined ? [] : [office])].map(({ id }) =>
      findCalendar(id, admittedOn),
    ),
  )
  return {
    region,
    legId: 'leg1',
    hospitalId: hospital.id,
    wardCode: answers.ward,
    admittedAt: answers.admittedAt,
    admissionTimeKnown: answers.admissionTimeKnown,
    admissionKind: answers.admissionKind,
    ...(answers.firstRespite && { firstRespite: true }),
    careLevel: answers.careLevel,
    ...(office !== undefined && {
      coordinator: coordinatorAt(office, startedBy === 'coordinator' ? actor : undefined),
    }),
    consent: answers.consent,
    startedBy,
    ...shelf.pinFor(admittedOn),
    calendars: calendars.filter((calendar) => calendar !== undefined),
    ...(startedBy === 'hospital' && { hospitalContact: actor.accountId }),
  }
}

/** Who coordinates; `person` when it is known who at the office. */
export function coordinatorAt(
  office: OrganisationEntry,
  person: Pick<Actor, 'accountId'> | undefined,
): Coordinator {
  return {
    kind: office.kind === 'communitySupportCenter' ? 'communitySupportCenter' : 'careManager',
    organisationId: office.id,
    registered: office.registered,
    ...(person !== undefined && { accountId: person.accountId }),
  }
}
