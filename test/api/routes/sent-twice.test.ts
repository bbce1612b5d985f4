import type { Browser } from '../../support/browser'
import { act, boxes, formOf, startedCase, syllables, textOf } from '../../support/case-life'
import { PASSWORD } from '../../support/app'
import { type Service, startService } from '../../support/service'

let service: Service
let nurse: Browser
beforeAll(async () => {
  service = await startService()
  nurse = await service.signInAs('dischargePlanner')
})
afterAll(() => service.stop())

let people = 0
const newCase = () => {
  people += 1
  const kana = `おくる ${syllables(people)}`
  const who = { kana, name: `送 ${people}`, patientNumber: `7${people}` }
  return startedCase(service, nurse, who)
}

const countOf = async (caseId: string, type: string): Promise<number> =>
  service.database.db
    .selectFrom('case_event')
    .select('seq')
    .where('case_id', '=', caseId)
    .where('type', '=', type)
    .execute()
    .then((rows) => rows.length)

const CONTACT = { channel: 'phone', purpose: 'family', note: 'ご家族と話した' }
const contactOf = (caseId: string) => `/cases/${caseId}/contact`

describe('item 29: sent more than once, or too late', () => {
  test('a double click is one act and leads to the same place', async () => {
    const caseId = await newCase()
    const address = contactOf(caseId)
    const fields = { ...formOf(await nurse.get(address), address), ...CONTACT }

    const [one, two] = await Promise.all([nurse.post(address, fields), nurse.post(address, fields)])

    expect([one.status, one.location]).toEqual([303, `/cases/${caseId}?done=contact`])
    expect(two.location).toBe(one.location)
    expect(await countOf(caseId, 'ContactRecorded')).toBe(1)
  })

  test('a reload after sending asks for the page again and sends nothing', async () => {
    const caseId = await newCase()
    const sent = await act(nurse, caseId, 'contact', CONTACT)

    const pages = [await nurse.get(sent.location ?? ''), await nurse.get(sent.location ?? '')]

    expect(pages.map(({ status }) => status)).toEqual([200, 200])
    expect(await countOf(caseId, 'ContactRecorded')).toBe(1)
  })

  test('the page that "back" brings is asked for anew, with an id of its own', async () => {
    const caseId = await newCase()
    const address = contactOf(caseId)
    const page = await nurse.get(address)
    await nurse.post(address, { ...formOf(page, address), ...CONTACT })

    const back = await nurse.get(address)

    expect(page.headers['cache-control']).toBe('no-store')
    expect(formOf(back, address)['submissionId']).not.toBe(formOf(page, address)['submissionId'])
  })

  test('"back" to a page that the browser has kept: the same is taken for the same, other words are not', async () => {
    const caseId = await newCase()
    const address = contactOf(caseId)
    const kept = formOf(await nurse.get(address), address)
    await nurse.post(address, { ...kept, ...CONTACT })

    const same = await nurse.post(address, { ...kept, ...CONTACT })
    const other = await nurse.post(address, { ...kept, ...CONTACT, note: '言い直した' })

    expect([same.status, other.status]).toEqual([303, 409])
    expect(textOf(other)).toContain('いま送った内容は受け付けていません')
    expect(await countOf(caseId, 'ContactRecorded')).toBe(1)
  })

  test('in two tabs the second is told what the first has done, and nothing typed is lost', async () => {
    const caseId = await newCase()
    const address = `/cases/${caseId}/planned-discharge`
    const tabs = [
      formOf(await nurse.get(address), address),
      formOf(await nurse.get(address), address),
    ]

    const first = await nurse.post(address, { ...tabs[0], ...boxes('on', 10), note: '一つめ' })
    const second = await nurse.post(address, { ...tabs[1], ...boxes('on', 12), note: '二つめ' })

    expect([first.status, second.status]).toEqual([303, 409])
    expect(textOf(second)).toContain('二つめ')
    expect(await countOf(caseId, 'PlannedDischargeSet')).toBe(1)
  })

  test('sent after the session has ended it comes back whole, is sent once, and once only', async () => {
    const caseId = await newCase()
    const address = contactOf(caseId)
    const late = await service.signInAs('dischargePlanner')
    const fields = { ...formOf(await late.get(address), address), ...CONTACT }
    const loginName = await endNewestSession()

    const asked = await late.post(address, fields)
    const resumed = await late.submit('/sign-in', { loginName, password: PASSWORD })
    const sent = await late.submit(address)

    expect([asked.status, resumed.status]).toEqual([401, 200])
    expect(await countOf(caseId, 'ContactRecorded')).toBe(1)
    expect(sent.location).toBe(`/cases/${caseId}?done=contact`)
    expect(textOf(await late.get(`/cases/${caseId}`))).toContain(CONTACT.note)
  })
})

async function endNewestSession(): Promise<string> {
  const { ownerDb } = service.database
  const { id, user_id } = await ownerDb
    .selectFrom('auth_session')
    .select(['id', 'user_id'])
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await ownerDb.deleteFrom('auth_session').where('id', '=', id).execute()
  const { login_name } = await ownerDb
    .selectFrom('auth_user')
    .select('login_name')
    .where('id', '=', user_id)
    .executeTakeFirstOrThrow()
  return login_name ?? ''
}
