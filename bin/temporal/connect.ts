import { ActivityClient, Client, Connection } from '@temporalio/client'
import { createDataConverter } from './data-converter'
import type { PayloadKeys } from './payload-codec'

export type TemporalOptions = Readonly<{
  address: string
  namespace: string
  payloadKeys: PayloadKeys
}>

export type TemporalClients = Readonly<{
  connection: Connection
  client: Client
  activities: ActivityClient
}>

/** Connects lazily, so that a process can start, say so, and wait while Temporal is away. */
export function createTemporalClients(options: TemporalOptions): TemporalClients {
  const connection = Connection.lazy({ address: options.address })
  const dataConverter = createDataConverter(options.payloadKeys)
  const { namespace } = options
  return {
    connection,
    client: new Client({ connection, namespace, dataConverter }),
    activities: new ActivityClient({ connection, namespace, dataConverter }),
  }
}
