import { fromMs932 } from '../../../api/exchange/ms932'
import { sql } from 'kysely'
import {
  ABANDONED_PRESS_DAYS,
  FILE_LIMIT,
  REQUEST_LIMIT,
  pressesAbandonedBefore,
} from '../../../api/attachments/limits'
import type { CaseId } from '../../../manual/case/events'
import { sweepAbandonedScans } from '../../../store/abandoned-scans'
import { oneAtATime } from '../../../store/attachment-rows'
import { storeDocument } from '../../../store/documents'
import type { Browser } from '../../support/browser'
import { hiddenFieldsOf } from '../../support/browser'
import { drawing, pdf, photo, TRACE } from '../../support/files'
import { givenCase } from '../../support/given-case'
import { download, standingIn } from '../../support/page-reading'
import { type Service, startService } from '../../support/service'
import { type ChosenFile, upload, uploadHalf, uploadOn } from '../../support/upload'

let service: Service
let nurse: Browser
let careManager: Browser
let stranger: Browser
beforeAll(async () => {
  service = await startService({ loops: true })
  nurse = await service.signInAs('dischargePlanner')
  careManager = await service.signInAs('careManager')
  stranger = await service.signInAs('careManager', await anotherOffice())
})
afterAll(() => service.stop())

async function anotherOffice(): Promise<string> {
  const id = crypto.randomUUID()
  await service.database.ownerDb
    .insertInto('organisation')
    .values({
      id,
      region: 'nanwa',
      kind: 'careManagementOffice',
      name: 'よその事業所',
      kana: 'よそ',
      created_at: new Date(),
    })
    .execute()
  return id
}

const HELP = ['moving', 'transferring', 'dressing', 'grooming', 'bathing', 'eating', 'gettingUp']
const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  patient: { dwellingKind: 'detached' },
  services: { enclosed: 'carePlan' },
  'daily-living': {
    ...Object.fromEntries(HELP.map((id) => [id, 'watched'])),
    paralysis: 'none',
    pressureUlcer: 'none',
  },
  addressee: { officePhone: '0747-00-2000' },
}

async function givenSheet(): Promise<CaseId> {
  const caseId = await givenCase(service)
  for (const [page, answers] of Object.entries(NEEDED)) {
    const path = `/cases/${caseId}/forms/admission-info-sheet/pages/${page}`
    const { text } = await careManager.get(path)
    const { status } = await careManager.post(path, { ...standingIn(text), ...answers, go: 'next' })
    expect([page, status]).toEqual([page, 303])
  }
  return caseId
}

const pageOf = (caseId: CaseId) => `/cases/${caseId}/forms/admission-info-sheet/attachments`

const attach = (caseId: CaseId, kind: string, ...files: readonly ChosenFile[]) =>
  uploadOn(service.app, careManager, pageOf(caseId), { fields: { kind }, files })

async function send(caseId: CaseId) {
  await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)
  return careManager.submit(`/cases/${caseId}/forms/admission-info-sheet/send`)
}

const hrefsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<a href="([^"]*\/attachments\/[^"]*)" download/g)].map(([, href = '']) => href)

const operations = async (caseId: CaseId) =>
  (
    await service.database.db
      .selectFrom('audit_line')
      .select('operation')
      .where('case_id', '=', caseId)
      .where('operation', 'like', 'attachment.%')
      .execute()
  ).map(({ operation }) => operation)

