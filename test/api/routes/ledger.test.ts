import { randomUUID } from 'node:crypto'
import request from 'supertest'
import { findLedgerVerdict } from '../../../bin/ledger-verdict'
import { compareLedgers } from '../../../manual/ledger/compare'
import type { Browser } from '../../support/browser'
import { act, sendAgain, startedCase, syllables } from '../../support/case-life'
import { type Service, startService } from '../../support/service'

const next = randomUUID()
const wrong = randomUUID()

let service: Service
let nurse: Browser
let careManager: Browser
let nextNurse: Browser
beforeAll(async () => {
  service = await startService()
  const { ownerDb } = service.database
  const known = { inside_region: true, registered: true }
  const shared = { region: 'nanwa', municipality: '大淀町', created_at: new Date(), ...known }
  await ownerDb
    .insertInto('organisation')
    .values([
      { ...shared, id: next, kind: 'hospital', name: '見本次の病院', kana: 'みほんつぎ' },
      {
        ...shared,
        id: wrong,
        kind: 'careManagementOffice',
        name: '見本まちがい居宅',
        kana: 'みほんまちがいきょたく',
      },
    ])
    .execute()
  const ward = { organisation_id: next, code: '2S', name: '2階南病棟', kind: 'ward' }
  await ownerDb
    .insertInto('desk')
    .values({ id: randomUUID(), ...ward })
    .execute()
  nurse = await service.signInAs('dischargePlanner')
  careManager = await service.signInAs('careManager')
  nextNurse = await service.signInAs('dischargePlanner', next)
})
afterAll(() => service.stop())

let people = 0
function newCase(over: Readonly<Record<string, string>> = {}): Promise<string> {
  people += 1
  const kana = `みほん ${syllables(people)}`
  const patientNumber = `55${people}`
  return startedCase(service, nurse, { kana, name: `見本 台帳${people}`, patientNumber, ...over })
}

async function printed(browser: Browser, caseId: string) {
  const cookies = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await request(service.app)
    .get(`/cases/${caseId}/ledger.pdf`)
    .set('Cookie', cookies)
    .buffer(true)
  const verdict = findLedgerVerdict(answer.body as Buffer)
  if (verdict === undefined) throw new Error(`no ledger: ${answer.status}`)
  return { ...verdict, headers: answer.headers as Readonly<Record<string, string>> }
}

const contact = (browser: Browser, caseId: string) =>
  act(browser, caseId, 'contact', {
    channel: 'phone',
    purpose: 'condition',
    note: '夜も眠れている',
  })

test('both sides print the same chain from the case page, and each print is a line of the audit', async () => {
  const caseId = await newCase()
  await contact(careManager, caseId)
  for (const browser of [nurse, careManager])
    expect((await browser.get(`/cases/${caseId}`)).text).toContain(
      `href="/cases/${caseId}/ledger.pdf"`,
    )
  const [ours, theirs] = [await printed(nurse, caseId), await printed(careManager, caseId)]

  expect([ours.faults, theirs.faults]).toEqual([[], []])
  expect(compareLedgers(ours.ledger, theirs.ledger)).toEqual({
    kind: 'same',
    through: ours.ledger.count,
  })
  expect(ours.ledger.links.every((link) => 'event' in link)).toBe(true)
  expect(JSON.stringify(ours.ledger)).not.toContain('眠れ')
  expect(ours.headers['content-disposition']).toBe(
    `attachment; filename="daicho-${ours.ledger.caseCode}.pdf"`,
  )
  const lines = await service.database.ownerDb
    .selectFrom('audit_line')
    .select(['operation', 'outcome', 'organisation_id'])
    .where('case_id', '=', caseId)
    .where('operation', '=', 'case.ledger')
    .orderBy('id')
    .execute()
  expect(lines).toEqual(
    [service.parties.hospitalId, service.parties.officeId].map((organisation_id) => ({
      operation: 'case.ledger',
      outcome: 'allowed',
      organisation_id,
    })),
  )
})

