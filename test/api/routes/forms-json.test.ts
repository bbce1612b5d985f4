import request from 'supertest'
import type { CaseId } from '../../../manual/case/events'
import { formSchema } from '../../../manual/forms/json/form-schema'
import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import { FORMS } from '../../../manual/forms/forms'
import type { Browser } from '../../support/browser'
import { givenCase, PATIENT } from '../../support/given-case'
import { act } from '../../support/case-life'
import { fits } from '../../support/json-schema'
import { startService, type Service } from '../../support/service'

type Json = Readonly<Record<string, unknown>>

let service: Service
let careManager: Browser
let nurse: Browser
beforeAll(async () => {
  service = await startService({ loops: true })
  careManager = await service.signInAs('careManager')
  nurse = await service.signInAs('dischargePlanner')
})
afterAll(() => service.stop())

const cookies = (browser: Browser) =>
  [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

async function read(browser: Browser, path: string) {
  const { status, text, headers } = await browser.get(path)
  return { status, body: JSON.parse(text) as Json, headers }
}

const draftOf = (caseId: CaseId) => `/api/v1/cases/${caseId}/forms/admission-info-sheet`

/** Sends JSON as a program of the person would: the session's cookie, and the token the draft came with. */
async function save(browser: Browser, path: string, body: unknown, headers: object = {}) {
  const { formToken } = (await read(browser, path)).body
  const answer = await request(service.app)
    .post(path)
    .set({ Cookie: cookies(browser), 'X-Form-Token': String(formToken), ...headers })
    .type('json')
    .send(typeof body === 'string' ? body : JSON.stringify(body))
  return { status: answer.status, body: answer.body as Json }
}

const versionOf = async (browser: Browser, path: string) =>
  String((await read(browser, path)).body['version'])

/** Answers to the draft as it stands now. */
const fill = async (browser: Browser, path: string, answers: Json) =>
  save(browser, path, { version: await versionOf(browser, path), answers })

const codeOf = ({ status, body }: { status: number; body: Json }) => [
  status,
  (body['error'] as Json | undefined)?.['code'],
]

const HELP = ['moving', 'transferring', 'dressing', 'grooming', 'bathing', 'eating', 'gettingUp']
const NEEDED: Json = {
  dwellingKind: 'detached',
  dwellingNotes: '玄関に段差があり、𠮷野川の側です',
  floors: 2,
  elevator: false,
  enclosed: ['carePlan'],
  ...Object.fromEntries(HELP.map((id) => [id, 'watched'])),
  paralysis: 'none',
  pressureUlcer: 'none',
  officePhone: '０７４７００２０００',
}

describe('the forms for programs', () => {
  it('are listed with the address of their schema, for anybody', async () => {
    const list = await request(service.app).get('/api/v1/forms')
    const { forms } = list.body as {
      forms: readonly { id: string; edition: string; schema: string }[]
    }
    expect(forms.map(({ id, edition }) => [id, edition])).toEqual(
      FORMS.map(({ id, edition }) => [id, edition]),
    )
    expect(list.headers['access-control-allow-origin']).toBe('*')
    const schema = await request(service.app).get(forms[0]?.schema ?? '')
    expect(schema.body).toEqual(
      formSchema(ADMISSION_INFO_SHEET, `http://127.0.0.1:3000${forms[0]?.schema}`),
    )
  })

  it('say so when nobody knows the form', async () => {
    const answer = await request(service.app).get(
      '/api/v1/forms/admission-info-sheet/1999-01/schema.json',
    )
    expect(codeOf(answer)).toEqual([404, 'formUnknown'])
  })
})

describe('the draft of a sheet as JSON', () => {
  it('begins with what the case knows, and says what is still missing', async () => {
    const caseId = await givenCase(service, {}, PATIENT)
    const { status, body, headers } = await read(careManager, draftOf(caseId))
    expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
    expect(body).toMatchObject({
      form: 'admission-info-sheet',
      edition: '2026-11',
      version: expect.stringMatching(/^0-[0-9a-f]{16}$/) as string,
      answers: { patientName: PATIENT.name, birthDate: '1940-06-02', careLevel: 'care2' },
      mayBeSent: false,
    })
    expect(body['problems']).toContainEqual({
      page: 'daily-living',
      field: 'moving',
      code: 'missing',
      message: '移動を選んでください',
    })
  })

  it('is filled by a program, sent by a person, and read by the other side as it was sent', async () => {
    const caseId = await givenCase(service)
    const saved = await fill(careManager, draftOf(caseId), NEEDED)
    expect(saved).toMatchObject({
      status: 200,
      body: { mayBeSent: true, answers: { ...NEEDED, officePhone: '0747-00-2000' } },
    })
    const check = await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)
    expect(check.text).toContain('今回 入力')
    const { location = '' } = await careManager.submit(
      `/cases/${caseId}/forms/admission-info-sheet/send`,
    )

    const sent = await read(nurse, `/api/v1${location.replace(/\/sent$/, '')}`)
    expect([sent.status, sent.headers['cache-control']]).toEqual([200, 'no-store'])
    expect(sent.body).toMatchObject({ edition: '2026-11', receivedAt: null, answers: NEEDED_SENT })
    expect(fits(formSchema(ADMISSION_INFO_SHEET, 'x'), sent.body['answers'])).toBe(true)
    expect(JSON.stringify(sent.body['words'])).toContain('2階建て')
    const audit = await service.database.ownerDb
      .selectFrom('audit_line')
      .select('operation')
      .where('operation', 'in', ['sheet.readJson', 'sheet.saveJson', 'sheet.readDraftJson'])
      .execute()
    expect(new Set(audit.map(({ operation }) => operation)).size).toBe(3)
  })

  it('refuses by field in the words of the page, and keeps nothing of it', async () => {
    const caseId = await givenCase(service)
    const answers = { floors: 61, moving: 'flying', shoeSize: 23, dwellingKind: 'detached' }
    const before = await versionOf(careManager, draftOf(caseId))
    const refused = await fill(careManager, draftOf(caseId), answers)
    expect(codeOf(refused)).toEqual([422, 'answersRefused'])
    expect((refused.body['error'] as Json)['problems']).toEqual([
      expect.objectContaining({ field: 'shoeSize', code: 'unknownField' }),
      { field: 'floors', code: 'invalid', message: '階建ては1から60までの数で入れてください' },
      expect.objectContaining({ field: 'moving', code: 'invalid' }),
    ])
    expect(await versionOf(careManager, draftOf(caseId))).toBe(before)
  })

  it('writes over nobody: answers for an older version are refused', async () => {
    const caseId = await givenCase(service)
    const draft = draftOf(caseId)
    const version = await versionOf(careManager, draft)
    const first = await save(careManager, draft, { version, answers: { floors: 2 } })
    const late = await save(careManager, draft, { version, answers: { floors: 3 } })
    expect(codeOf(late)).toEqual([409, 'draftChanged'])
    expect((await read(careManager, draft)).body['answers']).toMatchObject({ floors: 2 })
    const next = { version: first.body['version'], answers: { floors: 4 } }
    expect((await save(careManager, draft, next)).body['answers']).toMatchObject({ floors: 4 })
  })

  describe('that follows the other side’s form', () => {
    const coordinationOf = (caseId: CaseId) =>
      `/api/v1/cases/${caseId}/forms/discharge-coordination-sheet`
    const readDraft = async (caseId: CaseId) =>
      (await read(nurse, coordinationOf(caseId))).body as Json & { answers: Json }

    async function sendSheet(caseId: CaseId): Promise<void> {
      await fill(careManager, draftOf(caseId), { ...NEEDED, keyPersonName: '見本 﨑子' })
      await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)
      const sent = await careManager.submit(`/cases/${caseId}/forms/admission-info-sheet/send`)
      expect(sent.status).toBe(303)
    }

    it('takes nothing back in that was recalled after it was read', async () => {
      const caseId = await givenCase(service)
      await sendSheet(caseId)
      await fill(nurse, coordinationOf(caseId), { causeOfAdmission: '肺炎' })
      const { version, answers } = await readDraft(caseId)
      expect(answers).toMatchObject({ keyPersonName: '見本 﨑子' })
      await act(nurse, caseId, 'recall', { reason: 'wrongRecipient' })

      const back = await save(nurse, coordinationOf(caseId), { version, answers })

      expect(codeOf(back)).toEqual([409, 'draftChanged'])
      const now = await readDraft(caseId)
      expect(now.answers).toMatchObject({ causeOfAdmission: '肺炎' })
      expect(now.answers).not.toHaveProperty('keyPersonName')
    })

    it('empties nothing that arrived after it was read', async () => {
      const caseId = await givenCase(service)
      const { version } = await readDraft(caseId)
      await sendSheet(caseId)

      const answers = { causeOfAdmission: '肺炎', keyPersonName: null }
      const late = await save(nurse, coordinationOf(caseId), { version, answers })

      expect(codeOf(late)).toEqual([409, 'draftChanged'])
      expect((await readDraft(caseId)).answers).toMatchObject({ keyPersonName: '見本 﨑子' })
    })
  })

  it.each<[what: string, body: (version: string) => unknown, code: readonly unknown[]]>([
    ['no JSON', () => '{', [400, 'bodyUnreadable']],
    ['a list', () => [], [400, 'notADraft']],
    ['no version', () => ({ answers: {} }), [400, 'notADraft']],
    ['no answers', (version) => ({ version }), [400, 'notADraft']],
    ['a version of their own', () => ({ version: 0, answers: {} }), [400, 'notADraft']],
    ['something beside', (version) => ({ version, answers: {}, send: true }), [400, 'notADraft']],
    [
      'two megabytes',
      (version) => ({ version, answers: { dwellingNotes: 'あ'.repeat(700_000) } }),
      [413, 'bodyTooLarge'],
    ],
    [
      'a NUL in a name',
      (version) => ({ version, answers: { patientName: '髙\u0000田' } }),
      [422, 'answersRefused'],
    ],
    [
      'half a letter',
      (version) => ({ version, answers: { patientName: '髙\ud842田' } }),
      [422, 'answersRefused'],
    ],
  ])('answers %s with a named refusal', async (_what, body, code) => {
    const caseId = await givenCase(service)
    const version = await versionOf(careManager, draftOf(caseId))
    expect(codeOf(await save(careManager, draftOf(caseId), body(version)))).toEqual(code)
  })

  it('is nobody else’s: not a stranger’s, not the hospital’s, and not without the token', async () => {
    const caseId = await givenCase(service)
    const stranger = await request(service.app).get(draftOf(caseId))
    expect(codeOf(stranger)).toEqual([401, 'signInFirst'])
    const hospital = await request(service.app).get(draftOf(caseId)).set('Cookie', cookies(nurse))
    expect(codeOf(hospital)).toEqual([403, 'notAllowed'])
    const body = { version: await versionOf(careManager, draftOf(caseId)), answers: {} }
    expect(codeOf(await save(careManager, draftOf(caseId), body, { 'X-Form-Token': 'x' }))).toEqual(
      [403, 'formTokenMissing'],
    )
    const elsewhere = { Origin: 'https://evil.example' }
    expect((await save(careManager, draftOf(caseId), body, elsewhere)).status).toBe(403)
    const form = await careManager.post(draftOf(caseId), {
      csrf: String((await read(careManager, draftOf(caseId))).body['formToken']),
    })
    expect(form.status).toBe(415)
  })

  it('of another organisation’s case is not there', async () => {
    const caseId = await givenCase(service)
    const sheet = `/api/v1/cases/${caseId}/sheets/7f8f0d0e-3a5c-4d0c-9a7e-0d5f4a1b2c3d`
    const nobody = '/api/v1/cases/7f8f0d0e-3a5c-4d0c-9a7e-0d5f4a1b2c3d/forms/admission-info-sheet'
    for (const path of [sheet, nobody])
      expect(codeOf(await read(careManager, path))).toEqual([404, 'notFound'])
  })
})

const NEEDED_SENT: Json = { ...NEEDED, officePhone: '0747-00-2000' }
