import { randomUUID } from 'node:crypto'
import { plainDate } from '../../../manual/calendar/plain-date'
import type { CaseId, EventType } from '../../../manual/case/events'
import { eventsOf } from '../../../store/case-events'
import { createWorklists } from '../../../store/worklist'
import type { Browser } from '../../support/browser'
import { givenCase, PATIENT } from '../../support/given-case'
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

const FORM = 'handover-summary'
const at = (caseId: CaseId, rest = '') => `/cases/${caseId}/forms/${FORM}${rest}`
const WHOLE = '/pages/whole'

const typesOf = async (caseId: CaseId) =>
  (await eventsOf(service.database.db, caseId)).map(({ type }) => type)

/** The one page with what cannot wait and a word of the nurse's own; the rest may follow. */
async function fillIn(caseId: CaseId, go = 'next') {
  const { text } = await nurse.get(at(caseId, WHOLE))
  return nurse.post(at(caseId, WHOLE), {
    ...standingIn(text),
    dischargeOn: today(),
    diagnosis1: '大腿骨頚部骨折',
    courseAndTreatment: '𠮷野川の側で転び、手術のあと歩行器で歩いています',
    continuingCare: '足の運びを見守ってください',
    hospitalPhone: '0747-00-1120',
    go,
  })
}

const today = () => plainDate(new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10))

async function hospitalDoes(caseId: CaseId, type: EventType, data: object) {
  const { parties, deps, database } = service
  const seenSeq = (await eventsOf(database.db, caseId)).length
  const outcome = await deps.act(
    { accountId: 'nurse', organisationId: parties.hospitalId },
    {
      submissionId: randomUUID(),
      caseId,
      type,
      data: { legId: 'leg1', ...data },
      side: 'hospital',
      seenSeq,
    },
  )
  expect(outcome.kind).toBe('done')
}

test('one dense page is written, checked, sent, received and kept on paper', async () => {
  const caseId = await givenCase(service, {}, PATIENT)

  const start = await nurse.get(at(caseId))
  expect([start.status, start.location]).toEqual([303, at(caseId, WHOLE)])
  const page = await nurse.get(at(caseId, WHOLE))
  expect(standingIn(page.text)).toMatchObject({ patientName: PATIENT.name })
  expect(page.text).toContain('保存してケースへ戻る')
  expect(page.text).not.toContain('番目）')
  // Every part of the form has its heading, and every one of its own headings stands below one.
  expect(page.text.match(/<h2 class="rule-head dense-part">/g)?.length).toBeGreaterThan(8)
  expect(page.text).not.toContain('<h2 class="field-group-head">')

  const saved = await fillIn(caseId)
  expect([saved.status, saved.location, /error-summary[^]{0,300}/.exec(saved.text)?.[0]]).toEqual([
    303,
    at(caseId, '/check'),
    undefined,
  ])
  const check = await nurse.get(at(caseId, '/check'))
  expect(check.text).toContain('へ送信する')
  expect(check.text).toContain(`${at(caseId, WHOLE)}?from=check#`)
  const sent = await nurse.submit(at(caseId, '/send'))
  expect(sent.status).toBe(303)
  const after = await nurse.get(sent.location ?? '')
  expect(after.text).toContain('へ送信しました')
  expect(after.text).toContain('受け取りの確認は、まだ済んでいません')

  const sheet = (sent.location ?? '').replace(/\/sent$/, '')
  expect((await careManager.get(`${sheet}/sent`)).status).toBe(403)
  const read = await careManager.get(sheet)
  expect(read.text).toContain('𠮷野川の側で転び')
  expect((await nurse.get(sheet)).text).toContain('ケアマネジャーの確認を待っています')
  const awaited = async () => {
    const { hospitalId } = service.parties
    const cases = await createWorklists(service.database.db).casesWithAwaitedForms(hospitalId)
    return cases.map((one) => one.caseId)
  }
  expect(await awaited()).toContain(caseId)
  const ownToken = standingIn((await nurse.get(at(caseId, '/check'))).text)
  expect((await nurse.post(`${sheet}/receipt`, ownToken)).status).toBe(403)
  const confirmed = await careManager.submit(`${sheet}/receipt`)
  expect([confirmed.status, confirmed.location]).toEqual([303, sheet])
  expect((await nurse.get(sheet)).text).toContain('受け取り確認済み')
  expect(await awaited()).not.toContain(caseId)
  expect(await typesOf(caseId)).toEqual(expect.arrayContaining(['FormSent', 'FormReceived']))

  const pdf = await eventually(async () => {
    const answer = await download(service.app, careManager, `${sheet}.pdf`)
    return answer.status === 200 ? answer : undefined
  })
  expect(pdf.headers['content-disposition']).toMatch(
    /^attachment; filename="taiinji-summary-[A-Z0-9-]+\.pdf"$/,
  )
  const json = await careManager.get(`/api/v1${sheet}`)
  expect(json.status).toBe(200)
})

