import { readPdf } from '../../../bin/story/pdf-text'
import { eventsOf } from '../../../store/case-events'
import type { CaseId } from '../../../manual/case/events'
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

const HELP = ['moving', 'transferring', 'dressing', 'grooming', 'bathing', 'eating', 'gettingUp']

/** The pages the fee asks for first, and no more. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  patient: { dwellingKind: 'detached', dwellingNotes: '玄関に段差があり、𠮷野川の側です' },
  services: { enclosed: 'carePlan' },
  'daily-living': {
    ...Object.fromEntries(HELP.map((id) => [id, 'watched'])),
    paralysis: 'none',
    pressureUlcer: 'none',
  },
  addressee: { officePhone: '0747-00-2000' },
}

/** Opens a page of the sheet, changes some answers and presses a button. */
async function fillIn(
  browser: Browser,
  caseId: CaseId,
  page: string,
  answers: Readonly<Record<string, string>>,
  go = 'next',
): ReturnType<Browser['post']> {
  const path = `/cases/${caseId}/forms/admission-info-sheet/pages/${page}`
  const { status, text } = await browser.get(path)
  expect(status).toBe(200)
  return browser.post(path, { ...standingIn(text), ...answers, go })
}

async function fillNeeded(caseId: CaseId): Promise<void> {
  for (const [page, answers] of Object.entries(NEEDED)) {
    const { status, text } = await fillIn(careManager, caseId, page, answers)
    expect([status, page, /error-summary[\s\S]{0,400}/.exec(text)?.[0]]).toEqual([
      303,
      page,
      undefined,
    ])
  }
}

async function sendChecked(caseId: CaseId): ReturnType<Browser['post']> {
  await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)
  return careManager.submit(`/cases/${caseId}/forms/admission-info-sheet/send`)
}

const typesOf = async (caseId: CaseId) =>
  (await eventsOf(service.database.db, caseId)).map(({ type }) => type)

async function eventually<T>(question: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 150; tries += 1) {
    const answer = await question()
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('It did not happen in 15 s')
}

