import { randomUUID } from 'node:crypto'
import { createFaxCodes } from '../../../api/fax/codes'
import { plainDate } from '../../../manual/calendar/plain-date'
import type { ContactDesk } from '../../../manual/contacts/contact-list'
import type { CaseId } from '../../../manual/case/events'
import { type Browser, createBrowser } from '../../support/browser'
import { download, standingIn } from '../../support/page-reading'
import { readBack } from '../../support/pdf-text'
import {
  act,
  boxes,
  formOf,
  hiddenOf,
  sendAgain,
  startedCase,
  textOf,
} from '../../support/case-life'
import { type Service, startService } from '../../support/service'

let service: Service
let nurse: Browser
beforeAll(async () => {
  service = await startService()
  nurse = await service.signInAs('dischargePlanner')
})
afterAll(() => service.stop())

const FAX = '0747-00-2232'

/** An office that has a fax and no account. */
async function givenFaxOffice(): Promise<Readonly<{ id: string; name: string }>> {
  const id = randomUUID()
  const name = `ファクスだけの事業所${id.slice(0, 6)}`
  await service.database.ownerDb
    .insertInto('organisation')
    .values({
      id,
      region: 'nanwa',
      kind: 'careManagementOffice',
      name,
      kana: 'ふぁくすだけ',
      municipality: '大淀町',
      phone: '0747-00-2231',
      fax: FAX,
      registered: false,
      created_at: new Date(),
    })
    .execute()
  return { id, name }
}

/** A hospital with one ward, to which a patient can be transferred. */
async function givenHospital(): Promise<string> {
  const id = randomUUID()
  const { ownerDb } = service.database
  await ownerDb
    .insertInto('organisation')
    .values({
      id,
      region: 'nanwa',
      kind: 'hospital',
      name: '見本次の病院',
      kana: 'みほんつぎ',
      municipality: '五條市',
      registered: true,
      created_at: new Date(),
    })
    .execute()
  await ownerDb
    .insertInto('desk')
    .values({ id: randomUUID(), organisation_id: id, code: '2S', name: '2階南病棟', kind: 'ward' })
    .execute()
  return id
}

const PEOPLE = [
  ['たかはし みよこ', '髙橋 ミヨ子'],
  ['よしの しょういち', '𠮷野 正一'],
  ['うえだ はるえ', '上田 春江'],
  ['まつい いさむ', '松井 勇'],
  ['きしもと ふみ', '岸本 フミ'],
  ['なかお てつお', '中尾 哲夫'],
  ['ほり さちこ', '堀 幸子'],
  ['いぬい ごろう', '乾 五郎'],
  ['すぎもと あき', '杉本 アキ'],
  ['とみた きよ', '冨田 キヨ'],
  ['あらい しげ', '新井 シゲ'],
  ['くぼた まさる', '久保田 勝'],
  ['みうら いね', '三浦 イネ'],
  ['せき たもつ', '関 保'],
] as const
let patients = 0
async function givenCaseOf(office: Readonly<{ id: string; name: string }>): Promise<CaseId> {
  const person = PEOPLE[patients]
  if (person === undefined) throw new Error('more cases than people')
  const [kana, name] = person
  patients += 1
  const caseId = await startedCase(service, nurse, {
    kana,
    name,
    // Nobody here is like anybody else, so that no page asks who is meant.
    birthYear: `S${10 + patients}`,
    birthDay: String(patients),
    patientNumber: `77${patients}`,
    officeQuery: office.name,
    office: office.id,
  })
  return caseId as CaseId
}

const codeOf = (sheetId: string): string =>
  createFaxCodes({ secret: service.deps.config.authSecret }).codeOf(sheetId)

async function prove(office: string, number = FAX): Promise<void> {
  const page = `/contacts/${office}/fax`
  await nurse.get(number === FAX ? page : `${page}?number=${number}`)
  await nurse.submit(`${page}/tests`)
  const { revision } = await service.deps.faxLines.find(office, number)
  const [test] = await service.deps.faxSheets.testsOf(office, revision)
  await tell({ number: test?.number ?? '', code: codeOf(test?.id ?? '') })
}

