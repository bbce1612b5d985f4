import { randomUUID } from 'node:crypto'
import { openDraft } from '../../../api/sheet/open-draft'
import { savePage, seenOf, SEEN_FIELD } from '../../../api/sheet/save-page'
import { plainDate } from '../../../manual/calendar/plain-date'
import type { CaseId } from '../../../manual/case/events'
import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import type { PrefillSources } from '../../../manual/forms/prefill'
import { createFormDrafts, type FormDrafts } from '../../../store/form-drafts'
import { createTestDatabase, type TestDatabase } from '../../support/database'
import { insertParties } from '../../support/fixtures'

const form = ADMISSION_INFO_SHEET
const today = plainDate('2026-11-24')
const known: PrefillSources = { facts: { 'person.name': '見本 花子', today } }

let database: TestDatabase
let drafts: FormDrafts
let officeId: string
let nextOfficeId: string
beforeAll(async () => {
  database = await createTestDatabase()
  drafts = createFormDrafts(database.db)
  officeId = (await insertParties(database.ownerDb)).officeId
  nextOfficeId = (await insertParties(database.ownerDb)).officeId
})
afterAll(() => database.close())

async function givenCase(): Promise<CaseId> {
  const { hospitalId } = await insertParties(database.ownerDb)
  const [caseId, personId] = [randomUUID(), randomUUID()]
  const created = { created_at: new Date(), region: 'nanwa' }
  await database.ownerDb
    .insertInto('person')
    .values({
      ...created,
      id: personId,
      name: '見本 花子',
      kana: 'みほん はなこ',
      birth_date: '1940-04-01',
      sex: 'female',
      municipality: '大淀町',
      insurer_municipality: '大淀町',
    })
    .execute()
  await database.ownerDb
    .insertInto('coordination_case')
    .values({
      ...created,
      id: caseId,
      code: `T-${caseId.slice(0, 8)}`,
      person_id: personId,
      hospital_id: hospitalId,
      admitted_on: '2026-11-23',
    })
    .execute()
  return caseId as CaseId
}

const open =
  (caseId: CaseId, sources = known, organisationId = officeId) =>
  async () =>
    openDraft(form, await drafts.find(caseId, form.id, organisationId), sources, today)

const save = (
  caseId: CaseId,
  pageId: string,
  posted: Record<string, string | string[]>,
  accountId = 'sanae',
  organisationId = officeId,
) =>
  savePage(drafts, {
    caseId,
    form,
    pageId,
    posted,
    context: { today },
    accountId,
    organisationId,
    open: open(caseId, known, organisationId),
    now: 1_000,
  })

describe('the draft of a sheet', () => {
  it('begins with what is known and says where it comes from', async () => {
    const draft = await open(await givenCase())()
    expect(draft).toMatchObject({ version: 0, answers: { patientName: '見本 花子' } })
    expect(draft.sources['patientName']).toEqual({ from: 'case' })
  })

  it('keeps a page and everything that was filled in before', async () => {
    const caseId = await givenCase()
    const saved = await save(caseId, 'family', { household: 'livesAlone' })
    expect(saved).toMatchObject({ kind: 'saved', draft: { version: 1 } })
    const draft = await open(caseId)()
    expect(draft.answers).toMatchObject({ household: 'livesAlone', patientName: '見本 花子' })
    expect(draft.sources['household']).toEqual({ from: 'typed', by: 'sanae', version: 1 })
  })

  it('follows the case in fields nobody has typed in, and not in others', async () => {
    const caseId = await givenCase()
    await save(caseId, 'family', { household: 'livesAlone' })
    const corrected: PrefillSources = { facts: { 'person.name': '見本 華子', today } }
    expect((await open(caseId, corrected)()).answers['patientName']).toBe('見本 華子')

    await save(caseId, 'patient', { patientName: '三本 花子', dwellingKind: 'detached' })
    expect((await open(caseId, corrected)()).answers['patientName']).toBe('三本 花子')
  })

  it('keeps what cannot be read, to be mended another day', async () => {
    const caseId = await givenCase()
    const saved = await save(caseId, 'patient', {
      'birthDate-year': '昭和65',
      'birthDate-month': '1',
    })
    expect(saved).toMatchObject({ kind: 'saved' })
    expect((await open(caseId)()).answers['birthDate']).toBe('昭和65/1')
  })

  it('keeps both of two pages saved at the same moment', async () => {
    const caseId = await givenCase()
    const both = await Promise.all([
      save(caseId, 'family', { household: 'livesAlone' }, 'sanae'),
      save(caseId, 'services', { enclosed: 'carePlan' }, 'ken'),
    ])
    expect(both.map(({ kind }) => kind)).toEqual(['saved', 'saved'])
    expect((await open(caseId)()).answers).toMatchObject({
      household: 'livesAlone',
      enclosed: ['carePlan'],
    })
  })

  it('stays with the organisation that wrote it when another takes the case on', async () => {
    const caseId = await givenCase()
    await save(caseId, 'family', { mainCaregiverName: '見本 一郎' })
    const next = await open(caseId, known, nextOfficeId)()
    expect([next.version, next.answers['mainCaregiverName']]).toEqual([0, undefined])

    await save(caseId, 'family', { mainCaregiverName: '見本 二郎' }, 'ken', nextOfficeId)
    await save(caseId, 'family', { mainCaregiverName: '見本 三郎' }, 'ken', nextOfficeId)
    const [first, second] = [await open(caseId)(), await open(caseId, known, nextOfficeId)()]
    expect([first.version, first.answers['mainCaregiverName']]).toEqual([1, '見本 一郎'])
    expect([second.version, second.answers['mainCaregiverName']]).toEqual([2, '見本 三郎'])
  })

  it('asks when a colleague wrote something else into the same field meanwhile, and loses neither', async () => {
    const caseId = await givenCase()
    const seen = { [SEEN_FIELD]: seenOf(form, 'family', (await open(caseId)()).answers) }
    await save(caseId, 'family', { ...seen, mainCaregiverName: '見本 一郎' }, 'ken')
    const mine = { ...seen, mainCaregiverName: '見本 二郎', household: 'livesAlone' }
    const saved = await save(caseId, 'family', mine, 'sanae')
    expect(saved).toMatchObject({
      kind: 'conflict',
      conflicts: [{ mine: '見本 二郎', theirs: '見本 一郎', by: 'ken' }],
      parsed: { typed: { mainCaregiverName: '見本 二郎' } },
    })
    // What nobody else has touched is kept at once.
    expect((await open(caseId)()).answers).toMatchObject({
      mainCaregiverName: '見本 一郎',
      household: 'livesAlone',
    })

    const chosen = { ...mine, 'choose-mainCaregiverName': 'mine' }
    expect(await save(caseId, 'family', chosen, 'sanae')).toMatchObject({ kind: 'saved' })
    expect((await open(caseId)()).answers['mainCaregiverName']).toBe('見本 二郎')
  })
})
