import { plainDate } from '../../manual/calendar/plain-date'
import { createContactLists, type NewContactList } from '../../store/contact-lists'
import { loadContactLists } from '../../bin/demo/load/contact-lists'
import { loadDirectory } from '../../bin/demo/load/directory'
import { organisationId } from '../../bin/demo/region/organisation'
import { ORGANISATIONS } from '../../bin/demo/region/organisations'
import { jst } from '../manual/calendars'
import { desk } from '../manual/contacts/desk-table'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { insertParties } from '../support/fixtures'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const revision = (organisation: string, over: Partial<NewContactList> = {}): NewContactList => ({
  organisationId: organisation,
  after: 0,
  act: 'changed',
  desks: [desk('admissionContact', { phone: '0747-00-1120' })],
  about: { notes: '見本' },
  validFrom: plainDate('2026-01-01'),
  confirmedOn: plainDate('2026-10-06'),
  at: new Date('2026-10-06T01:00:00Z'),
  by: { accountId: 'account', name: '見本 花子' },
  ...over,
})

describe('contact lists', () => {
  test('come back as they were given, the newest revision in force on the day', async () => {
    const lists = createContactLists(database.db)
    const { hospitalId } = await insertParties(database.ownerDb)
    const next = desk('admissionContact', { phone: '0747-00-1130' })
    expect(await lists.add(revision(hospitalId))).toBe('added')
    expect(
      await lists.add(
        revision(hospitalId, { after: 1, desks: [next], validFrom: plainDate('2026-11-01') }),
      ),
    ).toBe('added')

    expect(await lists.find(hospitalId, plainDate('2026-10-31'))).toMatchObject({
      number: 1,
      desks: [desk('admissionContact', { phone: '0747-00-1120' })],
      about: { notes: '見本' },
    })
    expect((await lists.find(hospitalId, plainDate('2026-11-01')))?.desks).toEqual([next])
    expect(await lists.find(hospitalId, plainDate('2025-12-31'))).toBeUndefined()
    expect((await lists.historyOf(hospitalId)).map(({ number, by }) => [number, by])).toEqual([
      [2, '見本 花子'],
      [1, '見本 花子'],
    ])
  })

  test('take a revision only after the newest one', async () => {
    const lists = createContactLists(database.db)
    const { hospitalId } = await insertParties(database.ownerDb)
    const both = await Promise.all([
      lists.add(revision(hospitalId)),
      lists.add(revision(hospitalId)),
    ])
    expect(both.toSorted()).toEqual(['added', 'changedMeanwhile'])
    expect(await lists.add(revision(hospitalId))).toBe('changedMeanwhile')
    expect(await lists.add(revision(hospitalId, { after: 7 }))).toBe('changedMeanwhile')
    expect(await lists.historyOf(hospitalId)).toHaveLength(1)
  })

  test('cannot be changed or erased by the application', async () => {
    await expect(
      database.db.updateTable('contact_list').set({ act: 'given' }).execute(),
    ).rejects.toThrow('permission denied')
    await expect(database.db.deleteFrom('contact_desk').execute()).rejects.toThrow(
      'permission denied',
    )
  })
})

describe('the demo region', () => {
  test('has a list for every organisation somebody looks for, with numbers nobody has', async () => {
    const today = plainDate('2026-11-24')
    await loadDirectory(database.db, today, new Date())
    await loadContactLists(database.db, today, new Date())
    await loadContactLists(database.db, today, new Date())
    const kinds = ['hospital', 'careManagementOffice', 'communitySupportCenter', 'municipality']
    const wanted = ORGANISATIONS.filter(({ kind }) => kinds.includes(kind)).map(organisationId)
    const lists = await createContactLists(database.db).findAll(wanted, today)

    expect(wanted.length).toBe(4 + 2 + 12 + 12 + 12)
    expect([...lists.keys()].toSorted()).toEqual(wanted.toSorted())
    const numbers = [...lists.values()].flatMap(({ desks }) =>
      desks.flatMap(({ phone, fax }) => [phone, fax].filter((one) => one !== undefined)),
    )
    expect(numbers.filter((number) => !/^0747-00-\d{4}$/.test(number))).toEqual([])
  })

  test('answers whom to call at a hospital by night', async () => {
    const answer = await createContactLists(database.db).findDeskFor(
      organisationId({ key: 'minaminara' }),
      'infoSheetSubmission',
      jst('2026-11-23 10:00'),
    )
    expect(answer).toMatchObject({
      kind: 'instead',
      nightDesk: { department: '救急外来 受付' },
      call: { phone: '0747-00-1100' },
      opensAt: jst('2026-11-24 08:30'),
    })
  })
})
