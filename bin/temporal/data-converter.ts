import type { DataConverter } from '@temporalio/common'
import { createPayloadCodec, type PayloadKeys } from './payload-codec'

/** The same converter everywhere: client, worker, bundle and replay. */
export const failureConverterPath = require.resolve('../../workflows/failure-converter')

export const createDataConverter = (keys: PayloadKeys): DataConverter => ({
  payloadCodecs: [createPayloadCodec(keys)],
  failureConverterPath,
})
