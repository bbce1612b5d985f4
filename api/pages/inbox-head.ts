import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import { currentLeg } from '../../manual/case/legs'
import type { InboxCase } from '../../store/inbox'
import type { InboxCard } from '../../templates/pages/inbox'
import { ageAndSex, type Sex } from '../../templates/words/age'
import { CARE_LEVELS } from '../cases/case-words'
import { paths } from '../routes/paths'

/** Whom a card is about, and where they lie. */
export function headOf(
  { caseId, person, hospital, state }: InboxCase,
  now: Instant,
): Pick<InboxCard, 'person' | 'place' | 'caseHref'> {
  const level = CARE_LEVELS[currentLeg(state).careLevel]
  const ageSex = ageAndSex(person.birthDate, person.sex as Sex, dayInJapan(now))
  return {
    person: { kana: person.kana, name: person.name, ageSex: `${ageSex} ${level}` },
    place: [hospital.name, hospital.ward].filter((word) => word !== undefined).join(' '),
    caseHref: paths.case(caseId),
  }
}
