import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common'
import { temporal } from '@temporalio/proto'

/** Keys by id; new payloads use `current`, old keys stay until nothing needs them. */
export type PayloadKeys = Readonly<{ current: string; keys: Readonly<Record<string, string>> }>

const ENCODING = 'binary/encrypted'
const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

export class UnknownPayloadKey extends Error {
  constructor(keyId: string) {
    super(`payload was encrypted with key "${keyId}", which PAYLOAD_KEYS does not hold`)
    this.name = 'UnknownPayloadKey'
  }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (data: Uint8Array | null | undefined): string =>
  new TextDecoder().decode(data ?? undefined)

/** Encrypts everything Temporal stores of a case: AES-256-GCM, the key's id as authenticated data. */
export function createPayloadCodec({ current, keys }: PayloadKeys): PayloadCodec {
  const keyOf = (id: string): Buffer => {
    const key = keys[id]
    if (key === undefined) throw new UnknownPayloadKey(id)
    return Buffer.from(key, 'base64')
  }

  function encrypt(payload: Payload): Payload {
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv(CIPHER, keyOf(current), iv).setAAD(Buffer.from(current))
    const plain = temporal.api.common.v1.Payload.encode(payload).finish()
    const data = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    return { metadata: { [METADATA_ENCODING_KEY]: bytes(ENCODING), keyId: bytes(current) }, data }
  }

  function decrypt(payload: Payload): Payload {
    if (text(payload.metadata?.[METADATA_ENCODING_KEY]) !== ENCODING) return payload
    const keyId = text(payload.metadata?.['keyId'])
    const data = Buffer.from(payload.data ?? new Uint8Array())
    const decipher = createDecipheriv(CIPHER, keyOf(keyId), data.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(keyId))
      .setAuthTag(data.subarray(-TAG_BYTES))
    const sealed = data.subarray(IV_BYTES, -TAG_BYTES)
    const plain = Buffer.concat([decipher.update(sealed), decipher.final()])
    return temporal.api.common.v1.Payload.decode(plain)
  }

  return {
    encode: (payloads) => Promise.resolve(payloads.map(encrypt)),
    decode: (payloads) => Promise.resolve(payloads.map(decrypt)),
  }
}
