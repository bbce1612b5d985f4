/**
 * Works through the list a few at a time, in order of the list, and says how many are done. After a fault nothing new
 * is begun, and it is thrown when what was under way has ended.
 */
export async function inParallel<T>(
  list: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
  onDone: (done: number) => void = () => undefined,
): Promise<void> {
  const waiting = list.values()
  let done = 0
  let failed = false
  const one = async (): Promise<void> => {
    for (const item of waiting) {
      if (failed) return
      try {
        await work(item)
        done += 1
        onDone(done)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, one))
  for (const end of ended) if (end.status === 'rejected') throw end.reason
}
