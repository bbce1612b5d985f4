export type Repeated = Readonly<{ stop(): Promise<void> }>

/**
 * Runs a round again and again with a pause between, never two at once. A round that fails is said once and the
 * next one comes all the same: the loops must outlive a database that is away.
 */
export function repeat(
  round: () => Promise<number>,
  everyMs: number,
  onError: (error: unknown) => void,
): Repeated {
  const running = new AbortController()
  let wake: () => void = () => undefined
  const ended = (async () => {
    while (!running.signal.aborted) {
      try {
        if ((await round()) > 0) continue
      } catch (error) {
        onError(error)
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  })()
  return {
    stop: () => {
      running.abort()
      wake()
      return ended
    },
  }
}
