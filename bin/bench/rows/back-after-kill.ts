import type { BenchContext } from '../context'
import { type BenchRow, rowOf } from '../row'

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** From `kill -9` of everything to ready again, in seconds; nothing bare does this. */
export async function backAfterKill({
  service,
  rounds,
}: BenchContext): Promise<readonly BenchRow[]> {
  const seconds: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now()
    service.kill(['postgres', 'temporal', 'worker', 'api'])
    await pause(200)
    while (!(await service.isReady())) await pause(100)
    seconds.push((performance.now() - began) / 1_000)
    await pause(2_000)
  }
  return [rowOf('back after kill -9 of everything', 's', seconds)]
}
