import { z } from 'zod'

const mail = z.object({
  id: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
})

type Mail = z.infer<typeof mail>

const PATIENCE_MS = 20_000
const POLL_MS = 200

/** The mail catcher, as somebody looks into it. */
export function createMails(catcherUrl: string) {
  const read = new Set<string>()

  async function all(): Promise<readonly Mail[]> {
    const answer = await fetch(new URL('/messages.json', catcherUrl), {
      signal: AbortSignal.timeout(10_000),
    })
    return z.array(mail).parse(await answer.json())
  }

  return {
    all,
    /** From here on only newer mails are looked at. */
    async forgetEarlier(): Promise<void> {
      for (const { id } of await all()) read.add(id)
    },
    /** Waits for the mail that says so; each mail is found once. */
    async find(wanted: (mail: Mail) => boolean): Promise<Mail | undefined> {
      const until = Date.now() + PATIENCE_MS
      do {
        const found = (await all()).find((one) => !read.has(one.id) && wanted(one))
        if (found !== undefined) {
          read.add(found.id)
          return found
        }
        await new Promise((resolve) => setTimeout(resolve, POLL_MS))
      } while (Date.now() < until)
      return undefined
    },
  }
}

/** Everything a mail says, its headers too, in one text. */
export const wholeText = ({ to, subject, text, headers }: Mail): string =>
  [...to, subject, text, ...Object.values(headers)].join('\n')