test('the other side neither opens nor saves it, and is not told whether there is a draft', async () => {
  const caseId = await givenCase(service)
  await fillIn(caseId, 'list')

  expect((await careManager.get(at(caseId))).status).toBe(403)
  expect((await careManager.get(at(caseId, '/check'))).status).toBe(403)
  expect((await careManager.get(`/api/v1${at(caseId)}`)).status).toBe(403)
  const page = await nurse.get(at(caseId, WHOLE))
  expect(page.text).toContain('𠮷野川の側で転び')
  expect((await nurse.get(at(caseId, '/pages/diagnoses'))).status).toBe(404)
})

test('once the patient has left, sending it is handing over; the case page says so to both', async () => {
  const caseId = await givenCase(service)
  await hospitalDoes(caseId, 'PlannedDischargeSet', { on: today() })
  expect((await nurse.get(`/cases/${caseId}`)).text).toContain(at(caseId))
  await hospitalDoes(caseId, 'Discharged', { at: Date.now(), outcome: 'home' })
  await fillIn(caseId)
  await nurse.get(at(caseId, '/check'))
  await nurse.submit(at(caseId, '/send'))

  expect(await typesOf(caseId)).toEqual(expect.arrayContaining(['FormSent', 'DocumentsHandedOver']))
  const page = await careManager.get(`/cases/${caseId}`)
  expect(page.text).toContain('退院時サマリー（看護・診療情報）を送りました（画面）')
  expect(page.text).toContain('書類を引き継ぎました（画面）')
})

test('what was heard of the hospital stands in the office’s record, and says what it may be worth', async () => {
  const caseId = await givenCase(service)
  await hospitalDoes(caseId, 'PlannedDischargeSet', { on: today() })
  await hospitalDoes(caseId, 'ContactRecorded', { channel: 'phone', purpose: 'condition' })

  const record = `/cases/${caseId}/forms/discharge-info-record`
  expect((await careManager.get(`/cases/${caseId}`)).text).toContain(record)
  const { text } = await careManager.get(`${record}/pages/contacts`)
  const standing = standingIn(text)
  expect(standing['contact1On-day']).toBe(String(Number(today().slice(8))))
  expect(standing['contact1InConference']).toBe('no')
  expect(standing['contact2On-day']).toBe('')
  expect(text).toContain('ケースの登録')

  const page = await careManager.get(`/cases/${caseId}`)
  expect(page.text).toContain('退院・退所加算の目安')
  expect(page.text).toMatch(/退院すれば、（Ⅰ）イ \d+単位の対象となりうる/)
  expect(page.text).toContain('数えた連絡 1回')
  expect((await nurse.get(`/cases/${caseId}`)).text).not.toContain('退院・退所加算の目安')
})

async function eventually<T>(question: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 150; tries += 1) {
    const answer = await question()
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('It did not happen in 15 s')
}
