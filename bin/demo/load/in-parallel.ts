/** Works through the list a few at a time, in order of the list, and says how many are done. */
export async function inParallel<T>(
  list: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
  onDone: (done: number) => void = () => undefined,
): Promise<void> {
  const waiting = list.values()
  let done = 0
  const one = async (): Promise<void> => {
    for (const item of waiting) {
      await work(item)
      done += 1
      onDone(done)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}