const desk = (
  purpose: ContactDesk['purpose'],
  own: Pick<ContactDesk, 'department' | 'fax'>,
): ContactDesk => ({
  purpose,
  ...own,
  hours: {},
  bestTimes: [],
  avoidTimes: [],
  methods: ['fax'],
  phoneFirst: false,
  masksName: true,
  coverSheet: true,
})

/** Somebody without an account answers on a phone. */
async function tell(typed: Readonly<Record<string, string>>) {
  const phone = createBrowser(service.app)
  await phone.get('/uketori')
  return phone.submit('/uketori', {
    answer: 'allReadable',
    answeredBy: '見本の事業所 大前',
    ...typed,
  })
}

async function madeSheet(caseId: CaseId, message: string): Promise<string> {
  await nurse.get(`/cases/${caseId}/fax`)
  const made = await nurse.submit(`/cases/${caseId}/fax/${message}`)
  const id = /\/fax\/sheets\/([0-9a-f-]{36})\?done=made$/.exec(made.location ?? '')?.[1]
  if (id === undefined) throw new Error(`no sheet was made: ${made.status}`)
  return id
}

async function press(address: string, typed: Readonly<Record<string, string>> = {}) {
  const page = await nurse.get(address.replace(/\/(?:sent|answer)$/, ''))
  return nurse.post(address, { ...formOf(page, address), ...typed })
}

const view = async (caseId: CaseId) => {
  const found = await service.deps.caseViews.find(caseId)
  if (found === undefined) throw new Error('no case')
  return found
}
const typesOf = async (caseId: CaseId) => (await view(caseId)).events.map(({ type }) => type)
/** What became of each stray sheet's paper, in the order in which they were made. */
const handledIn = async (caseId: CaseId) =>
  (await view(caseId)).state?.legs[0]?.faxes?.map(({ strayHandled }) => strayHandled?.paper)
const codeNumber = async (caseId: CaseId) => (await view(caseId)).code

