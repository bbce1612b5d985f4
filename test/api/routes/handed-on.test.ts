import { randomUUID } from 'node:crypto'
import { readPdf } from '../../../bin/story/pdf-text'
import type { CaseId, EventType } from '../../../manual/case/events'
import { eventsOf } from '../../../store/case-events'
import type { Browser } from '../../support/browser'
import { act } from '../../support/case-life'
import { givenCase } from '../../support/given-case'
import { download, standingIn } from '../../support/page-reading'
import { startService, type Service } from '../../support/service'

let service: Service
let nurse: Browser
let careManager: Browser
beforeAll(async () => {
  service = await startService({ loops: true })
  nurse = await service.signInAs('dischargePlanner')
  careManager = await service.signInAs('careManager')
})
afterAll(() => service.stop())

const CHIP = /入院時情報提供書 令和\d+年\d+月\d+日/
const at = (caseId: CaseId, form: string, rest = '') => `/cases/${caseId}/forms/${form}${rest}`
const SHEET = 'admission-info-sheet'
const COORDINATION = 'discharge-coordination-sheet'
const SUMMARY = 'handover-summary'
const THREE_WEEKS = 21 * 86_400_000
const HELP = ['moving', 'transferring', 'dressing', 'grooming', 'bathing', 'eating', 'gettingUp']

/** What the care manager knows of the home, beside what cannot wait. */
const KNOWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  patient: { dwellingKind: 'detached' },
  services: { enclosed: 'carePlan' },
  family: { household: 'withChildren', keyPersonName: '見本 﨑子', keyPersonRelation: '長女' },
  'daily-living': {
    ...Object.fromEntries(HELP.map((id) => [id, 'watched'])),
    paralysis: 'none',
    pressureUlcer: 'none',
  },
  meals: { dentures: 'partial' },
  'family-doctor': { clinicName: '見本𠮷野診療所', doctorName: '見本 医師' },
  addressee: { officePhone: '0747-00-2000' },
}

async function fillIn(
  browser: Browser,
  path: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const { text } = await browser.get(path)
  const saved = await browser.post(path, { ...standingIn(text), ...answers, go: 'next' })
  expect([path, saved.status]).toEqual([path, 303])
}

async function sent(browser: Browser, caseId: CaseId, form: string): Promise<string> {
  await browser.get(at(caseId, form, '/check'))
  const { status, location = '' } = await browser.submit(at(caseId, form, '/send'))
  expect([form, status]).toEqual([form, 303])
  return location.replace(/\/sent$/, '')
}

async function sendSheet(caseId: CaseId): Promise<void> {
  for (const [page, answers] of Object.entries(KNOWN))
    await fillIn(careManager, at(caseId, SHEET, `/pages/${page}`), answers)
  await sent(careManager, caseId, SHEET)
}

const coordinationPage = async (caseId: CaseId) =>
  (await nurse.get(at(caseId, COORDINATION, '/pages/whole'))).text

async function hospitalDoes(caseId: CaseId, type: EventType, data: object): Promise<void> {
  const { parties, deps, database } = service
  const outcome = await deps.act(
    { accountId: 'nurse', organisationId: parties.hospitalId },
    {
      submissionId: randomUUID(),
      caseId,
      type,
      data: { legId: 'leg1', ...data },
      side: 'hospital',
      seenSeq: (await eventsOf(database.db, caseId)).length,
    },
  )
  expect([type, outcome.kind]).toEqual([type, 'done'])
}

