import { randomUUID } from 'node:crypto'
import { open, readFile, readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { simpleParser, type AddressObject } from 'mailparser'

/** One caught mail, as `GET /messages.json` gives it. */
export type CaughtMail = {
  readonly id: string
  readonly receivedAt: string
  readonly messageId: string
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}

export type Mailbox = {
  readonly keep: (source: AsyncIterable<Uint8Array>, receivers: readonly string[]) => Promise<void>
  readonly all: () => readonly CaughtMail[]
}

const addresses = (one: AddressObject | undefined): string => one?.text ?? ''

/** The file's name carries when it came and what it is called, so that a restart finds the same mails again. */
const nameOf = (receivedAt: Date, id: string) => `${String(receivedAt.getTime())}-${id}.eml`
const namePattern = /^(\d+)-([0-9a-f-]{36})\.eml$/

/** The envelope's receivers stand on a first line of our own: the header's may differ from them (Bcc). */
const envelopeHeader = 'X-Caught-For'

async function parse(raw: Buffer, id: string, receivedAt: Date): Promise<CaughtMail> {
  const mail = await simpleParser(raw, { skipHtmlToText: true })
  const headers = Object.fromEntries(
    mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]),
  )
  return {
    id,
    receivedAt: receivedAt.toISOString(),
    messageId: mail.messageId ?? '',
    from: addresses(mail.from),
    to: (headers[envelopeHeader.toLowerCase()] ?? '').split(',').map((one) => one.trim()),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    headers,
  }
}

/** Written beside, forced to the disk, moved into place: after the acknowledgement it is there, whatever happens. */
async function writeSafely(file: string, raw: Buffer): Promise<void> {
  const beside = `${file}.part`
  const handle = await open(beside, 'w', 0o600)
  await handle.writeFile(raw)
  await handle.sync()
  await handle.close()
  await rename(beside, file)
}

async function readFolder(folder: string): Promise<CaughtMail[]> {
  const mails: CaughtMail[] = []
  for (const name of (await readdir(folder)).toSorted()) {
    const [, at, id] = namePattern.exec(name) ?? []
    if (at === undefined || id === undefined) continue
    mails.push(await parse(await readFile(path.join(folder, name)), id, new Date(Number(at))))
  }
  return mails
}

export async function openMailbox(folder: string): Promise<Mailbox> {
  const mails = await readFolder(folder)
  return {
    all: () => mails,
    keep: async (source, receivers) => {
      const parts: Uint8Array[] = [Buffer.from(`${envelopeHeader}: ${receivers.join(', ')}\r\n`)]
      for await (const part of source) parts.push(part)
      const raw = Buffer.concat(parts)
      const [id, receivedAt] = [randomUUID(), new Date()]
      const mail = await parse(raw, id, receivedAt)
      await writeSafely(path.join(folder, nameOf(receivedAt, id)), raw)
      mails.push(mail)
    },
  }
}
