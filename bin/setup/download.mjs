import { reportProgress } from './say.mjs'

const megabytes = (count) => `${(count / 1_000_000).toFixed(1)} MB`

/**
 * The whole of an address. The first byte must come within `firstByteMs`, and after it none may be waited
 * for longer than that either: a connection that hangs is left for the next way.
 */
export async function download(url, { firstByteMs = 10_000 } = {}) {
  const abort = new AbortController()
  let timer
  const patience = () => {
    clearTimeout(timer)
    timer = setTimeout(() => abort.abort(), firstByteMs)
  }
  const parts = []
  let got = 0
  let total = 0
  const stop = reportProgress(() => `${megabytes(got)}${total ? ` / ${megabytes(total)}` : ''}`)
  try {
    patience()
    const answer = await fetch(url, { signal: abort.signal })
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
    total = Number(answer.headers.get('content-length') ?? 0)
    for await (const part of answer.body) {
      patience()
      parts.push(part)
      got += part.length
    }
    return Buffer.concat(parts)
  } catch (error) {
    const why = abort.signal.aborted
      ? `${firstByteMs / 1000} 秒待っても届きません`
      : (error.cause?.code ?? error.message)
    throw new Error(why, { cause: error })
  } finally {
    clearTimeout(timer)
    stop()
  }
}
