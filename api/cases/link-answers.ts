import { dayInJapan } from '../../manual/calendar/japan-time'
import { daysBetween } from '../../manual/calendar/plain-date'
import { currentLeg } from '../../manual/case/legs'
import { findLeavingDay, isReadmission, READMISSION_DAYS } from '../../manual/case/readmission'
import type { OwnCase } from '../../store/doubles'
import type { CaseDeps } from '../deps'
import type { Standing } from '../pages/case/standing'
import { line, lines, type Problems, tooLong, type Typed } from '../typed/typed'
import { NOTE, NOTE_LIMIT } from './acts/said'
import { readSearch } from './patient-search'

export const OTHER = 'other'
export const CODE = 'code'
export const RELATION = 'relation'
export const LINK_FIELDS = [OTHER, CODE, RELATION, NOTE]

/** The case is not among those shown, and is named by its number. */
export const BY_CODE = 'byCode'

export type Relation = 'merge' | 'readmissionOf' | 'transferredFrom'

/** What the other case is to this one, as it is asked; only the hospital may merge. */
export const relationsFor = (side: Standing['side']): readonly Relation[] =>
  side === 'hospital'
    ? ['merge', 'readmissionOf', 'transferredFrom']
    : ['readmissionOf', 'transferredFrom']

export type LinkRead =
  | Readonly<{ ok: true; other: OwnCase; relation: Relation }>
  | Readonly<{ ok: false; problems: Problems }>

/** One's own cases that may belong to this one: look-alikes, the same person's, and the one whose number was typed. */
export async function casesToLink(
  { persons }: Pick<CaseDeps, 'persons'>,
  organisationId: string,
  { view }: Standing,
  typed: Typed,
): Promise<readonly OwnCase[]> {
  const { caseId, person } = view
  const search = readSearch(typed[CODE] ?? '')
  const code = search !== undefined && 'code' in search ? search.code : ''
  const [alike, own] = await Promise.all([
    persons.findDoubles(organisationId, { ...person, caseId }),
    persons.findCasesToLink(organisationId, { caseId, personId: person.id, code }),
  ])
  return [...new Map([...own, ...alike].map((one) => [one.caseId, one])).values()]
}

export function readLink(standing: Standing, typed: Typed, known: readonly OwnCase[]): LinkRead {
  const relation = relationsFor(standing.side).find((one) => one === typed[RELATION])
  const code = line(typed[CODE]).normalize('NFKC').toUpperCase()
  const chosen = typed[OTHER] ?? ''
  // Without a case to choose from the page asks for the number alone.
  const isByCode = chosen === BY_CODE || known.length === 0 || (chosen === '' && code !== '')
  const other = known.find((one) => (isByCode ? one.code === code : one.caseId === chosen))
  const missing: Problems = isByCode
    ? {
        [CODE]:
          'このケース番号のケースは、あなたの組織のケースに見つかりません。番号を確かめてください',
      }
    : { [OTHER]: 'つなぐケースを選んでください' }
  const longNote = tooLong(lines(typed[NOTE]), NOTE_LIMIT)
  const problem = other && relation && relationProblem(standing, other, relation)
  if (other === undefined || relation === undefined || problem !== undefined || longNote)
    return {
      ok: false,
      problems: {
        ...(other === undefined && missing),
        ...(relation === undefined && { [RELATION]: 'ケースのつながりを選んでください' }),
        ...(problem !== undefined && { [RELATION]: problem }),
        ...(longNote !== undefined && { [NOTE]: longNote }),
      },
    }
  return { ok: true, other, relation }
}

/** What would not be true of the two stays (decisions 5). */
function relationProblem(
  { leg }: Standing,
  other: OwnCase,
  relation: Relation,
): string | undefined {
  const admittedOn = dayInJapan(leg.admittedAt)
  switch (relation) {
    case 'merge':
      if (
        other.hospitalId !== leg.hospitalId ||
        Math.abs(daysBetween(other.admittedOn, admittedOn)) > 1
      )
        return '同じ病院の、入院した日が同じころ（前後1日）のケースだけをまとめられます。日が誤りのときは、先に「日時の誤りを直す」で直してください'
      return other.state.closed === undefined
        ? undefined
        : '選んだケースは終了しています。先にそのケースを再開してください'
    case 'readmissionOf':
      return isReadmission(other.state, leg.admittedAt)
        ? undefined
        : `選んだケースの退院から${READMISSION_DAYS}日以内の入院ではありません。あとの入院のケースで、前の入院のケースを選んでください`
    case 'transferredFrom': {
      const left = findLeavingDay(other.state)
      const isTransfer = currentLeg(other.state).discharged?.outcome === 'otherHospital'
      const days = left === undefined ? Number.NaN : daysBetween(left, admittedOn)
      return isTransfer && days >= 0 && days <= 1
        ? undefined
        : '選んだケースに、この入院の日（または前日）の転院が記録されていません。先に転院を記録してください'
    }
  }
}
