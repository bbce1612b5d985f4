import { randomUUID } from 'node:crypto'
import type { Browser } from '../../support/browser'
import { standingIn } from '../../support/page-reading'
import { type Service, startService } from '../../support/service'
import {
  act,
  boxes,
  formOf,
  sendAgain,
  startedCase,
  syllables,
  textOf,
} from '../../support/case-life'

let service: Service
let nurse: Browser
let careManager: Browser
let nextNurse: Browser
let stranger: Browser
const next = randomUUID()
const outside = randomUUID()
const unrelated = randomUUID()
const YESTERDAY = { ...boxes('admitted', -1), admittedTime: '10:00' }

beforeAll(async () => {
  service = await startService()
  const hospital = {
    region: 'nanwa',
    kind: 'hospital',
    municipality: '五條市',
    created_at: new Date(),
    inside_region: true,
    registered: true,
  }
  const { ownerDb } = service.database
  await ownerDb
    .insertInto('organisation')
    .values([
      {
        ...hospital,
        id: next,
        name: '見本次の病院',
        kana: 'みほんつぎ',
        mail: 'n@example.invalid',
      },
      { ...hospital, id: unrelated, name: '見本別の病院', kana: 'みほんべつ' },
      {
        ...hospital,
        id: outside,
        name: '見本外の病院',
        kana: 'みほんそと',
        inside_region: false,
        registered: false,
      },
    ])
    .execute()
  await ownerDb
    .insertInto('desk')
    .values({
      id: randomUUID(),
      organisation_id: next,
      code: '2S',
      name: '2階南病棟',
      kind: 'ward',
    })
    .execute()
  nurse = await service.signInAs('dischargePlanner')
  careManager = await service.signInAs('careManager')
  nextNurse = await service.signInAs('dischargePlanner', next)
  stranger = await service.signInAs('dischargePlanner', unrelated)
})
afterAll(() => service.stop())

let people = 0
const newCase = (over: Readonly<Record<string, string>> = {}) => {
  people += 1
  const kana = `みほん ${syllables(people)}`
  return startedCase(service, nurse, {
    ...YESTERDAY,
    kana,
    name: `見本 転院${people}`,
    patientNumber: `7${people}`,
    ...over,
  })
}

/** Chooses the hospital, then presses on the page that says what will follow. */
async function transfer(caseId: string, to: string, over: Readonly<Record<string, string>> = {}) {
  const address = `/cases/${caseId}/transfer`
  const first = await act(nurse, caseId, 'transfer', { hospital: to })
  return { first, second: await sendAgain(nurse, first, address, { hospital: to, ...over }) }
}

const transferred = async (over: Readonly<Record<string, string>> = {}): Promise<string> => {
  const caseId = await newCase(over)
  const { second } = await transfer(caseId, next, { ward: '2S' })
  expect(second.location).toBe(`/cases/${caseId}?done=transfer`)
  return caseId
}

const eventsOf = async (caseId: string) => {
  const rows = await service.database.db
    .selectFrom('case_event')
    .select(['type', 'event'])
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute()
  return rows.map(({ type, event }) => ({ type, data: (event as { data: object }).data }))
}