describe('items 49 and 52: papers that go with a sheet', () => {
  test('are attached, sent along, saved by the hospital, and by nobody else; so is the table of item 50', async () => {
    const caseId = await givenSheet()
    expect(
      (await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/pages/services`)).text,
    ).toContain('同封の書類を添える')
    expect(
      (await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)).text,
    ).toContain('同封すると書いてある書類が、まだ添えられていません')

    const plan = await pdf()
    const added = await attach(caseId, 'carePlan', {
      name: '髙橋様_ケアプラン.pdf',
      bytes: plan,
    })
    expect([added.status, added.location]).toEqual([303, `${pageOf(caseId)}?done=added`])
    await attach(caseId, 'medicineNotebook', { name: 'IMG_1.jpg', bytes: photo() })
    const list = await careManager.get(pageOf(caseId))
    expect(list.text).toContain('居宅サービス計画書（1〜3表）（髙橋様_ケアプラン.pdf）')
    expect(list.text).toContain('お薬手帳の写し（IMG_1.jpg）')
    expect(list.text).toMatch(/PDF 1ページ \d+ KB/)
    const [unsent = ''] = hrefsIn(list.text)
    expect((await download(service.app, careManager, unsent)).bytes.equals(plan)).toBe(true)
    for (const somebody of [nurse, stranger])
      expect([403, 404]).toContain((await somebody.get(unsent)).status)

    const check = await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)
    expect(check.text).not.toContain('まだ添えられていません')
    const sent = await send(caseId)
    expect(sent.status).toBe(303)
    expect((await careManager.get(sent.location ?? '')).text).toContain('お薬手帳の写し')

    const sheet = (sent.location ?? '').replace(/\/sent$/, '')
    const read = await nurse.get(sheet)
    expect(read.text).toContain('同封の書類（2件）')
    const { attached } = await service.deps.submittedForms.get(sheet.split('/').at(-1) ?? '')
    expect(attached).toMatchObject([
      { kind: 'carePlan', fileName: '髙橋様_ケアプラン.pdf', pages: 1 },
      { kind: 'medicineNotebook', fileName: 'IMG_1.jpg' },
    ])
    const json = JSON.parse((await nurse.get(`/api/v1${sheet}`)).text) as { attachments: object[] }
    expect(json.attachments).toMatchObject([
      { kind: 'carePlan', mediaType: 'application/pdf', size: plan.length, pages: 1 },
      { kind: 'medicineNotebook', mediaType: 'image/jpeg', pages: null },
    ])
    const [carePlan = '', notebook = ''] = hrefsIn(read.text)
    const picture = await download(service.app, nurse, notebook)
    expect(picture.status).toBe(200)
    expect(picture.bytes.includes(TRACE)).toBe(false)
    expect(picture.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(picture.headers['content-disposition']).toMatch(
      /^attachment; filename="doufu-NW-[0-9-]+-2\.jpg"$/,
    )
    expect((await download(service.app, nurse, carePlan)).bytes.subarray(0, 5).toString()).toBe(
      '%PDF-',
    )
    expect((await stranger.get(carePlan)).status).toBe(404)

    const report = await nurse.get(`${sheet}/csv`)
    expect(report.text).toContain('𠮷（U+20BB7）')
    const csv = await download(service.app, nurse, `${sheet}.csv`)
    expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="nyuinji-joho-/)
    expect(fromMs932(csv.bytes)).toMatch(/"患者氏名","髙橋 〓江","patientName"\r\n/)
    const whole = await download(service.app, nurse, `${sheet}.csv?charset=utf-8`)
    expect(whole.bytes.toString()).toContain('"髙橋 𠮷江"')
    expect((await stranger.get(`${sheet}.csv`)).status).toBe(404)
    expect((await nurse.get(`/cases/${caseId}`)).text).toContain('同封 2件')
    expect(await operations(caseId)).toEqual(
      expect.arrayContaining(['attachment.add', 'attachment.download', 'attachment.downloadSent']),
    )
    expect(service.logged.join('\n')).not.toContain('髙橋様_ケアプラン')

    const nothingLeft = await careManager.get(pageOf(caseId))
    expect(nothingLeft.text).toContain('まだありません')
    expect((await careManager.get(`${sheet}/attachments/${crypto.randomUUID()}`)).status).toBe(404)
  }, 60_000)

  test('can be taken away until they are sent, and their bytes go with them', async () => {
    const caseId = await givenSheet()
    await attach(caseId, 'other', { name: 'a.png', bytes: drawing() })
    const [href = ''] = hrefsIn((await careManager.get(pageOf(caseId))).text)

    const removed = await careManager.submit(`${href}/removal`)

    expect(removed.location).toBe(`${pageOf(caseId)}?done=removed`)
    const left = await service.database.db
      .selectFrom('document')
      .select('sha256')
      .where('case_id', '=', caseId)
      .execute()
    expect(left).toEqual([])
    await careManager.get(pageOf(caseId))
    const again = await careManager.post(`${href}/removal`, await tokenFor(caseId))
    expect(again.location).toBe(`${pageOf(caseId)}?done=notThere`)
  }, 60_000)

  test('that a colleague took away meanwhile are not sent unseen, nor missed unsaid', async () => {
    const caseId = await givenSheet()
    await attach(caseId, 'carePlan', { name: 'a.pdf', bytes: await pdf() })
    const { text } = await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)
    const press = hiddenFieldsOf(text, `/cases/${caseId}/forms/admission-info-sheet/send`)
    await careManager.get(pageOf(caseId))
    const [href = ''] = hrefsIn((await careManager.get(pageOf(caseId))).text)
    await careManager.submit(`${href}/removal`)

    const answer = await careManager.post(`/cases/${caseId}/forms/admission-info-sheet/send`, press)

    expect(answer.status).toBe(409)
    expect(answer.text).toContain('なし（見ていたとき：1件）')
  }, 60_000)

  test('that are taken away in the moment of sending: nothing is sent, and what was written stands', async () => {
    const caseId = await givenSheet()
    await attach(caseId, 'carePlan', { name: 'a.pdf', bytes: await pdf() })
    await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)

    const answer = await whileTakingAway(caseId, () =>
      careManager.submit(`/cases/${caseId}/forms/admission-info-sheet/send`),
    )

    expect(answer.status).toBe(409)
    expect(answer.text).toContain('なし（見ていたとき：1件）')
    expect(answer.text).toContain('まだ送っていません')
    expect(await submissionsNaming(caseId)).toEqual([])
    expect((await send(caseId)).status).toBe(303)
  }, 60_000)

  test('that have been sent cannot be taken away any more, not even in the same moment', async () => {
    const caseId = await givenSheet()
    await attach(caseId, 'carePlan', { name: 'a.pdf', bytes: await pdf() })
    const [href = ''] = hrefsIn((await careManager.get(pageOf(caseId))).text)
    const press = await tokenFor(caseId)
    await careManager.get(`/cases/${caseId}/forms/admission-info-sheet/check`)

    const [sent, removed] = await Promise.all([
      careManager.submit(`/cases/${caseId}/forms/admission-info-sheet/send`),
      careManager.post(`${href}/removal`, press),
    ])

    const isSent = sent.status === 303
    expect(removed.location).toBe(`${pageOf(caseId)}?done=${isSent ? 'notThere' : 'removed'}`)
    expect(await submissionsNaming(caseId)).toHaveLength(isSent ? 1 : 0)
  }, 60_000)
})

test('a submission that is erased takes its paper and its files with it, and nobody else’s', async () => {
  const caseId = await givenSheet()
  const { db } = service.database
  await attach(caseId, 'carePlan', { name: 'a.pdf', bytes: await pdf() })
  const sent = await send(caseId)
  const submissionId = (sent.location ?? '').split('/').at(-2) ?? ''
  await attach(caseId, 'other', { name: 'まだ送らない.png', bytes: drawing() })
  await storeDocument(
    db,
    {
      caseId,
      formSubmissionId: submissionId,
      sha256: 'paper',
      kind: 'admission-info-sheet',
      bytes: Buffer.from('%PDF'),
    },
    new Date(),
  )

  await db
    .updateTable('submission')
    .set({ payload: '{}', erased_at: new Date() })
    .where('id', '=', submissionId)
    .execute()

  const left = await db
    .selectFrom('document')
    .leftJoin('attachment', 'attachment.sha256', 'document.sha256')
    .select(['document.kind', 'attachment.file_name'])
    .where('document.case_id', '=', caseId)
    .where((eb) =>
      eb.or([
        eb('document.form_submission_id', '=', submissionId),
        eb('document.kind', '=', 'attachment'),
      ]),
    )
    .where((eb) =>
      eb.or([eb('attachment.case_id', '=', caseId), eb('attachment.case_id', 'is', null)]),
    )
    .execute()
  expect(left).toEqual([{ kind: 'attachment', file_name: 'まだ送らない.png' }])
}, 60_000)

/** Holds the lock of the case's files until somebody waits for it, and takes them away before letting go. */
async function whileTakingAway<T>(caseId: CaseId, act: () => Promise<T>): Promise<T> {
  const { ownerDb } = service.database
  const { acting } = await ownerDb.transaction().execute(async (trx) => {
    await oneAtATime(trx, caseId)
    const pressed = act()
    await untilSomebodyWaits()
    await trx.deleteFrom('attachment').where('case_id', '=', caseId).execute()
    return { acting: pressed }
  })
  return acting
}

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await sql<object>`select from pg_locks
      where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`.execute(
      service.database.db,
    )
    if (rows.length > 0) return
  }
}

const submissionsNaming = (caseId: CaseId) =>
  service.database.db
    .selectFrom('submission')
    .select('status')
    .where('case_id', '=', caseId)
    .where(sql<boolean>`payload ? 'attachments'`)
    .execute()

const tokenFor = async (caseId: CaseId) =>
  hiddenFieldsOf((await careManager.get(pageOf(caseId))).text, pageOf(caseId))

describe('decisions 9: a sheet that came on paper is received with its scan, and nobody retypes it', () => {
  const paths = (caseId: CaseId) => ({
    received: `/cases/${caseId}/paper-sheet`,
    given: `/cases/${caseId}/sheet-on-paper`,
  })
  const sheetIn = async (caseId: CaseId) => {
    const { text } = await nurse.get(`/cases/${caseId}`)
    return new RegExp(`/cases/${caseId}/sheets/[0-9a-f-]{36}`).exec(text)?.[0] ?? ''
  }

  test('by the hospital: a wrong day or a wrong file costs no second scan', async () => {
    const caseId = await givenCase(service)
    const { received } = paths(caseId)
    const scan = { name: 'スキャン.pdf', bytes: await pdf() }
    const wrongDay = await uploadOn(service.app, nurse, received, {
      fields: { channel: 'fax', whenYear: '令和8', whenMonth: '13', whenDay: '1' },
      files: [scan, { name: '表.xlsx', bytes: Buffer.from('PK\u0003\u0004', 'latin1') }],
    })
    expect(wrongDay.status).toBe(422)
    expect(wrongDay.text).toContain('預かっているスキャン')
    expect(wrongDay.text).toContain('スキャン.pdf')
    expect(wrongDay.text).toContain('表.xlsx：Word・Excel')

    const again = { ...hiddenFieldsOf(wrongDay.text, received), channel: 'fax' }
    const done = await upload(service.app, nurse, received, again, [])
    expect([done.status, done.location]).toEqual([303, `/cases/${caseId}?done=paper-sheet`])
    const twice = await upload(service.app, nurse, received, again, [scan])
    expect(twice.status).toBe(303)

    const sheet = await sheetIn(caseId)
    for (const reader of [nurse, careManager]) {
      const read = await reader.get(sheet)
      expect(read.text).toContain('受け取り確認済み')
      expect(read.text).toContain('紙のスキャン（1件）')
      const [href = ''] = hrefsIn(read.text)
      expect((await download(service.app, reader, href)).bytes.equals(scan.bytes)).toBe(true)
      expect((await stranger.get(href)).status).toBe(404)
    }
    expect((await nurse.get(`/cases/${caseId}`)).text).toContain('スキャン 1件')
  }, 60_000)

  test('by the office: given with a scan, read by the hospital, and received only when it says so', async () => {
    const caseId = await givenCase(service)
    const { given } = paths(caseId)
    const done = await uploadOn(service.app, careManager, given, {
      fields: { channel: 'visit' },
      files: [
        { name: '表.jpg', bytes: photo() },
        { name: '裏.jpg', bytes: photo({ orientation: 3 }) },
      ],
    })
    expect(done.status).toBe(303)

    const read = await nurse.get(await sheetIn(caseId))
    expect(read.text).toContain('受け取りを確認する')
    expect(read.text).toContain('紙のスキャン（2件）')
  }, 60_000)

  test('a scan that is not wanted after all is taken away before the press counts', async () => {
    const caseId = await givenCase(service)
    const { received } = paths(caseId)
    const first = await uploadOn(service.app, nurse, received, {
      fields: { channel: '' },
      files: [{ name: '違う紙.pdf', bytes: await pdf() }],
    })
    const [, kept = ''] = /name="droppedScans" value="([^"]+)"/.exec(first.text) ?? []

    const hidden = hiddenFieldsOf(first.text, received)
    await upload(
      service.app,
      nurse,
      received,
      { ...hidden, channel: 'fax', droppedScans: kept },
      [],
    )

    const read = await nurse.get(await sheetIn(caseId))
    expect(kept).not.toBe('')
    expect(read.text).not.toContain('違う紙.pdf')
  }, 60_000)

  test('without consent the office’s own scan stays in the building, and the giving is recorded all the same', async () => {
    const caseId = await givenCase(service, { startedBy: 'coordinator', consent: 'notYet' })
    const { given } = paths(caseId)

    const page = await careManager.get(given)

    expect([page.status, page.text.includes('type="file"')]).toEqual([200, false])
    const hidden = { ...hiddenFieldsOf(page.text, given), channel: 'fax' }
    expect((await upload(service.app, careManager, given, hidden, [])).status).toBe(303)
    expect((await nurse.get(await sheetIn(caseId))).text).not.toContain('紙のスキャン')
  }, 60_000)

  test('consent that is taken back between page and press: the scan is refused by its name, and nothing is recorded unsaid', async () => {
    const caseId = await givenCase(service, { startedBy: 'coordinator', consent: 'given' })
    const { given } = paths(caseId)
    const first = await uploadOn(service.app, careManager, given, {
      fields: { channel: '' },
      files: [{ name: '表.jpg', bytes: photo() }],
    })
    await takeBackConsent(caseId)
    const press = { ...hiddenFieldsOf(first.text, given), channel: 'visit' }

    const refused = await upload(service.app, careManager, given, press, [
      { name: '裏.jpg', bytes: photo({ orientation: 3 }) },
    ])

    expect(refused.status).toBe(422)
    expect(refused.text).toContain('選んだファイル：表.jpg、裏.jpg')
    expect(refused.text).toContain(`href="/cases/${caseId}/consent"`)
    expect(refused.text).toMatch(/value="visit" checked/)
    expect([await documentsOf(caseId), await sheetsOf(caseId)]).toEqual([[], []])

    const again = { ...hiddenFieldsOf(refused.text, given), channel: 'visit' }
    const answer = await upload(service.app, careManager, given, again, [])
    expect([answer.status, answer.text.includes('情報共有の同意が要ります')]).toEqual([409, true])
    expect([await documentsOf(caseId), await sheetsOf(caseId)]).toEqual([[], []])
  }, 60_000)

  test('a scan of a press that nobody finishes goes after its days, and whoever comes later is told', async () => {
    const caseId = await givenCase(service)
    const { received } = paths(caseId)
    const first = await uploadOn(service.app, nurse, received, {
      fields: { channel: '' },
      files: [{ name: '紙.pdf', bytes: await pdf() }],
    })
    const now = Date.now()
    const sweepAt = (days: number) =>
      sweepAbandonedScans(
        service.database.db,
        pressesAbandonedBefore(new Date(now + days * 86_400_000)),
      )

    await sweepAt(ABANDONED_PRESS_DAYS - 1)
    expect(await documentsOf(caseId)).toHaveLength(1)
    await sweepAt(ABANDONED_PRESS_DAYS + 1)
    expect(await documentsOf(caseId)).toEqual([])

    const press = { ...hiddenFieldsOf(first.text, received), channel: 'fax' }
    const told = await upload(service.app, nurse, received, press, [])
    expect(told.status).toBe(422)
    expect(told.text).toContain('預かっていたスキャン1件が、なくなっています')
    const again = { ...hiddenFieldsOf(told.text, received), channel: 'fax' }
    expect((await upload(service.app, nurse, received, again, [])).status).toBe(303)
  }, 60_000)

  test('what was recorded with its scan, and what is attached to a form in writing, outlives the sweep', async () => {
    const caseId = await givenCase(service)
    await uploadOn(service.app, nurse, paths(caseId).received, {
      fields: { channel: 'fax' },
      files: [{ name: '紙.pdf', bytes: await pdf() }],
    })
    await attach(caseId, 'other', { name: 'a.png', bytes: drawing() })

    await sweepAbandonedScans(service.database.db, new Date(Date.now() + 86_400_000))

    expect(await documentsOf(caseId)).toHaveLength(2)
  }, 60_000)
})

async function takeBackConsent(caseId: CaseId): Promise<void> {
  await careManager.get(`/cases/${caseId}/consent`)
  const { status } = await careManager.submit(`/cases/${caseId}/consent`, { answer: 'refused' })
  expect(status).toBe(303)
}

const sheetsOf = (caseId: CaseId) =>
  service.database.db
    .selectFrom('case_event')
    .select('seq')
    .where('case_id', '=', caseId)
    .where('type', '=', 'AdmissionInfoSheetSent')
    .execute()

const documentsOf = (caseId: CaseId) =>
  service.database.db
    .selectFrom('document')
    .select('sha256')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'attachment')
    .execute()

describe('item 52: what is not taken', () => {
  let caseId: CaseId
  beforeAll(async () => {
    caseId = await givenCase(service)
  })

  test('one wrong file keeps no right one from being kept, and is named with what to do', async () => {
    const answer = await attach(
      caseId,
      'carePlan1',
      { name: '計画.xlsm', bytes: Buffer.from('PK\u0003\u0004', 'latin1') },
      { name: '計画.pdf', bytes: await pdf() },
    )

    expect(answer.status).toBe(422)
    expect(answer.text).toContain('計画.xlsm：Word・Excelなどのファイルは')
    expect(answer.text).toContain('居宅サービス計画書（1）（計画.pdf）')
    expect(answer.text).toMatch(/<option value="carePlan1" selected/)
  })

  test.each<[string, number, string]>([
    ['a byte too large', FILE_LIMIT + 1, '10 MBをこえています'],
    ['larger than everything that is read at once', REQUEST_LIMIT + 1, '大きすぎて'],
  ])('a file that is %s is cut at the stream', async (_what, size, words) => {
    const answer = await attach(caseId, 'other', {
      name: 'big.pdf',
      bytes: Buffer.alloc(size, '%'),
    })

    expect([answer.status, answer.text.includes(words)]).toEqual([422, true])
  })

  test('a sending that breaks off is answered with what to do, and what was chosen still stands', async () => {
    const fields = { ...(await tokenFor(caseId)), kind: 'medicineNotebook' }

    const answer = await uploadHalf(service.app, careManager, pageOf(caseId), fields)

    expect([answer.status, answer.text.includes('送信が途中で切れました')]).toEqual([422, true])
    expect(answer.text).toMatch(/<option value="medicineNotebook" selected/)
  })

  test('more files than go at a time: the first are kept, and the rest is asked for', async () => {
    const files = await Promise.all(
      Array.from({ length: 6 }, async (_, n) => ({
        name: `${n}.pdf`,
        bytes: Buffer.concat([await pdf(), Buffer.from(`%${n}`)]),
      })),
    )

    const answer = await attach(caseId, 'other', ...files)

    expect([answer.status, answer.text.includes('一度に送れるのは5つまで')]).toEqual([422, true])
    expect(answer.text).toContain('（4.pdf）')
    expect(answer.text).not.toContain('（5.pdf）')
  })

  test('no file at all is asked for', async () => {
    const answer = await attach(caseId, 'other')

    expect([answer.status, answer.text.includes('ファイルを選んでください')]).toEqual([422, true])
  })

  test('nothing is taken without the token, from a stranger, or for a case that is not one’s own', async () => {
    const file = { name: 'a.pdf', bytes: await pdf() }
    const withoutToken = await upload(service.app, careManager, pageOf(caseId), {}, [file])
    const hospital = await upload(service.app, nurse, pageOf(caseId), {}, [file])
    const { text } = await stranger.get('/account/membership')
    const csrf = /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const other = await upload(service.app, stranger, pageOf(caseId), { csrf }, [file])

    expect([withoutToken.status, hospital.status, other.status]).toEqual([403, 403, 404])
  })

  test('beyond the limit of the case nothing more is kept, also by two at once', async () => {
    const own = await givenCase(service)
    const add = (bytes: Buffer) =>
      service.deps.attachments.add(
        {
          caseId: own,
          organisationId: service.parties.officeId,
          accountId: 'somebody',
          place: 'admission-info-sheet',
          kind: 'other',
          fileName: 'a',
          mediaType: 'application/pdf',
          bytes,
        },
        { ofCase: 10, unsentOfOrganisation: FILE_LIMIT },
        new Date(),
      )

    const both = await Promise.all([add(Buffer.alloc(6, 1)), add(Buffer.alloc(6, 2))])

    expect(both.toSorted()).toEqual(['added', 'caseFull'])
    expect(await add(Buffer.alloc(4, 3))).toBe('added')
    expect(await add(Buffer.alloc(4, 3))).toBe('there')
  })

  test('beyond what an organisation may keep unsent in all its cases nothing more is kept, also by two at once', async () => {
    const [one, other] = [await givenCase(service), await givenCase(service)]
    const organisationId = await anotherOffice()
    const add = (to: CaseId, bytes: Buffer) =>
      service.deps.attachments.add(
        {
          caseId: to,
          organisationId,
          accountId: 'somebody',
          place: 'admission-info-sheet',
          kind: 'other',
          fileName: 'a',
          mediaType: 'application/pdf',
          bytes,
        },
        { ofCase: 100, unsentOfOrganisation: 10 },
        new Date(),
      )

    const both = await Promise.all([add(one, Buffer.alloc(6, 1)), add(other, Buffer.alloc(6, 2))])

    expect(both.toSorted()).toEqual(['added', 'organisationFull'])
    expect(await add(one, Buffer.alloc(4, 3))).toBe('added')
    expect(await add(one, Buffer.alloc(4, 3))).toBe('there')
  })
})