describe('a case whose office has only a fax', () => {
  it('is told on paper from the admission to the receipt, each step a fact of its own', async () => {
    const office = await givenFaxOffice()
    const caseId = await givenCaseOf(office)
    const casePage = await nurse.get(`/cases/${caseId}`)
    expect(casePage.text).toContain(`href="/cases/${caseId}/fax"`)

    // Nothing about the patient is made for a number that nobody has proved.
    const before = await nurse.get(`/cases/${caseId}/fax`)
    expect(before.text).toContain('まだ確かめていません')
    expect(before.text).not.toContain(`action="/cases/${caseId}/fax/admissionNotice"`)
    await prove(office.id)

    const sheetId = await madeSheet(caseId, 'admissionNotice')
    const sheet = `/cases/${caseId}/fax/sheets/${sheetId}`
    const pdf = await nurse.get(`${sheet}.pdf`)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(await typesOf(caseId)).toEqual(['CaseStarted', 'FaxPrinted'])

    expect((await press(`${sheet}/sent`)).location).toBe(`${sheet}?done=sent`)
    expect((await nurse.get(sheet)).text).toContain('受領待ち')

    const answered = await tell({ number: await codeNumber(caseId), code: codeOf(sheetId) })
    expect(answered.text).toContain('受け取りを知らせました')
    expect(answered.text).not.toMatch(/髙|NW-/)
    expect(await typesOf(caseId)).toEqual([
      'CaseStarted',
      'FaxPrinted',
      'FaxSent',
      'AdmissionNoticeSent',
      'FaxAnswered',
      'AdmissionNoticeConfirmed',
    ])
    const { state, remarks, events } = await view(caseId)
    expect(state?.legs[0]?.admissionNoticeConfirmed?.channel).toBe('fax')
    const received = events.find(({ type }) => type === 'FaxAnswered')
    expect(JSON.stringify(events)).not.toContain('大前')
    expect(remarks.get(received?.submissionId ?? '')).toEqual({ answeredBy: '見本の事業所 大前' })
    const seen = (await nurse.get(sheet)).text
    expect(seen).toContain('届いた')
    expect(seen).toContain('応対：見本の事業所 大前さん')
  })

  it('with a page that could not be read comes back with the page and who said so', async () => {
    const office = await givenFaxOffice()
    const caseId = await givenCaseOf(office)
    await prove(office.id)
    const sheetId = await madeSheet(caseId, 'admissionNotice')
    await press(`/cases/${caseId}/fax/sheets/${sheetId}/sent`)
    const code = { number: await codeNumber(caseId), code: codeOf(sheetId) }
    await tell({ ...code, answer: 'pagesUnreadable', pages: '2枚目' })
    const seen = (await nurse.get(`/cases/${caseId}/fax/sheets/${sheetId}`)).text
    expect(seen).toContain('読めないページ：2枚目')
    expect(seen).toContain('応対：見本の事業所 大前さん')
  })

  it('acknowledged three times in three ways has one acknowledgement and three audit lines', async () => {
    const office = await givenFaxOffice()
    const caseId = await givenCaseOf(office)
    await prove(office.id)
    const sheetId = await madeSheet(caseId, 'admissionNotice')
    const sheet = `/cases/${caseId}/fax/sheets/${sheetId}`
    const code = { number: await codeNumber(caseId), code: codeOf(sheetId) }
    // Two pages were open before anybody had answered.
    const open = await nurse.get(sheet)
    const form = () => ({ ...formOf(open, `${sheet}/answer`), answer: 'allReadable' })
    await tell(code)
    expect((await tell({ ...code, answeredBy: '別の人' })).text).toContain('もう知らせてあります')
    const late = await nurse.post(`${sheet}/answer`, {
      ...form(),
      how: 'returnedFax',
      answeredBy: '大前',
    })
    expect(late.status).toBe(409)
    const types = await typesOf(caseId)
    expect(types.filter((type) => type === 'FaxAnswered')).toHaveLength(1)
    expect(types.filter((type) => type === 'AdmissionNoticeConfirmed')).toHaveLength(1)
    const lines = await service.database.db
      .selectFrom('audit_line')
      .select('operation')
      .where('case_id', '=', caseId)
      .where('operation', 'in', ['fax.answer', 'case.fax-answer'])
      .execute()
    expect(lines).toHaveLength(3)
  })

  it('that came, came: an answer counts though nobody has written down the sending', async () => {
    const office = await givenFaxOffice()
    const caseId = await givenCaseOf(office)
    await prove(office.id)
    const sheetId = await madeSheet(caseId, 'dischargeCoordinationNotice')
    await tell({ number: await codeNumber(caseId), code: codeOf(sheetId) })
    expect((await typesOf(caseId)).slice(2)).toEqual([
      'FaxAnswered',
      'DischargeCoordinationNoticeSent',
      'DischargeCoordinationNoticeConfirmed',
    ])
  })

  it('gets the form itself behind the cover, masked, and its answer is the receipt of the form', async () => {
    const office = await givenFaxOffice()
    const caseId = await givenCaseOf(office)
    await prove(office.id)
    const before = await nurse.get(`/cases/${caseId}/fax`)
    expect(before.text).not.toContain(`action="/cases/${caseId}/fax/handoverSummary"`)
    const form = `/cases/${caseId}/forms/handover-summary`
    const page = await nurse.get(`${form}/pages/whole`)
    await nurse.post(`${form}/pages/whole`, {
      ...standingIn(page.text),
      dischargeOn: Object.values(boxes('on', 3)).join('-'),
      diagnosis1: '大腿骨頚部骨折',
      courseAndTreatment: '手術のあと歩行器で歩いています',
      continuingCare: '足の運びを見守ってください',
      hospitalPhone: '0747-00-1120',
      go: 'next',
    })
    const check = await nurse.get(`${form}/check`)
    expect(check.text).toContain('紙で渡す用に仕上げる')
    expect((await nurse.submit(`${form}/send`)).status).toBe(303)

    const sheetId = await madeSheet(caseId, 'handoverSummary')
    const sheet = `/cases/${caseId}/fax/sheets/${sheetId}`
    expect((await nurse.get(sheet)).text).toContain('精細（ファイン）')
    const pdf = await download(service.app, nurse, `${sheet}.pdf`)
    const pages = await readBack(pdf.bytes)
    expect(pages[0]).toContain(`${pages.length}枚（この送付状を含む）`)
    const whole = pages.join('')
    expect(whole).toContain('大腿骨頚部骨折')
    expect(whole).toContain('FAXでは伏せています')
    const { person } = await view(caseId)
    for (const known of [person.name, person.name.replace(/\s/g, ''), person.kana])
      expect(whole).not.toContain(known)

    await press(`${sheet}/sent`)
    await tell({ number: await codeNumber(caseId), code: codeOf(sheetId) })
    expect((await typesOf(caseId)).slice(1)).toEqual([
      'FormSent',
      'FaxPrinted',
      'FaxSent',
      'FaxAnswered',
      'FormReceived',
    ])
  })

  it('is answered by telephone in the words of whoever answered', async () => {
    const office = await givenFaxOffice()
    const caseId = await givenCaseOf(office)
    await prove(office.id)
    await act(nurse, caseId, 'discharge-date', boxes('on', 3))
    const sheetId = await madeSheet(caseId, 'dischargeDate')
    const sheet = `/cases/${caseId}/fax/sheets/${sheetId}`
    await press(`${sheet}/sent`)
    const empty = await press(`${sheet}/answer`, { answeredBy: '' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('返事の内容を選んでください')
    expect(empty.text).toContain('受け取った人を入れてください')
    const told = await press(`${sheet}/answer`, { answer: 'allReadable', answeredBy: '大前' })
    expect(told.location).toBe(`${sheet}?done=answered`)
    const { state } = await view(caseId)
    expect(state?.legs[0]?.dischargeDateTold?.channel).toBe('fax')
    expect(state?.legs[0]?.faxes?.[0]?.answered).toMatchObject({ how: 'phone' })
  })

  it('sent to the wrong place is no receipt: the number goes out of use and the case says so', async () => {
    const office = await givenFaxOffice()
    const caseId = await givenCaseOf(office)
    await prove(office.id)
    const sheetId = await madeSheet(caseId, 'admissionNotice')
    await press(`/cases/${caseId}/fax/sheets/${sheetId}/sent`)
    const code = { number: await codeNumber(caseId), code: codeOf(sheetId) }
    const sent = await tell({ ...code, answer: 'notForUs' })
    expect(sent.text).toContain('中を読まずに')
    expect(await typesOf(caseId)).not.toContain('AdmissionNoticeConfirmed')
    expect((await nurse.get(`/cases/${caseId}`)).text).toContain('別のところに届いた')
    const form = await nurse.get(`/cases/${caseId}/fax`)
    expect(form.text).not.toContain(`action="/cases/${caseId}/fax/admissionNotice"`)

    // It stands on the case and on the sheet until what was done is written down.
    const toAct = `href="/cases/${caseId}/stray-fax?sheetId=${sheetId}"`
    const sheet = `/cases/${caseId}/fax/sheets/${sheetId}`
    for (const address of [`/cases/${caseId}`, sheet])
      expect((await nurse.get(address)).text).toContain(toAct)
    const page = await nurse.get(`/cases/${caseId}/stray-fax`)
    expect(page.text).toContain('入院の連絡')
    const empty = await nurse.submit(`/cases/${caseId}/stray-fax`, { channel: 'phone' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('紙をどうしたかを選んでください')
    const done = await act(nurse, caseId, 'stray-fax', {
      channel: 'phone',
      paper: 'destroyed',
      note: '総務の方に裁断してもらった',
    })
    expect(done.location).toBe(`/cases/${caseId}?done=stray-fax`)
    const seen = (await nurse.get(`/cases/${caseId}`)).text
    expect(seen).not.toContain(toAct)
    expect(seen).toContain('届いた先で破棄してもらった')
    expect((await nurse.get(sheet)).text).toContain('届いた先で破棄してもらった')
    const again = await act(nurse, caseId, 'stray-fax', { channel: 'phone', paper: 'destroyed' })
    expect(again.status).toBe(409)
  })

  it('of which two went astray is seen to by the sheet that the page has shown', async () => {
    const office = await givenFaxOffice()
    const caseId = await givenCaseOf(office)
    await prove(office.id)
    await act(nurse, caseId, 'discharge-date', boxes('on', 3))
    const first = await madeSheet(caseId, 'admissionNotice')
    const second = await madeSheet(caseId, 'dischargeDate')
    for (const sheetId of [first, second])
      await press(`/cases/${caseId}/fax/sheets/${sheetId}/sent`)
    for (const sheetId of [first, second]) {
      const code = { number: await codeNumber(caseId), code: codeOf(sheetId) }
      await tell({ ...code, answer: 'notForUs' })
    }
    const casePage = (await nurse.get(`/cases/${caseId}`)).text
    const address = `/cases/${caseId}/stray-fax`
    for (const sheetId of [first, second])
      expect(casePage).toContain(`href="${address}?sheetId=${sheetId}"`)

    const page = await nurse.get(`${address}?sheetId=${second}`)
    expect(page.text).toContain('どうしたか記録する（退院日')
    const form = { ...formOf(page, address), channel: 'phone', paper: 'destroyed' }
    // Without a sheet the page takes the first, and says so.
    const usual = await nurse.get(address)
    expect(formOf(usual, address)['sheetId']).toBe(first)

    // A double click while the other sheet still waits is one and the same press.
    const twice = await Promise.all([nurse.post(address, form), nurse.post(address, form)])
    expect(twice.map(({ status, location }) => [status, location])).toEqual([
      [303, `/cases/${caseId}?done=stray-fax`],
      [303, `/cases/${caseId}?done=stray-fax`],
    ])
    expect(await handledIn(caseId)).toEqual([undefined, 'destroyed'])
    const changed = await nurse.post(address, { ...form, paper: 'retrieved' })
    expect([changed.status, await handledIn(caseId)]).toEqual([409, [undefined, 'destroyed']])

    // Somebody else had the same sheet open: the one that still waits is not taken for it.
    const colleague = { ...form, submissionId: randomUUID(), paper: 'retrieved' }
    const late = await nurse.post(address, colleague)
    expect([late.status, await handledIn(caseId)]).toEqual([409, [undefined, 'destroyed']])

    // Of a paper that nobody has found there is nobody to have spoken to; without the script the question stands there.
    const other = { ...formOf(await nurse.get(address), address), note: '番号を調べた' }
    const unsaid = await nurse.post(address, { ...other, paper: 'retrieved' })
    expect([unsaid.status, textOf(unsaid)]).toEqual([
      422,
      expect.stringContaining('確かめ方を選んでください'),
    ])
    const lost = await nurse.post(address, { ...other, paper: 'notFound', channel: 'phone' })
    expect(lost.location).toBe(`/cases/${caseId}?done=stray-fax`)
    const record = textOf(await nurse.get(`/cases/${caseId}`))
    expect(record).toContain('紙は、見つかっていません：入院の連絡')
    const { events } = await view(caseId)
    expect(events.findLast(({ type }) => type === 'StrayFaxHandled')?.data).not.toHaveProperty(
      'channel',
    )

    const stranger = randomUUID()
    expect((await nurse.get(`${address}?sheetId=${stranger}`)).status).toBe(404)
    const forged = { ...colleague, submissionId: randomUUID(), sheetId: stranger }
    expect((await nurse.post(address, forged)).status).toBe(404)
  })

  it('of a stay before a transfer is seen to by the next hospital, and asked of the former one no more', async () => {
    const next = await givenHospital()
    const nextNurse = await service.signInAs('dischargePlanner', next)
    const office = await givenFaxOffice()
    const caseId = await givenCaseOf(office)
    await prove(office.id)
    const sheetId = await madeSheet(caseId, 'admissionNotice')
    await press(`/cases/${caseId}/fax/sheets/${sheetId}/sent`)
    await tell({ number: await codeNumber(caseId), code: codeOf(sheetId), answer: 'notForUs' })
    const chosen = await act(nurse, caseId, 'transfer', { hospital: next })
    const gone = { hospital: next, ward: '2S' }
    await sendAgain(nurse, chosen, `/cases/${caseId}/transfer`, gone)

    const href = `/cases/${caseId}/stray-fax?sheetId=${sheetId}`
    expect((await nurse.get(`/cases/${caseId}`)).text).not.toContain('stray-fax')
    expect((await nextNurse.get(`/cases/${caseId}`)).text).toContain(`href="${href}"`)
    const address = `/cases/${caseId}/stray-fax`
    const form = formOf(await nextNurse.get(href), address)
    const told = await nextNurse.post(address, { ...form, channel: 'phone', paper: 'destroyed' })
    expect(told.location).toBe(`/cases/${caseId}?done=stray-fax`)
    expect(await handledIn(caseId)).toEqual(['destroyed'])
    expect((await nextNurse.get(`/cases/${caseId}`)).text).not.toContain(`href="${href}"`)
  })

  it('goes to the desk of its duty: a number of its own needs its own proof', async () => {
    const office = await givenFaxOffice()
    const caseId = await givenCaseOf(office)
    await service.deps.contactLists.add({
      organisationId: office.id,
      after: 0,
      act: 'given',
      desks: [
        desk('admissionContact', { department: '受付' }),
        desk('dischargeCoordination', { department: '退院支援の窓口', fax: '0747-00-2239' }),
      ],
      about: {},
      validFrom: plainDate('2026-04-01'),
      confirmedOn: undefined,
      at: new Date(),
      by: undefined,
    })
    await prove(office.id)
    const page = await nurse.get(`/cases/${caseId}/fax`)
    expect(page.text).toContain(`action="/cases/${caseId}/fax/admissionNotice"`)
    expect(page.text).toContain('送り先 退院支援の窓口 0747-00-2239')
    expect(page.text).not.toContain(`action="/cases/${caseId}/fax/dischargeCoordinationNotice"`)
    // Nor by its address, from the form of another message.
    const drawn = hiddenOf(page, `/cases/${caseId}/fax/admissionNotice`)
    const late = await nurse.post(`/cases/${caseId}/fax/dischargeCoordinationNotice`, drawn)
    expect(late.status).toBe(409)
    await prove(office.id, '0747-00-2239')
    const sheetId = await madeSheet(caseId, 'dischargeCoordinationNotice')
    expect((await service.deps.faxSheets.find(sheetId))?.printed).toMatchObject({
      to: { fax: '0747-00-2239', department: '退院支援の窓口' },
    })
  })

  it('cannot be printed any more once the number has been changed', async () => {
    const office = await givenFaxOffice()
    const caseId = await givenCaseOf(office)
    await prove(office.id)
    const make = `/cases/${caseId}/fax/admissionNotice`
    const press = hiddenOf(await nurse.get(`/cases/${caseId}/fax`), make)
    expect((await nurse.post(make, press)).status).toBe(303)
    const sheetId = press['submissionId'] ?? ''
    await nurse.get(`/contacts/${office.id}/fax`)
    await nurse.submit(`/contacts/${office.id}/fax/number`, { fax: '0747-00-2240' })
    // The same press once more is answered from its first.
    expect((await nurse.post(make, press)).location).toContain(sheetId)
    const refused = await nurse.get(`/cases/${caseId}/fax/sheets/${sheetId}.pdf`)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('用紙を作り直してください')
    // Nor is a sheet made on a page that was drawn before.
    const page = `/cases/${caseId}/fax`
    const line = `/contacts/${office.id}/fax`
    const { csrf = '' } = hiddenOf(await nurse.get(line), `${line}/number`)
    const drawn = { csrf, submissionId: randomUUID(), seenSeq: '2' }
    const late = await nurse.post(`${page}/admissionNotice`, drawn)
    expect(late.status).toBe(409)
    expect(await typesOf(caseId)).toEqual(['CaseStarted', 'FaxPrinted'])
  })

  it('is nobody else’s: another hospital and the care office find nothing there', async () => {
    const office = await givenFaxOffice()
    const caseId = await givenCaseOf(office)
    await prove(office.id)
    const sheetId = await madeSheet(caseId, 'admissionNotice')
    const stranger = await service.signInAs('dischargePlanner', office.id)
    for (const address of ['', `/sheets/${sheetId}`, `/sheets/${sheetId}.pdf`])
      expect((await stranger.get(`/cases/${caseId}/fax${address}`)).status).toBe(403)
    const other = await givenCaseOf(office)
    expect((await nurse.get(`/cases/${other}/fax/sheets/${sheetId}.pdf`)).status).toBe(404)
    // A code is good beside its own case alone.
    const wrong = await tell({ number: await codeNumber(other), code: codeOf(sheetId) })
    expect(wrong.status).toBe(422)
  })
})