describe('recording a transfer', () => {
  it('says what will follow and asks for the ward before anything is done', async () => {
    const caseId = await newCase()
    const { first } = await transfer(caseId, next)
    expect(first.status).toBe(200)
    expect(textOf(first)).toContain('見本次の病院への転院として記録します')
    expect(textOf(first)).toContain('2階南病棟')
    expect((await eventsOf(caseId)).map(({ type }) => type)).not.toContain('Transferred')
  })

  it('keeps what was chosen when the ward was not said', async () => {
    const caseId = await newCase()
    const { second } = await transfer(caseId, next)
    expect(second.status).toBe(422)
    expect(textOf(second)).toContain('次の病棟を選んでください')
    expect(formOf(second, `/cases/${caseId}/transfer`)['hospital']).toBe(next)
  })

  it('looks again when another hospital is chosen on the second page', async () => {
    const caseId = await newCase()
    const address = `/cases/${caseId}/transfer`
    const first = await act(nurse, caseId, 'transfer', { hospital: next })
    const other = await sendAgain(nurse, first, address, { hospital: outside, ward: '2S' })
    expect(other.status).toBe(200)
    expect(textOf(other)).toContain('サービスの外の病院なので、ケースはここで終わります')
  })

  it('refuses a moment before the admission, by name, and keeps the hospital', async () => {
    const caseId = await newCase()
    const page = await act(nurse, caseId, 'transfer', { hospital: next, ...boxes('at', -9) })
    expect(page.status).toBe(422)
    expect(textOf(page)).toContain('入院より前の日時です')
    expect(formOf(page, `/cases/${caseId}/transfer`)['hospital']).toBe(next)
  })

  it('begins the next stay with that hospital, its edition and its calendar, and tells A2 anew', async () => {
    const caseId = await transferred()
    const events = await eventsOf(caseId)
    const data = events.find(({ type }) => type === 'Transferred')?.data as {
      next: { legId: string; wardCode: string; edition: string; calendar: object }
    }
    expect(data.next).toMatchObject({
      legId: 'leg2',
      wardCode: '2S',
      edition: 'nanwa-2',
      calendar: { organisationId: next },
    })
    expect(events.at(-1)).toEqual({
      type: 'AdmissionNoticeSent',
      data: { legId: 'leg2', channel: 'screen' },
    })
  })

  it('is done once when the button is pressed twice', async () => {
    const caseId = await newCase()
    const address = `/cases/${caseId}/transfer`
    const first = await act(nurse, caseId, 'transfer', { hospital: next })
    await sendAgain(nurse, first, address, { hospital: next, ward: '2S' })
    const again = await sendAgain(nurse, first, address, { hospital: next, ward: '2S' })
    expect(again.status).toBe(303)
    const types = (await eventsOf(caseId)).map(({ type }) => type)
    expect(types.filter((type) => type === 'Transferred')).toHaveLength(1)
  })

  it('ends the case here for a hospital off the service, which has to be rung up', async () => {
    const caseId = await newCase()
    const { second } = await transfer(caseId, outside)
    expect(second.location).toBe(`/cases/${caseId}?done=transfer`)
    const shown = textOf(await nurse.get(`/cases/${caseId}`))
    expect(shown).toContain('見本外の病院へ転院しました')
    expect(shown).toContain('転院先に知らせたことを記録する')
  })

  it('hands nothing on without consent, and says so before the press', async () => {
    const caseId = await newCase({ consent: 'notYet' })
    const { first, second } = await transfer(caseId, next)
    expect(textOf(first)).toContain('情報共有の同意がないので、次の病院には引き継がれません')
    expect(second.status).toBe(303)
    expect((await nextNurse.get(`/cases/${caseId}`)).status).toBe(404)
  })
})