test('what the care manager sent stands in the hospital’s form with its source, and goes on to paper', async () => {
  const caseId = await givenCase(service)
  expect(await coordinationPage(caseId)).not.toMatch(CHIP)
  await sendSheet(caseId)

  const page = await coordinationPage(caseId)
  expect(page).toMatch(CHIP)
  expect(standingIn(page)).toMatchObject({
    keyPersonName: '見本 﨑子',
    keyPersonRelation: '長女',
    living: 'together',
    homeDoctorName: '見本𠮷野診療所 見本 医師',
    dentures: 'partial',
  })
  // How the patient moved before the admission is no answer about today.
  expect(standingIn(page)['moving']).toBe('')

  const changed = {
    keyPersonRelation: '長女（変更）',
    causeOfAdmission: '肺炎',
    hospitalPhone: '0747-00-1120',
  }
  await fillIn(nurse, at(caseId, COORDINATION, '/pages/whole'), changed)
  const check = (await nurse.get(at(caseId, COORDINATION, '/check'))).text
  expect(check).toMatch(CHIP)
  const form = await sent(nurse, caseId, COORDINATION)
  const read = (await careManager.get(form)).text
  expect(read).toContain('見本𠮷野診療所 見本 医師')
  expect(read).toContain('長女（変更）')

  const pdf = await eventually(async () => {
    const answer = await download(service.app, careManager, `${form}.pdf`)
    return answer.status === 200 ? answer : undefined
  })
  expect((await readPdf(pdf.bytes)).text).toContain('見本𠮷野診療所')

  // And back: the care manager's record of what the hospital told begins with the hospital's own words.
  const record = await careManager.get(at(caseId, 'discharge-info-record', '/pages/stay'))
  expect(standingIn(record.text)['causeOfStay']).toBe('肺炎')
  expect(record.text).toMatch(/退院調整情報共有書 令和\d+年\d+月\d+日/)
}, 60_000)

test('a sheet of an office that was told by mistake is used no more, also not in a draft begun with it', async () => {
  const caseId = await givenCase(service)
  await sendSheet(caseId)
  await fillIn(nurse, at(caseId, COORDINATION, '/pages/whole'), {
    causeOfAdmission: '肺炎',
    hospitalPhone: '0747-00-1120',
  })
  expect(standingIn(await coordinationPage(caseId))['keyPersonName']).toBe('見本 﨑子')

  expect((await act(nurse, caseId, 'recall', { reason: 'wrongRecipient' })).status).toBe(303)

  const page = await coordinationPage(caseId)
  expect(page).not.toMatch(CHIP)
  expect(standingIn(page)).toMatchObject({ keyPersonName: '', causeOfAdmission: '肺炎' })
  expect(page).not.toContain('見本 﨑子')
})

describe('the sheet of a readmission', () => {
  const PERSON = { id: randomUUID(), kana: 'みほん さいにゅういん' }
  let caseId: CaseId
  beforeAll(async () => {
    const before = await givenCase(service, { admittedAt: Date.now() - THREE_WEEKS }, PERSON)
    await hospitalDoes(before, 'Discharged', { at: Date.now(), outcome: 'home' })
    await fillIn(nurse, at(before, SUMMARY, '/pages/whole'), {
      diagnosis1: '肺炎',
      courseAndTreatment: '抗菌薬で軽快しました',
      continuingCare: 'むせに気をつけてください',
      hospitalPhone: '0747-00-1120',
      moving: 'partlyHelped',
      infection: 'none',
      allergy: 'none',
      dischargeOn: new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10),
    })
    await sent(nurse, before, SUMMARY)
    caseId = await givenCase(service, {}, PERSON)
  }, 60_000)

  const livingPage = async () =>
    (await careManager.get(at(caseId, SHEET, '/pages/daily-living'))).text

  it('begins with the state in which the patient came home', async () => {
    const page = await livingPage()

    expect(standingIn(page)['moving']).toBe('partlyHelped')
    expect(page).toMatch(/退院時サマリー（看護・診療情報） 令和\d+年/)
  })

  it('takes nothing from a case that the office has no part in', async () => {
    const { ownerDb } = service.database
    const parts = await ownerDb
      .selectFrom('coordination_case')
      .select(['id', 'coordinator_organisation_id'])
      .where('person_id', '=', PERSON.id)
      .where('id', '<>', caseId)
      .execute()
    expect(parts.map((one) => one.coordinator_organisation_id)).toEqual([service.parties.officeId])
    await ownerDb
      .updateTable('coordination_case')
      .set({ coordinator_organisation_id: null })
      .where(
        'id',
        'in',
        parts.map(({ id }) => id),
      )
      .execute()

    const page = await livingPage()

    expect(standingIn(page)['moving']).toBeUndefined()
    expect(page).not.toContain('退院時サマリー')
  })
})

async function eventually<T>(question: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 150; tries += 1) {
    const answer = await question()
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('It did not happen in 15 s')
}
