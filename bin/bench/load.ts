/** Calls come at a fixed rate whether or not earlier ones are answered, so that waiting in a queue is counted. */
export async function atRate(
  perSecond: number,
  count: number,
  call: (index: number) => Promise<void>,
): Promise<readonly number[]> {
  const began = performance.now()
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const arrives = began + (index * 1_000) / perSecond
      await new Promise((resolve) => setTimeout(resolve, arrives - performance.now()))
      await call(index)
      return performance.now() - arrives
    }),
  )
}

/** So many at once, for so many calls: how many a second come through. */
export async function atOnce(
  workers: number,
  count: number,
  call: (index: number) => Promise<void>,
): Promise<number> {
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let index = next++; index < count; index = next++) await call(index)
    }),
  )
  return (count * 1_000) / (performance.now() - began)
}
