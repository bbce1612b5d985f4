import { condition, defineUpdate, proxyActivities, setHandler, sleep } from '@temporalio/workflow'

/** The least a case could be: it keeps what it is told, waits once, and ends. What the product is measured beside. */
export const append = defineUpdate<number, [string]>('append')

const { touch } = proxyActivities<{ touch(): Promise<void> }>({ startToCloseTimeout: '10 seconds' })

export async function bareCase(life: { updates: number; timerMs: number }): Promise<void> {
  const kept: string[] = []
  setHandler(append, (note: string) => kept.push(note))
  if (life.timerMs > 0) {
    await sleep(life.timerMs)
    await touch()
  }
  await condition(() => kept.length >= life.updates)
}
