import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'
import { openMailbox, type Mailbox } from './mail-catcher/mailbox'
import { messageList, messagePage } from './mail-catcher/pages'

/**
 * Where all mail of one machine ends up: an SMTP server that accepts everything and a page that shows it. Nothing
 * leaves the machine. A mail is acknowledged only when it is safely in its folder, so that a kill loses none.
 */
function required(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`${name} is not set`)
  return value
}

function createSmtpServer(mailbox: Mailbox): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, answer) {
      const receivers = session.envelope.rcptTo.map(({ address }) => address)
      mailbox.keep(stream, receivers).then(
        () => answer(),
        (error: unknown) => answer(error instanceof Error ? error : new Error(String(error))),
      )
    },
  })
  server.on('error', (error) => {
    console.error(error.message) // one broken connection is no reason to lose the others
  })
  return server
}

const headers = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'cache-control': 'no-store',
}

type Answer = readonly [status: number, type: string, body: string]

function answerTo(pathname: string, mailbox: Mailbox): Answer {
  if (pathname === '/') return [200, 'text/html', messageList(mailbox.all())]
  if (pathname === '/messages.json') {
    return [200, 'application/json', JSON.stringify(mailbox.all())]
  }
  const found = mailbox.all().find(({ id }) => pathname === `/messages/${id}`)
  if (found !== undefined) return [200, 'text/html', messagePage(found)]
  return [404, 'text/plain', 'そのメールはありません。']
}

const createWebServer = (mailbox: Mailbox): Server =>
  createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const [status, type, body] = answerTo(pathname, mailbox)
    response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` })
    response.end(body)
  })

async function main(): Promise<void> {
  const folder = path.join(required('DATA_DIR'), 'mail')
  const [smtp, web] = [new URL(required('SMTP_URL')), new URL(required('MAIL_CATCHER_URL'))]
  mkdirSync(folder, { recursive: true })
  const mailbox = await openMailbox(folder)
  const smtpServer = createSmtpServer(mailbox)
  const webServer = createWebServer(mailbox)
  smtpServer.listen(Number(smtp.port), smtp.hostname)
  webServer.listen(Number(web.port), web.hostname)
  const stop = () => {
    webServer.close()
    webServer.closeAllConnections()
    smtpServer.close(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
