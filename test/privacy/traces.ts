import iconv from 'iconv-lite'

/** One way in which a name may stand in a file: the bytes to look for. */
export type Trace = Readonly<{ name: string; writing: string; bytes: Buffer }>

const CHARSETS = ['utf8', 'utf16le', 'utf16be', 'cp932'] as const

/** Every writing of these names that a program of ours, or one below it, could have made of them. */
export function tracesOf(names: readonly string[]): readonly Trace[] {
  return names.flatMap((name) =>
    Object.entries(writingsOf(name)).map(([writing, bytes]) => ({ name, writing, bytes })),
  )
}

function writingsOf(name: string): Readonly<Record<string, Buffer>> {
  const raw = CHARSETS.map((charset) => [charset, iconv.encode(name, charset)] as const)
  return Object.fromEntries([
    ...raw,
    ...raw.flatMap(([charset, bytes]) => base64Of(charset, bytes)),
    ...raw
      .filter(([charset]) => charset === 'utf8' || charset === 'cp932')
      .flatMap(([charset, bytes]) => [
        [`percent-encoded ${charset}`, Buffer.from(hexWith('%', bytes))],
        [`quoted-printable ${charset}`, Buffer.from(hexWith('=', bytes))],
        [`octal ${charset}`, Buffer.from(octal(bytes))],
      ]),
    ['\\u escaped', Buffer.from(escaped(name))],
    ['numbered entities', Buffer.from(lettersOf(name).map(entity).join(''))],
    ['numbered entities, hexadecimal', Buffer.from(lettersOf(name).map(hexEntity).join(''))],
    ['hexadecimal', Buffer.from(iconv.encode(name, 'utf8').toString('hex'))],
  ]) as Readonly<Record<string, Buffer>>
}

/**
 * In base64 three bytes become four letters, so that the letters depend on where the name begins. Of each of the
 * three beginnings the letters are kept that no neighbour of the name has a part in.
 */
function base64Of(charset: string, bytes: Buffer): readonly (readonly [string, Buffer])[] {
  return [0, 1, 2].flatMap((before) => {
    const letters = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    const whole = Math.floor(((before + bytes.length) * 8) / 6)
    const own = letters.slice(Math.ceil((before * 8) / 6), whole)
    const forUrls = own.replaceAll('+', '-').replaceAll('/', '_')
    return [...new Set([own, forUrls])].map(
      (text) =>
        [`base64 ${charset} +${before}${text === own ? '' : ' url'}`, Buffer.from(text)] as const,
    )
  })
}

const hexWith = (mark: string, bytes: Buffer): string =>
  [...bytes].map((byte) => `${mark}${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

const octal = (bytes: Buffer): string =>
  [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')

/** As JSON and JavaScript write it: by UTF-16 units, so that 𠮷 becomes two. */
const escaped = (name: string): string =>
  Array.from(
    { length: name.length },
    (_, at) => `\\u${name.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('')

const lettersOf = (name: string): readonly string[] => Array.from(name)
const entity = (letter: string): string => `&#${letter.codePointAt(0)};`
const hexEntity = (letter: string): string => `&#x${letter.codePointAt(0)?.toString(16)};`

/** Letter case carries nothing in these; in base64 it does. */
const anyCase = (writing: string): boolean => !writing.startsWith('base64')

/**
 * Which names stand in there, and how written. Looked through twice: as it is, and with the line breaks gone that
 * mail programs put into base64 and quoted-printable.
 */
export function tracesIn(haystack: Buffer, traces: readonly Trace[]): readonly string[] {
  const joined = Buffer.from(haystack.toString('latin1').replaceAll(/=?\r?\n[ \t]?/g, ''), 'latin1')
  const [lower, lowerJoined] = [haystack, joined].map(lowered) as [Buffer, Buffer]
  return traces
    .filter(({ writing, bytes }) =>
      anyCase(writing) && isAscii(bytes)
        ? [lower, lowerJoined].some((text) => text.includes(lowered(bytes)))
        : [haystack, joined].some((text) => text.includes(bytes)),
    )
    .map(({ name, writing }) => `${name} as ${writing}`)
}

const lowered = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte)))

const isAscii = (bytes: Buffer): boolean => bytes.every((byte) => byte < 0x80)
