import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sampleSheet } from '../paper/sample-sheet'
import { type BenchRow, rowOf } from '../row'
import { drawSheet } from './paper'

const FORMS = 10_000
const LOOKS = 10

/**
 * What the process holds after every thousand of ten thousand forms, above the first thousand: flat is near 0.
 * Each form is another person's, so that anything kept of an answer would be seen.
 */
export async function paperMemory(): Promise<readonly BenchRow[]> {
  const collect = garbageCollector()
  const held: NodeJS.MemoryUsage[] = []
  for (let number = 1; number <= FORMS; number += 1) {
    await drawSheet(sampleSheet(number))
    if (number % (FORMS / LOOKS) !== 0) continue
    collect()
    held.push(process.memoryUsage())
  }
  const row = (what: string, pick: (usage: NodeJS.MemoryUsage) => number): BenchRow => {
    const [first = 0, ...later] = held.map(pick)
    const above = later.map((now) => (now - first) / 1_000)
    return rowOf(`${what} above the first ${FORMS / LOOKS} of ${FORMS} forms`, 'kB', above)
  }
  return [
    row('heap', ({ heapUsed }) => heapUsed),
    row('buffers beside the heap', ({ external }) => external),
    row('the whole process', ({ rss }) => rss),
  ]
}

/** What only waits to be collected is no growth. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}
