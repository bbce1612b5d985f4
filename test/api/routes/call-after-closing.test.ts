import type { Browser } from '../../support/browser'
import { act, startedCase, textOf } from '../../support/case-life'
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