test('what was ticked in a check is the hospital’s own: the office has its digest, and the chain ends the same', async () => {
  const caseId = await newCase()
  await act(nurse, caseId, 'checksheet', { items: 'toileting_assist', factors: 'abuse' })
  const [ours, theirs] = [await printed(nurse, caseId), await printed(careManager, caseId)]

  expect([ours.faults, theirs.faults]).toEqual([[], []])
  expect(theirs.ledger.lastDigest).toBe(ours.ledger.lastDigest)
  const open = ({ ledger }: typeof ours) =>
    ledger.links.flatMap((link) => ('event' in link ? [link.event.type] : []))
  expect(open(ours)).toContain('ChecksheetAnswered')
  expect(JSON.stringify(ours.ledger)).toMatch(/"items":\["toileting_assist",[^\]]*abuse"/)
  expect(open(theirs)).toEqual(open(ours).filter((type) => type !== 'ChecksheetAnswered'))
  expect(JSON.stringify(theirs.ledger)).not.toMatch(/"items"|abuse|toileting/)
})

test('what was typed is erased, and the chain is the same to its last digest', async () => {
  const caseId = await newCase()
  await contact(nurse, caseId)
  const before = await printed(nurse, caseId)
  await service.database.ownerDb
    .updateTable('submission')
    .set({ payload: '{}', erased_at: new Date() })
    .where('case_id', '=', caseId)
    .execute()
  const after = await printed(nurse, caseId)
  expect(after.faults).toEqual([])
  expect(after.ledger.lastDigest).toBe(before.ledger.lastDigest)
})

test('an event altered in the database shows against the copy that was printed before', async () => {
  const caseId = await newCase()
  await contact(nurse, caseId)
  const before = await printed(nurse, caseId)
  const { seq } = await service.database.ownerDb
    .selectFrom('case_event')
    .select('seq')
    .where('case_id', '=', caseId)
    .where('type', '=', 'ContactRecorded')
    .executeTakeFirstOrThrow()
  const link = before.ledger.links.find((one) => one.seq === seq)
  if (link === undefined || !('event' in link)) throw new Error('the contact is not in the chain')
  const earlier = { ...link.event, occurredAt: link.event.occurredAt - 86_400_000 }
  await service.database.ownerDb
    .updateTable('case_event')
    .set({ event: JSON.stringify(earlier) })
    .where('case_id', '=', caseId)
    .where('seq', '=', seq)
    .execute()
  const after = await printed(nurse, caseId)
  expect(after.faults).toEqual([])
  expect(compareLedgers(before.ledger, after.ledger)).toEqual({ kind: 'differ', seq })
})

test('a former hospital prints its own stay: of the next one it has digests alone, and none after its last entry', async () => {
  const caseId = await newCase()
  const chosen = await act(nurse, caseId, 'transfer', { hospital: next })
  await sendAgain(nurse, chosen, `/cases/${caseId}/transfer`, { hospital: next, ward: '2S' })
  await contact(nextNurse, caseId)
  await contact(nurse, caseId)
  await contact(nextNurse, caseId)

  const [former, present] = [await printed(nurse, caseId), await printed(nextNurse, caseId)]
  expect([former.faults, present.faults]).toEqual([[], []])
  const { links } = former.ledger
  expect(former.ledger.count).toBeLessThan(present.ledger.count)
  expect(compareLedgers(former.ledger, present.ledger)).toEqual({
    kind: 'same',
    through: former.ledger.count,
  })
  expect(links.some((link) => !('event' in link))).toBe(true)
  const told = links.flatMap((link) => ('event' in link ? [link.event] : []))
  expect(told.filter(({ by }) => by.organisationId === next)).toEqual([])
  expect(told.at(-1)?.type).toBe('ContactRecorded')
})

test('the office that follows has no event in its chain that names the one told by mistake', async () => {
  const caseId = await newCase({ officeQuery: '見本まちがい居宅', office: wrong })
  await act(nurse, caseId, 'recall', { reason: 'wrongRecipient' })
  const searched = await act(nurse, caseId, 'care-manager', { officeQuery: 'みほんきょたく' })
  await sendAgain(nurse, searched, `/cases/${caseId}/care-manager`, {
    office: service.parties.officeId,
  })

  const [ours, theirs] = [await printed(nurse, caseId), await printed(careManager, caseId)]
  expect([ours.faults, theirs.faults]).toEqual([[], []])
  expect(ours.ledger.lastDigest).toBe(theirs.ledger.lastDigest)
  expect(JSON.stringify(ours.ledger)).toContain(wrong)
  expect(JSON.stringify(theirs.ledger)).not.toContain(wrong)
})
