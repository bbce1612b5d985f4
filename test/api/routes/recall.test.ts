import { randomUUID } from 'node:crypto'
import { createMailActivities } from '../../../activities/mail'
import { createMailDeps } from '../../../bin/outbox-wiring'
import type { Browser } from '../../support/browser'
import { act, sendAgain, startedCase, textOf } from '../../support/case-life'
import { createTestMailServer, type TestMailServer } from '../../support/mail-server'
import { type Service, startService } from '../../support/service'

const WRONG = '見本まちがい居宅'
const WRONG_NUMBER = '0747-00-5566'
const wrong = randomUUID()

let service: Service
let server: TestMailServer
let nurse: Browser
let careManager: Browser

beforeAll(async () => {
  service = await startService()
  server = await createTestMailServer()
  await service.database.ownerDb
    .insertInto('organisation')
    .values({
      id: wrong,
      region: 'nanwa',
      kind: 'careManagementOffice',
      name: WRONG,
      kana: 'みほんまちがいきょたく',
      municipality: '大淀町',
      phone: WRONG_NUMBER,
      mail: 'wrong@example.invalid',
      registered: true,
      created_at: new Date(),
    })
    .execute()
  nurse = await service.signInAs('dischargePlanner')
  careManager = await service.signInAs('careManager')
}, 60_000)
afterAll(async () => {
  await server.close()
  await service.stop()
})

/** A case told to the wrong office, whose mail still waits, and the recall of it. */
async function recalledCase(kana: string): Promise<string> {
  const caseId = await startedCase(service, nurse, {
    kana,
    name: kana,
    patientNumber: '',
    officeQuery: WRONG,
    office: wrong,
  })
  const recalled = await act(nurse, caseId, 'recall', { reason: 'wrongRecipient' })
  expect(recalled.status).toBe(303)
  return caseId
}

async function deliverAll(caseId: string): Promise<readonly string[]> {
  const { db } = service.database
  const mails = createMailActivities(
    createMailDeps(db, () => new Date(), {
      smtpUrl: server.url,
      from: 'renkei@example.invalid',
      baseUrl: service.deps.config.baseUrl,
      log: service.deps.log,
    }),
  )
  const rows = await db.selectFrom('outbox').select('key').where('case_id', '=', caseId).execute()
  return Promise.all(rows.map(({ key }) => mails.deliverMail(key)))
}

test('after a recall the hospital reads who was wrongly told, by which number, and which mail was stopped', async () => {
  const caseId = await recalledCase('みほん いち')
  expect(await deliverAll(caseId)).toEqual(['withheld'])
  expect(server.received).toEqual([])

  const page = await nurse.get(`/cases/${caseId}`)
  const shown = textOf(page)
  expect(shown).toContain(`${WRONG}に、誤って情報が届きました`)
  expect(shown).toContain(WRONG_NUMBER)
  expect(page.text).toContain('tel:0747005566')
  expect(shown).toContain('入院の連絡のメールは出さずに止めました')
  expect(shown).toContain('この事業所への公開を取りやめたためです')

  const told = await act(nurse, caseId, 'recall-told', { channel: 'phone' })
  expect(told.status).toBe(303)
  const after = textOf(await nurse.get(`/cases/${caseId}`))
  expect(after).not.toContain(`${WRONG}に、誤って情報が届きました`)
  expect(after).toContain(`相手：${WRONG}`)
})

test('the office that follows reads neither the name nor the number of the one that was wrongly told', async () => {
  const caseId = await recalledCase('みほん に')
  await deliverAll(caseId)
  const searched = await act(nurse, caseId, 'care-manager', { officeQuery: 'みほんきょたく' })
  const registered = await sendAgain(nurse, searched, `/cases/${caseId}/care-manager`, {
    office: service.parties.officeId,
  })
  expect(registered.status).toBe(303)

  const shown = textOf(await careManager.get(`/cases/${caseId}`))
  expect(shown).toContain('誤って知らせた事業所への公開を止めました')
  expect(shown).not.toContain(WRONG)
  expect(shown).not.toContain(WRONG_NUMBER)
})
