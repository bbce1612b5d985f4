import { randomUUID } from 'node:crypto'
import { plainDate } from '../../manual/calendar/plain-date'
import type { CaseId, EventData } from '../../manual/case/events'
import { startData } from './fixtures'
import type { Service } from './service'

export const PATIENT = { name: '髙橋 𠮷江', kana: 'たかはし よしえ' } as const

/** A case started over the real write path, an hour after the admission; by the hospital unless said otherwise. */
export async function givenCase(
  service: Service,
  over: Partial<EventData['CaseStarted']> = {},
  person: Partial<Readonly<{ id: string; name: string; kana: string }>> = {},
): Promise<CaseId> {
  const caseId = randomUUID() as CaseId
  const outcome = await service.deps.start(starterOf(service, over.startedBy), {
    submissionId: randomUUID(),
    caseId,
    person: {
      id: randomUUID(),
      ...PATIENT,
      // Somebody else in each case: the same person would be the same admission (decisions 5).
      kana: `${PATIENT.kana}${someKana()}`,
      birthDate: plainDate('1940-06-02'),
      sex: 'female',
      municipality: '大淀町',
      insurerMunicipality: '大淀町',
      ...person,
    },
    data: startData(service.parties, over),
  })
  if (outcome.kind !== 'done') throw new Error(`not started: ${outcome.kind}`)
  return caseId
}

const someKana = (): string =>
  randomUUID()
    .slice(0, 8)
    .replaceAll(/./g, (digit) => 'あいうえおかきくけこさしすせそた'.charAt(parseInt(digit, 16)))

const starterOf = ({ parties }: Service, side: 'hospital' | 'coordinator' = 'hospital') =>
  side === 'hospital'
    ? { accountId: 'nurse', organisationId: parties.hospitalId }
    : { accountId: 'care-manager', organisationId: parties.officeId }
