import type { Answers } from '../../../manual/forms/form'
import { getCurrentForm } from '../../../manual/forms/forms'
import { type FormAtHand, handedOnTo } from '../../../manual/forms/handed-on/handed-on'
import { prefill, sourceWords } from '../../../manual/forms/prefill'

const TODAY = { today: '2026-11-24' }

const sheet = (answers: Answers, over: Partial<FormAtHand> = {}): FormAtHand => ({
  formId: 'admission-info-sheet',
  edition: '2026-11',
  answers,
  on: '2026-11-20',
  reach: 'stay',
  ...over,
})
const summary = (answers: Answers, over: Partial<FormAtHand> = {}): FormAtHand =>
  sheet(answers, { formId: 'handover-summary', reach: 'earlierCases', ...over })

/** What the form is filled with before anybody types. */
const filled = (formId: string, atHand: readonly FormAtHand[]) =>
  prefill(
    getCurrentForm(formId),
    { facts: {}, handedOn: handedOnTo(formId, atHand, TODAY.today) },
    TODAY,
  )
const coordination = (...atHand: readonly FormAtHand[]) =>
  filled('discharge-coordination-sheet', atHand)

test('what is handed on says from which form and day it comes', () => {
  const { answers, sources } = coordination(sheet({ keyPersonName: '見本 長男' }))

  expect(answers).toEqual({ keyPersonName: '見本 長男' })
  expect(sources['keyPersonName'] && sourceWords(sources['keyPersonName'])).toBe(
    '入院時情報提供書 令和8年11月20日',
  )
})

test('a choice that the other form does not offer is left to the person', () => {
  expect(coordination(sheet({ household: 'livesAlone' })).answers['living']).toBe('alone')
  expect(coordination(sheet({ household: 'elderly' })).answers['living']).toBeUndefined()
})

test('of several choices all are handed on or none', () => {
  const answers = { medicalCare: ['oxygen', 'somethingOfAnOldEdition'] }

  expect(filled('admission-info-sheet', [summary(answers)]).answers).toEqual({})
})

test('an answer that was hidden when the form was sent was not said', () => {
  const careLevel = { careLevel: 'care2', careLevelAppliedOn: '2026-11-01' }

  expect(coordination(sheet(careLevel)).answers).toEqual({})
  expect(coordination(sheet({ ...careLevel, careLevel: 'applied' })).answers).toEqual({
    careLevelAppliedOn: '2026-11-01',
  })
})

test('short answers stand in one line, answers of several fields in lines of their own', () => {
  const { answers } = coordination(
    sheet({
      clinicName: '見本診療所',
      doctorName: '見本 医師',
      diseases: ['stroke', 'other'],
      diseasesOther: '高血圧',
      medicalCare: ['oxygen'],
    }),
  )

  expect(answers['homeDoctorName']).toBe('見本診療所 見本 医師')
  expect(answers['pastHistory']).toBe(
    '疾患歴：脳血管障害、その他\nその他の疾患歴：高血圧\n入院前に実施している医療処置：酸素療法',
  )
})

test('the newest form speaks, also by having taken an answer out', () => {
  const older = sheet({ keyPersonName: '見本 長男', keyPersonRelation: '長男' })
  const newer = sheet({ keyPersonName: '見本 長女' }, { on: '2026-11-22' })

  expect(coordination(newer, older).answers).toEqual({ keyPersonName: '見本 長女' })
  expect(coordination(older, newer).answers).toEqual({ keyPersonName: '見本 長女' })
})

test('a form from before a transfer speaks of what was before the admission only', () => {
  const before = { reach: 'case' } as const
  const letter = summary({ diagnosis1: '肺炎' }, before)

  expect(coordination(sheet({ keyPersonName: '見本 長女' }, before)).answers).toEqual({
    keyPersonName: '見本 長女',
  })
  expect(filled('discharge-info-record', [letter]).answers).toEqual({})
  expect(
    filled('discharge-info-record', [summary({ diagnosis1: '肺炎' }, { reach: 'stay' })]).answers,
  ).toEqual({ disease1: '肺炎' })
})

test('a form of another case says nothing of this stay', () => {
  const earlier = { reach: 'earlierCases' } as const

  expect(coordination(sheet({ keyPersonName: '見本 長女' }, earlier)).answers).toEqual({})
})

test('a stay counts as a recent one for half a year', () => {
  const stay = { diagnosis1: '肺炎', admittedOn: '2026-05-10', dischargeOn: '2026-05-25' }
  const next = (on: string) => filled('admission-info-sheet', [summary(stay, { on })]).answers

  expect(next('2026-05-25')).toEqual({
    recentAdmissionReason: '肺炎',
    recentAdmissionFrom: '2026-05-10',
    recentAdmissionTo: '2026-05-25',
  })
  expect(next('2026-05-24')).toEqual({})
})

test('of an earlier sheet of the same form and another form the newer one is taken', () => {
  const form = getCurrentForm('admission-info-sheet')
  const handedOn = handedOnTo(form.id, [summary({ moving: 'watched' })], TODAY.today)
  const after = (on: string) =>
    prefill(
      form,
      { facts: {}, handedOn, previous: { answers: { moving: 'independent' }, on } },
      TODAY,
    )

  expect(after('2026-11-19').answers['moving']).toBe('watched')
  expect(after('2026-11-21').answers['moving']).toBe('independent')
  expect(after('2026-11-21').sources['moving']?.from).toBe('previousSheet')
})

test('an old edition hands on what it asked', () => {
  const old = sheet({ keyPersonName: '見本 長女', dentures: 'full' }, { edition: '2024-04' })

  expect(coordination(old).answers).toEqual({ keyPersonName: '見本 長女' })
})
