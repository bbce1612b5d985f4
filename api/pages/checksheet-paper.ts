import { dayInJapan } from '../../manual/calendar/japan-time'
import type { CaseEvent } from '../../manual/case/events'
import { getLeg } from '../../manual/case/legs'
import { takenBackEntries } from '../../manual/case/taking-back'
import { editionOf } from '../../manual/editions/registry'
import type { Answers } from '../../manual/forms/form'
import { type ChecksheetQuestions, checksheetTicks } from '../../manual/screening/checksheet-paper'
import { factorListOf } from '../../manual/screening/difficulty-factors'
import { ageOn } from '../../templates/words/age'
import { clockTime } from '../../templates/words/time'
import { insuredCategoryIn } from '../cases/checksheet-answers'
import { hospitalName, wardName } from './case/identity'
import type { Standing } from './case/standing'
import { whoDid } from './case/timeline'
import { desksFor } from './checksheet-insured'

type Check = CaseEvent<'ChecksheetAnswered'>

/** Every check of the case that still stands, in the order of the record. */
export function checksOf({ view }: Pick<Standing, 'view'>): readonly Check[] {
  const takenBack = takenBackEntries(view.events)
  return view.events.filter(
    (event): event is Check => event.type === 'ChecksheetAnswered' && !takenBack.has(event.seq),
  )
}

/** What one check asked and what stands on its paper. */
export function checksheetPaperView(
  { view, state }: Standing,
  check: Check,
): Readonly<{ questions: ChecksheetQuestions; answers: Answers }> {
  const { person } = view
  const { items, result, legId } = check.data
  const leg = getLeg(state, legId)
  const checkedOn = dayInJapan(check.occurredAt)
  const questions = {
    rows: editionOf(leg.edition).checksheet,
    list: factorListOf(items, checkedOn),
  }
  return {
    questions,
    answers: {
      hospitalName: hospitalName(view, leg.hospitalId),
      ward: wardName(view, leg.wardCode, leg.hospitalId),
      patientNumber: person.patientNumber ?? '',
      patientName: person.name,
      patientKana: person.kana,
      sex: person.sex,
      birthDate: person.birthDate,
      age: String(ageOn(person.birthDate, checkedOn)),
      admittedOn: dayInJapan(leg.admittedAt),
      checkedOn,
      checkedAt: clockTime(check.occurredAt),
      rater: whoDid(view, check),
      desk: deskWords(check),
      ...checksheetTicks(questions, { items, result }),
    },
  }
}

function deskWords({ data }: Check): string {
  const category = insuredCategoryIn(data.items)
  const desk = category === undefined ? undefined : desksFor(category, data.result)
  return desk === undefined ? '' : [desk.title, ...(desk.words ?? [])].join('\n')
}
