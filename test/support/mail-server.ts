import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

/** How the mail server behaves from now on; the real thing does each of these now and then. */
export type Behaviour =
  'accepts' | 'refusesForNow' | 'refusesForGood' | 'diesInData' | 'diesAfterData'

export type TestMailServer = Readonly<{
  url: string
  received: readonly ParsedMail[]
  behave(behaviour: Behaviour): void
  close(): Promise<void>
}>

const refusal = (code: number): Error => Object.assign(new Error('no'), { responseCode: code })

/** A real SMTP server on a port of its own that can misbehave on purpose. */
export async function createTestMailServer(): Promise<TestMailServer> {
  let behaviour: Behaviour = 'accepts'
  const received: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, answer) => {
      if (behaviour === 'refusesForNow') answer(refusal(451))
      else if (behaviour === 'refusesForGood') answer(refusal(550))
      else answer()
    },
    onData: (stream, session, answer) => {
      if (behaviour === 'diesInData') {
        hangUp(session.id)
        return
      }
      void keep(stream).then(() => {
        if (behaviour === 'diesAfterData') hangUp(session.id)
        else answer()
      })
    },
  })
  const keep = async (stream: SMTPServerDataStream): Promise<void> => {
    received.push(await simpleParser(stream))
  }
  /** As a machine does whose plug is pulled: no answer, no goodbye. */
  const hangUp = (id: string): void => {
    for (const connection of server.connections) {
      if ((connection as unknown as { id: string }).id === id) {
        ;(connection as unknown as { _socket: { destroy(): void } })._socket.destroy()
      }
    }
  }
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    behave: (next) => {
      behaviour = next
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
