import { Router } from 'express'
import type { Readiness } from '../deps'
import type { Site } from '../site'
import { paths } from './paths'

/** Longer than any healthy answer, shorter than the patience of whoever asks. */
const PATIENCE_MS = 2_000

type Part = 'ok' | 'away' | 'tooSlow'

/** For supervisors: is the process alive, and can it do its work. Each part is asked afresh (item 24). */
export function healthRoutes({ readiness, gate }: Site): Router {
  const router = Router()

  router.get(paths.healthz, gate.open(), (_req, res) => {
    res.json({ alive: true })
  })

  router.get(paths.readyz, gate.open(), async (_req, res) => {
    const parts = await askAll(readiness)
    const ready = Object.values(parts).every((part) => part === 'ok')
    res.status(ready ? 200 : 503).json({ ready, parts })
  })

  return router
}

async function askAll(readiness: Readiness): Promise<Record<string, Part>> {
  const answers = Object.entries(readiness).map(
    async ([name, ask]) => [name, await answer(ask)] as const,
  )
  return Object.fromEntries(await Promise.all(answers))
}

async function answer(ask: () => Promise<void>): Promise<Part> {
  let timer: NodeJS.Timeout | undefined
  const tooSlow = new Promise<Part>((resolve) => {
    timer = setTimeout(() => resolve('tooSlow'), PATIENCE_MS)
  })
  const asked = ask().then(
    (): Part => 'ok',
    (): Part => 'away',
  )
  try {
    return await Promise.race([asked, tooSlow])
  } finally {
    clearTimeout(timer)
  }
}