describe('rights follow the stay (decisions 11)', () => {
  it('opens the case to the next hospital, which is told by mail and finds its duties on its list', async () => {
    const caseId = await transferred()
    const shown = textOf(await nextNurse.get(`/cases/${caseId}`))
    expect(shown).toContain('前の病院')
    expect(shown).toContain('2階南病棟')
    expect(textOf(await nextNurse.get('/worklist'))).toContain(`見本 転院${people}`)
    const mails = await service.database.db
      .selectFrom('outbox')
      .select('content')
      .where('case_id', '=', caseId)
      .execute()
    expect(mails.map(({ content }) => content)).toContainEqual(
      expect.objectContaining({
        template: 'transferReceived',
        receiver: { organisationId: next, desk: 'hospitalDesk' },
      }),
    )
  })

  it('shows the care manager both stays', async () => {
    const caseId = await transferred()
    const shown = textOf(await careManager.get(`/cases/${caseId}`))
    expect(shown).toContain('見本次の病院へ転院しました')
    expect(shown).toContain('前の病院')
  })

  it('leaves the former hospital its own record and duties, and nothing of the next stay', async () => {
    const caseId = await transferred()
    await act(nextNurse, caseId, 'planned-discharge', {
      ...boxes('on', 20),
      note: '次の病院だけの話',
    })
    await act(nextNurse, caseId, 'contact', { channel: 'phone', purpose: 'family', note: '内緒' })
    const page = await nurse.get(`/cases/${caseId}`)
    const shown = textOf(page)
    expect(page.status).toBe(200)
    expect(shown).toContain('見本次の病院へ転院した方のケースです')
    expect(shown).toContain('看護サマリーなどの書類を引き継ぐ')
    expect(shown).not.toMatch(/転院先に知らせた|次の病院だけの話|内緒|退院予定日を|2階南病棟/)
  })

  it('lets the former hospital hand over its documents, and refuses it everything of the next stay', async () => {
    const caseId = await transferred()
    const handed = await act(nurse, caseId, 'documents', {
      channel: 'fax',
      documents: 'nursingSummary',
    })
    expect(handed.status).toBe(303)
    expect((await eventsOf(caseId)).at(-1)).toMatchObject({
      type: 'DocumentsHandedOver',
      data: { legId: 'leg1' },
    })
    const refused = await Promise.all(
      ['planned-discharge', 'care-manager', 'discharge', 'exclusion', 'wishes', 'recall'].map(
        async (name) => (await nurse.get(`/cases/${caseId}/${name}`)).status,
      ),
    )
    expect(refused).toEqual([403, 403, 403, 403, 403, 403])
  })

  it('lets the former hospital write and send the summary of its own stay, and no other form', async () => {
    const caseId = await transferred()
    await act(nextNurse, caseId, 'planned-discharge', { ...boxes('on', 20) })
    const form = `/cases/${caseId}/forms/handover-summary`
    expect((await nurse.get(`/cases/${caseId}`)).text).toContain(form)
    const page = await nurse.get(`${form}/pages/whole`)
    const standing = standingIn(page.text)
    expect(standing['hospitalName']).not.toBe('見本次の病院')
    expect(textOf(page)).not.toMatch(/見本次の病院|2階南病棟/)
    const saved = await nurse.post(`${form}/pages/whole`, {
      ...standing,
      dischargeOn: new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10),
      diagnosis1: '大腿骨頚部骨折',
      courseAndTreatment: '手術のあと歩行器で歩いています',
      continuingCare: '足の運びを見守ってください',
      hospitalPhone: '0747-00-1120',
      go: 'next',
    })
    expect([saved.status, saved.location]).toEqual([303, `${form}/check`])
    await nurse.get(`${form}/check`)
    const sent = await nurse.submit(`${form}/send`)
    expect(sent.status).toBe(303)
    expect(await eventsOf(caseId)).toContainEqual({
      type: 'FormSent',
      data: expect.objectContaining({ legId: 'leg1', formId: 'handover-summary' }) as object,
    })
    const told = await nurse.get(sent.location ?? '')
    expect(textOf(told)).toContain('へ送信しました')
    expect(textOf(told)).not.toMatch(/見本次の病院|2階南病棟/)
    const sheet = (sent.location ?? '').replace(/\/sent$/, '')
    expect(textOf(await careManager.get(sheet))).toContain('手術のあと歩行器で歩いています')

    const others = ['discharge-coordination-sheet', 'family-sheet', 'admission-info-sheet']
    const statuses = await Promise.all(
      others.map(async (id) => (await nurse.get(`/cases/${caseId}/forms/${id}`)).status),
    )
    expect(statuses).toEqual([403, 403, 403])
    expect((await stranger.get(form)).status).toBe(404)
  })

  it('lists for the former hospital what it still owes, and its own stay in the list of cases', async () => {
    const caseId = await transferred()
    const listed = textOf(await nurse.get('/cases'))
    expect(listed).toContain(`見本 転院${people}`)
    const duties = await service.database.db
      .selectFrom('case_duty')
      .select(['code', 'leg_id'])
      .where('case_id', '=', caseId)
      .where('organisation_id', '=', service.parties.hospitalId)
      .where('status', '=', 'open')
      .execute()
    expect(duties).toEqual([{ code: 'A13', leg_id: 'leg1' }])
  })

  it('is no case at all for another hospital', async () => {
    const caseId = await transferred()
    const statuses = await Promise.all(
      ['', '/transfer', '/documents'].map(
        async (page) => (await stranger.get(`/cases/${caseId}${page}`)).status,
      ),
    )
    expect(statuses).toEqual([404, 404, 404])
  })
})