describe('the admission information sheet from the first page to the PDF', () => {
  it('is prefilled, sent early, read, confirmed and kept on paper', async () => {
    const caseId = await givenCase(service, {}, PATIENT)
    const list = await careManager.get(`/cases/${caseId}/forms/admission-info-sheet`)
    expect(list.status).toBe(200)
    expect(list.text).toContain('15ページのうち')
    expect(list.text).toContain('まだ始められません')
    expect(list.text).toContain(`href="/cases/${caseId}">ケース `)
    expect(list.text).toContain('地域の決まりは')
    expect((await careManager.get(`/cases/${caseId}`)).text).toMatch(
      /<dt>加算<\/dt><dd><strong>.{3,20}<\/strong>に提供すれば、入院時情報連携加算（Ⅰ）/,
    )

    const patient = await careManager.get(
      `/cases/${caseId}/forms/admission-info-sheet/pages/patient`,
    )
    expect(standingIn(patient.text)).toMatchObject({
      patientName: PATIENT.name,
      patientKana: 'タカハシ ヨシエ',
      'birthDate-year': '昭和15',
      careLevel: 'care2',
    })
    expect(patient.text).toContain('ケースの登録')
    expect(/<title>([^<]*)/.exec(patient.text)?.[1]).not.toContain('髙橋')

    await fillNeeded(caseId)
    expect((await careManager.get(`/cases/${caseId}/forms/admission-info-sheet`)).text).toContain(
      '必要なページだけで送る',
    )

    const check = await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)
    expect(check.text).toContain('今回 入力')
    expect(check.text).toContain('へ送信する')
    expect(check.text).toMatch(/15ページのうち\d+ページが書き終わっていません/)
    const sent = await careManager.submit(`/cases/${caseId}/forms/admission-info-sheet/send`)
    expect(sent.status).toBe(303)
    const confirmation = await careManager.get(sent.location ?? '')
    expect(confirmation.text).toContain('受け取りの確認は、まだ済んでいません')
    const sheet = (sent.location ?? '').replace(/\/sent$/, '')

    const read = await nurse.get(sheet)
    expect(read.text).toContain('玄関に段差があり、𠮷野川の側です')
    expect(read.text).toContain('見守り')
    expect(read.text).toMatch(/<dt>未記入 \d+項目<\/dt>/)
    expect(read.text.match(/未記入/g)?.length).toBeLessThanOrEqual(15)
    const confirmed = await nurse.submit(`${sheet}/receipt`)
    expect([confirmed.status, confirmed.location]).toEqual([303, sheet])
    const after = await nurse.get(sheet)
    expect(after.text).toContain('受け取り確認済み')
    expect(after.text).toContain('きょうやることへ戻る')
    expect((await careManager.get(`${sheet}/sent`)).text).toContain('受け取りが確認されました')
    expect(await typesOf(caseId)).toEqual(
      expect.arrayContaining(['AdmissionInfoSheetSent', 'AdmissionInfoSheetReceived']),
    )

    const pdf = await eventually(async () => {
      const answer = await download(service.app, nurse, `${sheet}.pdf`)
      return answer.status === 200 ? answer : undefined
    })
    expect(pdf.headers['content-disposition']).toMatch(
      /^attachment; filename="nyuinji-joho-[A-Z0-9-]+\.pdf"$/,
    )
    expect(pdf.headers['cache-control']).toBe('no-store')
    const words = (await readPdf(pdf.bytes)).text
    expect(words).toContain('髙橋')
    expect(words).toContain('𠮷野川')
  }, 60_000)

  it('stays in the edition it was begun in', async () => {
    const caseId = await givenCase(service)
    await fillIn(careManager, caseId, 'patient', { dwellingKind: 'detached' })
    await service.database.db
      .updateTable('form_draft')
      .set({ edition: '2024-04' })
      .where('case_id', '=', caseId)
      .execute()

    const list = await careManager.get(`/cases/${caseId}/forms/admission-info-sheet`)

    expect(list.text).toContain('8ページのうち')
    expect(
      (await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/pages/meals`)).status,
    ).toBe(404)
  })

  it('keeps the words out of the event: ids and codes only', async () => {
    const caseId = await givenCase(service)
    await fillNeeded(caseId)
    await sendChecked(caseId)
    const events = await eventsOf(service.database.db, caseId)
    expect(JSON.stringify(events)).not.toContain('段差')
    expect(JSON.stringify(events)).not.toContain('髙橋')
  })

  it('makes one event of a sending that arrives twice', async () => {
    const caseId = await givenCase(service)
    await fillNeeded(caseId)
    const { text } = await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)
    const form = standingIn(text)
    const path = `/cases/${caseId}/forms/admission-info-sheet/send`
    const both = await Promise.all([careManager.post(path, form), careManager.post(path, form)])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    await eventually(async () => {
      const sent = (await typesOf(caseId)).filter((type) => type === 'AdmissionInfoSheetSent')
      return sent.length > 0 ? sent : undefined
    })
    await careManager.post(path, form)
    const sent = (await typesOf(caseId)).filter((type) => type === 'AdmissionInfoSheetSent')
    expect(sent).toHaveLength(1)
  })
})

describe('a sheet that went on paper', () => {
  it('is recorded with the time it was given, and counts as received when the hospital says so', async () => {
    const caseId = await givenCase(service)
    const path = `/cases/${caseId}/sheet-on-paper`
    const { text } = await careManager.get(path)
    const recorded = await careManager.post(path, { ...standingIn(text), channel: 'fax' })
    expect(recorded.status).toBe(303)
    expect((await typesOf(caseId)).at(-1)).toBe('AdmissionInfoSheetSent')

    const page = await nurse.get(`/cases/${caseId}`)
    const sheet = new RegExp(`/cases/${caseId}/sheets/[0-9a-f-]{36}`).exec(page.text)?.[0] ?? ''
    const shown = await nurse.get(sheet)
    expect(shown.text).toContain('紙で渡された提供書です')
    expect((await nurse.get(`${sheet}.pdf`)).status).toBe(404)
    await nurse.get(sheet)
    expect((await nurse.submit(`${sheet}/receipt`)).status).toBe(303)
    const after = await nurse.get(sheet)
    expect(after.text).toContain('受け取り確認済み')
    expect(after.text).toContain('きょうやることへ戻る')
  })

  it('is refused at a time that has not come yet, and gives back what was typed', async () => {
    const caseId = await givenCase(service)
    const path = `/cases/${caseId}/sheet-on-paper`
    const { text } = await careManager.get(path)
    const wrong = {
      ...standingIn(text),
      channel: 'fax',
      whenYear: '令和9',
      note: '窓口で渡しました',
    }
    const answer = await careManager.post(path, wrong)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('窓口で渡しました')
    expect(await typesOf(caseId)).not.toContain('AdmissionInfoSheetSent')
  })
})

describe('what keeps a sheet from going wrong', () => {
  it('does not send before the pages that are needed first are complete, and says which', async () => {
    const caseId = await givenCase(service)
    const check = await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)
    expect(check.text.indexOf('まだ送れません')).toBeLessThan(check.text.indexOf('check-section'))
    expect(check.text).toContain('まだ送れません')
    expect(check.text).not.toContain('へ送信する')
    const forced = await careManager.post(`/cases/${caseId}/forms/admission-info-sheet/send`, {
      ...standingIn(
        (await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/pages/family`)).text,
      ),
      submissionId: '7f8f0d0e-3a5c-4d0c-9a7e-0d5f4a1b2c3d',
      seenSeq: '1',
      seen: '{}',
    })
    expect(forced.status).toBe(409)
    expect(await typesOf(caseId)).not.toContain('AdmissionInfoSheetSent')
  })

  it('shows a page again with what was typed when it cannot be read', async () => {
    const caseId = await givenCase(service)
    const answer = await fillIn(careManager, caseId, 'patient', {
      ...NEEDED['patient'],
      'birthDate-year': '昭和65',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('昭和は64年1月7日までです')
    expect(/<title>([^<]*)/.exec(answer.text)?.[1]).toMatch(/^エラー：/)
    expect(standingIn(answer.text)).toMatchObject({
      'birthDate-year': '昭和65',
      dwellingKind: 'detached',
    })
    // And it stands in the draft, so that coming back another day loses nothing.
    const later = await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/pages/patient`)
    expect(standingIn(later.text)).toMatchObject({
      'birthDate-year': '昭和65',
      dwellingKind: 'detached',
    })
  })

  it('keeps a draft by itself while somebody types', async () => {
    const caseId = await givenCase(service)
    const path = `/cases/${caseId}/forms/admission-info-sheet/pages/family`
    const { text } = await careManager.get(path)
    const kept = await careManager.post(`${path}/autosave`, {
      ...standingIn(text),
      mainCaregiverName: '見本 一郎',
    })
    expect(kept.status).toBe(200)
    expect(kept.text).toMatch(/^\{"savedAt":"\d{1,2}:\d\d","version":1\}$/)
    expect(standingIn((await careManager.get(path)).text)).toMatchObject({
      mainCaregiverName: '見本 一郎',
    })
  })

  it('asks which of two answers holds when two people write at once', async () => {
    const caseId = await givenCase(service)
    const colleague = await service.signInAs('careManager')
    const path = `/cases/${caseId}/forms/admission-info-sheet/pages/family`
    const mine = standingIn((await careManager.get(path)).text)
    await fillIn(colleague, caseId, 'family', {
      household: 'elderly',
      mainCaregiverName: '見本 一郎',
    })

    const answer = await careManager.post(path, {
      ...mine,
      household: 'elderly',
      mainCaregiverName: '見本 二郎',
      keyPersonName: '見本 三郎',
      go: 'next',
    })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('見本 一郎')
    expect(answer.text).toContain('見本 二郎')
    const chosen = await careManager.submit(path)
    expect(chosen.status).toBe(303)
    expect(standingIn((await careManager.get(path)).text)).toMatchObject({
      household: 'elderly',
      mainCaregiverName: '見本 二郎',
      keyPersonName: '見本 三郎',
    })
  })

  it('shows what a colleague has changed since the check, and sends nothing', async () => {
    const caseId = await givenCase(service)
    await fillNeeded(caseId)
    const checked = standingIn(
      (await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)).text,
    )
    const colleague = await service.signInAs('careManager')
    await fillIn(colleague, caseId, 'daily-living', { moving: 'fullyHelped' })
    const answer = await careManager.post(
      `/cases/${caseId}/forms/admission-info-sheet/send`,
      checked,
    )
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('全介助（見ていたとき：見守り）')
    expect(await typesOf(caseId)).not.toContain('AdmissionInfoSheetSent')
  })

  it('refuses a second sending from a page that was drawn before the first, and says what to do', async () => {
    const caseId = await givenCase(service)
    await fillNeeded(caseId)
    const path = `/cases/${caseId}/forms/admission-info-sheet/send`
    const secondTab = standingIn(
      (await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)).text,
    )
    expect((await sendChecked(caseId)).status).toBe(303)
    const answer = await careManager.post(path, secondTab)
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('画面を開いたあとに、内容が変わっていました')
    const sent = (await typesOf(caseId)).filter((type) => type === 'AdmissionInfoSheetSent')
    expect(sent).toHaveLength(1)
  })

  it('says that a sheet is waiting while nobody can answer, and sends it by itself later', async () => {
    const caseId = await givenCase(service)
    await fillNeeded(caseId)
    await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)
    await service.stopWorkers()
    const answer = await careManager.submit(`/cases/${caseId}/forms/admission-info-sheet/send`)
    expect(answer.location).toMatch(/\/submissions\//)
    expect((await careManager.get(answer.location ?? '')).text).toContain('反映を待っています')
    expect(await typesOf(caseId)).not.toContain('AdmissionInfoSheetSent')
    await service.startWorkers()
    const types = await eventually(async () => {
      const found = await typesOf(caseId)
      return found.includes('AdmissionInfoSheetSent') ? found : undefined
    })
    expect(types.filter((type) => type === 'AdmissionInfoSheetSent')).toHaveLength(1)
  }, 60_000)

  it('keeps what was typed when the session has ended meanwhile', async () => {
    const caseId = await givenCase(service)
    const browser = await service.signInAs('careManager')
    const path = `/cases/${caseId}/forms/admission-info-sheet/pages/family`
    const typed = { ...standingIn((await browser.get(path)).text), mainCaregiverName: '見本 四郎' }
    await endNewestSession()
    const answer = await browser.post(path, { ...typed, go: 'list' })
    expect(answer.status).toBe(401)
    expect(answer.text).toContain('見本 四郎')
  })

  it('refuses two megabytes in words', async () => {
    const caseId = await givenCase(service)
    const path = `/cases/${caseId}/forms/admission-info-sheet/pages/patient`
    const typed = standingIn((await careManager.get(path)).text)
    const answer = await careManager.post(path, { ...typed, dwellingNotes: '𠮷'.repeat(524_288) })
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('送信する内容が大きすぎます')
  })

  it('gives back what is too long for a draft instead of losing it', async () => {
    const caseId = await givenCase(service)
    const path = `/cases/${caseId}/forms/admission-info-sheet/pages/patient`
    const typed = standingIn((await careManager.get(path)).text)
    const long = '𠮷'.repeat(12_000)
    const answer = await careManager.post(path, { ...typed, dwellingNotes: long, go: 'list' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(long)
  })

  it('is not there for another office, for the hospital to write, nor under a made-up page', async () => {
    const caseId = await givenCase(service)
    const other = await service.signInAs('careManager', await anotherOffice())
    for (const path of ['sheet', 'sheet/pages/patient', 'sheet/check'])
      expect((await other.get(`/cases/${caseId}/${path}`)).status).toBe(404)
    expect((await nurse.get(`/cases/${caseId}/forms/admission-info-sheet`)).status).toBe(403)
    expect(
      (await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/pages/nothing`)).status,
    ).toBe(404)
    const unknown = '7f8f0d0e-3a5c-4d0c-9a7e-0d5f4a1b2c3d'
    for (const end of ['', '.pdf', '/sent'])
      expect((await careManager.get(`/cases/${caseId}/sheets/${unknown}${end}`)).status).toBe(404)
  })

  it('waits for consent before anything leaves the office', async () => {
    const caseId = await givenCase(service, { consent: 'notYet', startedBy: 'coordinator' })
    await fillNeeded(caseId)
    const check = await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)
    expect(check.text).toContain('先に同意を記録してください')
    expect(check.text).not.toContain('へ送信する')
  })

  it('carries the office’s last sheet for the same person over, and says so', async () => {
    const person = {
      id: '0b2f0f7e-6b5a-4a3c-8f0e-111111111111',
      name: '見本 花代',
      kana: 'みほん はなよ',
    }
    const earlier = await givenCase(service, { admittedAt: Date.now() - 40 * 86_400_000 }, person)
    await fillNeeded(earlier)
    await sendChecked(earlier)
    const caseId = await givenCase(service, {}, person)
    const { text } = await careManager.get(
      `/cases/${caseId}/forms/admission-info-sheet/pages/daily-living`,
    )
    expect(standingIn(text)).toMatchObject({ moving: 'watched', paralysis: 'none' })
    expect(text).toContain('前回と同じ')
    const list = await careManager.get(`/cases/${caseId}/forms/admission-info-sheet`)
    expect(list.text).toContain('から引き継ぎ')
  })
})

/** As after an hour away: the server knows the session no more, the browser does not know that. */
async function endNewestSession(): Promise<void> {
  const { ownerDb } = service.database
  const { id } = await ownerDb
    .selectFrom('auth_session')
    .select('id')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await ownerDb.deleteFrom('auth_session').where('id', '=', id).execute()
}

async function anotherOffice(): Promise<string> {
  const id = crypto.randomUUID()
  await service.database.ownerDb
    .insertInto('organisation')
    .values({
      id,
      region: 'nanwa',
      kind: 'careManagementOffice',
      name: `見本居宅 ${id.slice(0, 4)}`,
      kana: 'みほん',
      municipality: '下市町',
      created_at: new Date(),
    })
    .execute()
  return id
}
