import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import type { CaughtMail } from '../../bin/mail-catcher/mailbox'
import { freePort, withFolder } from '../support/start-process'

const repository = path.resolve(__dirname, '../..')
const running = new Set<ChildProcess>()

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

afterEach(async () => {
  for (const child of running) await kill(child)
  running.clear()
})

/** The catcher as its own process, once it answers. */
async function startCatcher(folder: string, smtp: number, web: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/mail-catcher.ts'], {
    cwd: repository,
    env: {
      ...process.env,
      DATA_DIR: folder,
      SMTP_URL: `smtp://127.0.0.1:${smtp}`,
      MAIL_CATCHER_URL: `http://127.0.0.1:${web}`,
    },
    stdio: 'ignore',
  })
  running.add(child)
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${web}/messages.json`).catch(() => undefined)
    if (answer?.ok === true) return child
    if (child.exitCode !== null) throw new Error('The mail catcher ended at once')
    await new Promise((done) => setTimeout(done, 50))
  }
}

const caught = async (web: number): Promise<CaughtMail[]> => {
  const answer = await fetch(`http://127.0.0.1:${web}/messages.json`)
  return (await answer.json()) as CaughtMail[]
}

const send = (smtp: number, subject: string, text: string) =>
  createTransport({ host: '127.0.0.1', port: smtp }).sendMail({
    from: 'nanwa-renkei@localhost.invalid',
    to: 'office@care.example.jp',
    subject,
    text,
  })

test('an acknowledged mail is still there after kill -9 of the catcher, once and whole', () =>
  withFolder(async (folder) => {
    const [smtp, web] = [await freePort(), await freePort()]
    const first = await startCatcher(folder, smtp, web)
    await send(smtp, '入退院連携のお知らせ', 'ケース N-0001 をご確認ください。')
    const before = await caught(web)
    await kill(first)
    await startCatcher(folder, smtp, web)
    const after = await caught(web)
    expect(after).toEqual(before)
    expect(after).toHaveLength(1)
    expect(after[0]).toMatchObject({
      to: ['office@care.example.jp'],
      subject: '入退院連携のお知らせ',
      text: expect.stringMatching(/^ケース N-0001 をご確認ください。\n?$/) as string,
    })
  }))

test('what a mail says is shown as text, never as markup', () =>
  withFolder(async (folder) => {
    const [smtp, web] = [await freePort(), await freePort()]
    await startCatcher(folder, smtp, web)
    await send(smtp, '<b>太字</b>', '<script>alert(1)</script>')
    const [mail] = await caught(web)
    const page = await (await fetch(`http://127.0.0.1:${web}/messages/${mail?.id ?? ''}`)).text()
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script>')
    expect(page).not.toContain('<b>')
  }))
