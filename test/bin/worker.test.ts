import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { findOutboxRow } from '../../store/outbox'
import { runCases, type RunningCases } from '../support/running-cases'
import { environmentFor, startScript, stopScripts } from '../support/server-process'
import { createNamespace, testTemporalAddress } from '../support/temporal'

let cases: RunningCases
beforeAll(async () => {
  cases = await runCases()
}, 60_000)
afterEach(stopScripts)
afterAll(() => cases.stop())

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Takes its time over the text of a mail, as one that greylists or scans does. */
async function slowMailServer(takesMs: number) {
  const seen = { connections: 0, mails: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, answer) => {
      seen.connections += 1
      answer()
    },
    onData: (stream, _session, answer) => {
      stream.resume()
      stream.on('end', () => {
        seen.mails += 1
        setTimeout(answer, takesMs)
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()))
  return { seen, url: `smtp://127.0.0.1:${port}`, close }
}

const statusOf = async (key: string): Promise<string | undefined> =>
  (await findOutboxRow(cases.db, key))?.status

test('on SIGTERM the worker finishes the mail under way within 20 s, and nothing is tried twice (23)', async () => {
  const mail = await slowMailServer(4_000)
  const caseId = await cases.startCase()
  const { key } = await cases.db
    .selectFrom('outbox')
    .select('key')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  const { child, ended } = startScript(
    'bin/worker.ts',
    environmentFor({
      DATABASE_URL: cases.url,
      SMTP_URL: mail.url,
      TEMPORAL_NAMESPACE: await createNamespace(testTemporalAddress()),
    }),
  )
  while ((await statusOf(key)) !== 'sending' && child.exitCode === null) await pause(50)

  const asked = performance.now()
  child.kill('SIGTERM')
  const { code, output } = await ended
  const tookMs = performance.now() - asked
  await mail.close()

  expect([code, await statusOf(key)]).toEqual([0, 'sent'])
  expect(tookMs).toBeLessThan(20_000)
  expect(mail.seen).toEqual({ connections: 1, mails: 1 })
  expect(output).not.toContain('"level":"error"')
}, 90_000)
