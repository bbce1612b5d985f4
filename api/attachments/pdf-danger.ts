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

/** The objects that are packed into streams; undefined when one of them cannot be read by the plain way. */
function objectStreams(whole: string, bytes: Buffer): readonly string[] | undefined {
  const found: string[] = []
  let left = MOST_OBJECTS_BYTES
  for (const { index } of unescapedKeepingLength(whole).matchAll(/\/ObjStm(?=[\s/<>[\]()])/g)) {
    const start = /stream\r?\n/g
    start.lastIndex = index
    const stream = start.exec(whole)
    if (stream === null) return undefined
    const dictionary = whole.slice(whole.lastIndexOf('obj', index), stream.index)
    if (isPredicted(dictionary)) return undefined
    const text = inflated(bytes.subarray(stream.index + stream[0].length), left)
    if (text === undefined) return undefined
    left -= text.length
    found.push(text)
  }
  return found
}

/** The same, with places left where they are: /O#62jStm is found at its own offset. */
const unescapedKeepingLength = (text: string): string =>
  text.replace(/\/[^\s/<>[\]()]*#[0-9a-fA-F]{2}[^\s/<>[\]()]*/g, (name) =>
    unescaped(name).padEnd(name.length),
  )

/** Objects are packed without a predictor; one that has it could be read by some readers and not by this one. */
const isPredicted = (dictionary: string): boolean => /\/Predictor\s+(?!1\b)/.test(dictionary)

function inflated(bytes: Buffer, most: number): string | undefined {
  if (most <= 0) return undefined
  try {
    return inflateSync(bytes, { maxOutputLength: most }).toString('latin1')
  } catch {
    // Not packed by Flate, broken, or swelling beyond the limit: in each case its objects cannot be looked at.
    return undefined
  }
}
