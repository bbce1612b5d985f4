import type { Candidate } from '../../../api/cases/doubles'
import type { StartAnswers } from '../../../api/cases/start-answers'
import { samePersonPage } from '../../../api/pages/same-person-page'
import { plainDate } from '../../../manual/calendar/plain-date'
import type { CaseId } from '../../../manual/case/events'
import { renderSamePerson } from '../../../templates/pages/same-person'
import { jst } from '../../manual/calendars'
import { admitted, caseOf, happens } from '../../manual/story'
import { hospitalFrame, target } from './frames'

const ANSWERS: StartAnswers = {
  patientNumber: '00123456',
  kana: 'たかはし みつ',
  name: '髙橋 ミツ',
  birthDate: plainDate('1938-05-02'),
  sex: 'female',
  municipality: '大淀町',
  insurerMunicipality: '大淀町',
  admittedAt: jst('2026-11-21 22:10'),
  admissionTimeKnown: true,
  ward: '3w',
  admissionKind: 'emergency',
  careLevel: 'care2',
  consent: 'given',
}

const one = (over: Partial<Candidate>): Candidate => ({
  personId: '1',
  name: '高橋 みつ',
  kana: 'たかはし みつ',
  birthDate: plainDate('1938-05-02'),
  sex: 'female',
  municipality: '大淀町',
  caseId: '22222222-2222-4222-8222-222222222222' as CaseId,
  code: 'NW-8-1088',
  hospitalId: 'hospital',
  admittedOn: plainDate('2026-11-20'),
  state: caseOf(admitted('2026-11-20 23:50')),
  isSameNumber: true,
  isSameAdmission: true,
  isReadmission: false,
  ...over,
})

const BEFORE = one({
  personId: '2',
  name: '髙橋 ミツ子',
  code: 'NW-8-0912',
  admittedOn: plainDate('2026-10-20'),
  isSameNumber: false,
  isSameAdmission: false,
  isReadmission: true,
  state: caseOf(
    admitted('2026-10-20 10:00'),
    happens('Discharged', '2026-11-05 10:00', { at: jst('2026-11-05 10:00'), outcome: 'home' }),
  ),
})

const page = (typed: Readonly<Record<string, string>>, problems = {}) =>
  renderSamePerson(
    hospitalFrame('newCase'),
    samePersonPage({
      answers: ANSWERS,
      candidates: [one({}), BEFORE],
      typed,
      problems,
      target: { ...target('/cases/new'), submissionId: '00000000-0000-4000-8000-000000000000' },
    }),
  )

export const samePersonPages = (): Readonly<Record<string, string>> => ({
  '03d-same-person': page({}),
  '03d-same-person-reason': page(
    { double: 'another' },
    { doubleReason: '別の方と分かった理由を入れてください' },
  ),
})
