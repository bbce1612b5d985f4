import { Connection } from '@temporalio/client'
import { Client } from 'pg'

function given(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`The global set-up has not given ${name}`)
  return value
}

describe('the servers every test may lean on', () => {
  test('a real PostgreSQL 18 lets the owner make a database of its own', async () => {
    const client = new Client({ connectionString: given('TEST_DATABASE_OWNER_URL') })
    await client.connect()
    try {
      await client.query('create database servers_test')
      const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
      expect(Number(rows[0]?.server_version_num)).toBeGreaterThanOrEqual(180_000)
    } finally {
      await client.query('drop database if exists servers_test')
      await client.end()
    }
  })

  test('a real Temporal server keeps closed cases for 90 days', async () => {
    const connection = await Connection.connect({ address: given('TEST_TEMPORAL_ADDRESS') })
    try {
      const { config } = await connection.workflowService.describeNamespace({
        namespace: 'default',
      })
      expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(90 * 24 * 3600)
    } finally {
      await connection.close()
    }
  })
})