describe('a transfer that was recorded in error', () => {
  const TAKEN = { what: 'Transferred', reason: 'mistyped', note: '別の方の転院でした' }

  it('is taken back by the hospital it came from: the case is its own again, the next one has lost it', async () => {
    const caseId = await transferred()
    const page = await nurse.get(`/cases/${caseId}/taking-back`)
    expect(textOf(page)).toContain('見本次の病院')
    expect(textOf(page)).toContain('電話で取り消しを伝えてください')
    const taken = await act(nurse, caseId, 'taking-back', TAKEN)
    expect(taken.location).toBe(`/cases/${caseId}?done=taking-back`)

    expect((await nextNurse.get(`/cases/${caseId}`)).status).toBe(404)
    expect(textOf(await nextNurse.get('/worklist'))).not.toContain(`見本 転院${people}`)
    const shown = await nurse.get(`/cases/${caseId}`)
    expect(textOf(shown)).not.toContain('転院した方のケースです')
    expect(shown.text).toContain('<s>見本次の病院へ転院しました</s>')
    expect((await act(nurse, caseId, 'planned-discharge', boxes('on', 20))).status).toBe(303)
    expect(textOf(await careManager.get(`/cases/${caseId}`))).toContain(
      '転院の記録を取り消しました',
    )

    const duties = await service.database.db
      .selectFrom('case_duty')
      .select(['leg_id', 'organisation_id'])
      .where('case_id', '=', caseId)
      .execute()
    expect(
      duties.filter((duty) => duty.leg_id !== 'leg1' || duty.organisation_id === next),
    ).toEqual([])
    const counted = await service.database.db
      .selectFrom('indicator_fact')
      .select('leg_id')
      .where('case_id', '=', caseId)
      .execute()
    expect(counted).toEqual([{ leg_id: 'leg1' }])
  })

  it('can be recorded anew, as a stay of another name', async () => {
    const caseId = await transferred()
    await act(nurse, caseId, 'taking-back', TAKEN)
    const { second } = await transfer(caseId, next, { ward: '2S' })
    expect(second.location).toBe(`/cases/${caseId}?done=transfer`)
    expect((await nextNurse.get(`/cases/${caseId}`)).status).toBe(200)
    expect((await eventsOf(caseId)).at(-1)).toEqual({
      type: 'AdmissionNoticeSent',
      data: { legId: 'leg3', channel: 'screen' },
    })
  })

  it('is refused once the next hospital has written something, which it keeps', async () => {
    const caseId = await transferred()
    await act(nextNurse, caseId, 'planned-discharge', boxes('on', 20))
    const refused = await act(nurse, caseId, 'taking-back', TAKEN)
    expect(refused.status).toBe(409)
    expect(textOf(refused)).toContain('転院として戻してもらってください')
    expect(textOf(refused)).toContain('別の方の転院でした')
    expect((await nextNurse.get(`/cases/${caseId}`)).status).toBe(200)
  })

  it('to a hospital off the service the case opens again', async () => {
    const caseId = await newCase()
    await transfer(caseId, outside)
    await act(nurse, caseId, 'taking-back', TAKEN)
    const shown = await nurse.get(`/cases/${caseId}`)
    expect(shown.text).toContain('<s>見本外の病院へ転院しました</s>')
    expect(shown.text).toContain(`href="/cases/${caseId}/transfer"`)
  })
})
