import type { Browser } from '../../support/browser'
import { act, formOf, startedCase, textOf } from '../../support/case-life'
import { type Service, startService } from '../../support/service'

let service: Service
let nurse: Browser
beforeAll(async () => {
  service = await startService()
  nurse = await service.signInAs('dischargePlanner')
}, 60_000)
afterAll(() => service.stop())

/** As the clock does when the time is up (manual §2.2). */
const closeByTime = (caseId: string) =>
  service.database.ownerDb
    .updateTable('coordination_case')
    .set({ closed_at: new Date() })
    .where('id', '=', caseId)
    .execute()

test('a death that nobody was told of is not closed away unseen: the call stays on the list until it is recorded', async () => {
  const caseId = await startedCase(service, nurse)
  await act(nurse, caseId, 'death', { atTime: '' })
  expect(textOf(await nurse.get('/worklist'))).toContain(
    '亡くなったことをケアマネジャーに電話で伝える',
  )

  await closeByTime(caseId)

  const page = await nurse.get('/worklist')
  expect(textOf(page)).toContain('亡くなったことをケアマネジャーに電話で伝える')
  expect(textOf(page)).toContain('電話したことがまだ記録されていません')
  expect(page.text).toContain(`href="/cases/${caseId}"`)

  await service.database.ownerDb
    .updateTable('case_duty')
    .set({ status: 'done' })
    .where('case_id', '=', caseId)
    .where('code', '=', 'X1')
    .execute()
  expect((await nurse.get('/worklist')).text).not.toContain(`href="/cases/${caseId}"`)
})

test('the page of the closed case still has the call, with the act that records it, and then nothing', async () => {
  const caseId = await startedCase(service, nurse, {
    kana: 'みほん にばんめ',
    name: '見本 二番目',
    patientNumber: '',
  })
  await act(nurse, caseId, 'death', { atTime: '' })
  const time = `/demo/cases/${caseId}/time`
  for (let weeks = 0; weeks < 3; weeks += 1) {
    const page = await nurse.get(`/cases/${caseId}`)
    await nurse.post(time, { ...formOf(page, time), move: 'week' })
  }
  const closed = await service.database.db
    .selectFrom('case_event')
    .select('event')
    .where('case_id', '=', caseId)
    .where('type', '=', 'Closed')
    .execute()
  expect(closed.map(({ event }) => event)).toMatchObject([{ data: { reason: 'timeIsUp' } }])

  const page = await nurse.get(`/cases/${caseId}`)
  expect(textOf(page)).toContain('次にすること')
  expect(page.text).toContain(`href="/cases/${caseId}/death-told"`)
  const told = await act(nurse, caseId, 'death-told', { channel: 'phone' })
  expect(told.location).toBe(`/cases/${caseId}?done=death-told`)
  expect(textOf(await nurse.get(`/cases/${caseId}`))).toContain('このケースは終了しています')
  expect((await nurse.get('/worklist')).text).not.toContain(`href="/cases/${caseId}"`)
})
