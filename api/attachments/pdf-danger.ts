import { inflateSync } from 'node:zlib'
import type { FileRefusal } from './examined'

/*
 * What a PDF can do by itself is said by names in its objects (ISO 32000-2, 12.6.4). The names are looked for in the whole
 * file, whatever they stand in, and in the streams that hold objects; a name that stands there by chance refuses a
 * harmless file, never the other way round.
 */

/** Scripts, starting of programs, forms that send themselves or are programs (XFA), films and sounds. */
const ACTIVE = [
  'JavaScript',
  'Launch',
  'ImportData',
  'SubmitForm',
  'XFA',
  'RichMedia',
  'Rendition',
  'Movie',
  'Sound',
]
const FILES_INSIDE = ['EmbeddedFile', 'EmbeddedFiles', 'GoToE']
const LOCKED = ['Encrypt']

/** More than the objects of the longest form take up: a small file that swells beyond it is made to do harm. */
const MOST_OBJECTS_BYTES = 64 * 1024 * 1024
/** Each holds a hundred objects or more as writers make them; far more streams than that are made to do harm. */
const MOST_OBJECT_STREAMS = 10_000
/** Characters from the name to either end of its dictionary, which says five short things about the stream. */
const MOST_DICTIONARY = 4 * 1024

export function dangerIn(bytes: Buffer): FileRefusal | undefined {
  const whole = bytes.toString('latin1')
  // Of a locked file the packed objects cannot be read either, and the lock is what a person can do something about.
  if (namesOf(LOCKED).test(unescaped(whole))) return 'encrypted'
  const objects = objectStreams(whole, bytes)
  if (objects === undefined) return 'notReadable'
  const texts = [whole, ...objects].map(unescaped)
  const names = (list: readonly string[]) => texts.some((text) => namesOf(list).test(text))
  if (names(ACTIVE)) return 'activeContent'
  if (names(FILES_INSIDE)) return 'filesInside'
  return undefined
}

/** A name ends at white space or at a delimiter, so that /Soundness is not /Sound. */
const namesOf = (list: readonly string[]): RegExp =>
  new RegExp(`/(?:${list.join('|')})(?=[\\s/<>[\\]()]|$)`)

/** Any character of a name may be written as #xx. */
const unescaped = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

/**
 * The objects that are packed into streams; undefined when one of them cannot be read by the plain way. Every byte is
 * unpacked once at most, so that the longest file takes time by its length and not by its square.
 */
function objectStreams(whole: string, bytes: Buffer): readonly string[] | undefined {
  const found: string[] = []
  let left = MOST_OBJECTS_BYTES
  let [begin, end] = [0, 0]
  for (const { index } of unescapedKeepingLength(whole).matchAll(/\/ObjStm(?=[\s/<>[\]()])/g)) {
    // A second name before the same stream; the dictionary of the first one holds it.
    if (index < begin) continue
    // A stream within a stream, or one too many.
    if (index < end || found.length === MOST_OBJECT_STREAMS) return undefined
    const stream = streamOf(whole, index)
    if (stream === undefined || isPredicted(stream.dictionary)) return undefined
    const unpacked = inflated(bytes.subarray(stream.begin), left)
    if (unpacked === undefined) return undefined
    begin = stream.begin
    end = begin + unpacked.packedLength
    left -= unpacked.text.length
    found.push(unpacked.text)
  }
  return found
}

/** The dictionary around a name and where its stream begins; undefined when either end is too far away. */
function streamOf(
  whole: string,
  name: number,
): Readonly<{ dictionary: string; begin: number }> | undefined {
  const from = Math.max(0, name - MOST_DICTIONARY)
  const near = whole.slice(from, name + MOST_DICTIONARY)
  const object = near.lastIndexOf('obj', name - from)
  const stream = /stream\r?\n/.exec(near.slice(name - from))
  if (object < 0 || stream === null) return undefined
  const at = name + stream.index
  return { dictionary: whole.slice(from + object, at), begin: at + stream[0].length }
}

/** The same, with places left where they are: /O#62jStm is found at its own offset. */
const unescapedKeepingLength = (text: string): string =>
  text.replace(/\/[^\s/<>[\]()]*#[0-9a-fA-F]{2}[^\s/<>[\]()]*/g, (name) =>
    unescaped(name).padEnd(name.length),
  )

/** Objects are packed without a predictor; one that has it could be read by some readers and not by this one. */
const isPredicted = (dictionary: string): boolean => /\/Predictor\s+(?!1\b)/.test(dictionary)

/** What Node answers when asked for info; its types do not say so. */
type WithInfo = Readonly<{ buffer: Buffer; engine: Readonly<{ bytesWritten: number }> }>

/** With how many bytes it was packed in, whatever follows them. */
function inflated(
  bytes: Buffer,
  most: number,
): Readonly<{ text: string; packedLength: number }> | undefined {
  if (most <= 0) return undefined
  try {
    const unpacked: unknown = inflateSync(bytes, { maxOutputLength: most, info: true })
    const { buffer, engine } = unpacked as WithInfo
    return { text: buffer.toString('latin1'), packedLength: engine.bytesWritten }
  } catch {
    // Not packed by Flate, broken, or swelling beyond the limit: in each case its objects cannot be looked at.
    return undefined
  }
}
