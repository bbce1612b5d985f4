import { act, drawContactForm, drawStartForm, start } from '../acting'
import type { BenchContext } from '../context'
import { atOnce, atRate } from '../load'
import { type BenchRow, rowOf } from '../row'

const CASES = 40

/** Any action on a case through HTTP, recorded before the answer, at 20 a second arriving; starts at 5 a second. */
export async function actionLatency({
  service,
  bare,
  seconds,
}: BenchContext): Promise<readonly BenchRow[]> {
  const nurse = await service.signIn('退院調整看護師')
  const form = await drawStartForm(nurse)
  await start(nurse, form)

  const ids: string[] = []
  const starts = await atRate(5, 5 * seconds, async () => {
    ids.push(await start(nurse, form))
  })
  const bareIds: string[] = []
  const bareStarts = await atRate(5, 5 * seconds, async () => {
    bareIds.push(await bare.start({ updates: Number.MAX_SAFE_INTEGER, timerMs: 0 }))
  })

  const cases = await Promise.all(ids.slice(0, CASES).map((id) => drawContactForm(nurse, id)))
  const actions = await atRate(20, 20 * seconds, async (index) => {
    const one = cases[index % cases.length]
    if (one !== undefined) await act(nurse, one)
  })
  const updates = await atRate(20, 20 * seconds, (index) =>
    bare.update(bareIds[index % bareIds.length] ?? ''),
  )
  const pages = await atRate(20, 10 * seconds, async (index) => {
    await nurse.get(`/cases/${ids[index % ids.length] ?? ''}`)
  })
  return [
    rowOf('action at 20/s, recorded and answered', 'ms', actions, updates),
    rowOf('start at 5/s, recorded and answered', 'ms', starts, bareStarts),
    rowOf('case page at 20/s', 'ms', pages),
  ]
}

/** The same at 10 at once, as a rate beside bare updates and bare starts, in turn so that both meet the same machine. */
export async function actionThroughput({
  service,
  bare,
  rounds,
}: BenchContext): Promise<readonly BenchRow[]> {
  const nurse = await service.signIn('退院調整看護師')
  const form = await drawStartForm(nurse)
  const ids = await Promise.all(Array.from({ length: 20 }, () => start(nurse, form)))
  const cases = await Promise.all(ids.map((id) => drawContactForm(nurse, id)))
  const life = { updates: Number.MAX_SAFE_INTEGER, timerMs: 0 }
  const bareIds = await Promise.all(Array.from({ length: 20 }, () => bare.start(life)))

  const [actions, updates, starts, bareStarts]: [number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
  ]
  for (let round = 0; round < rounds; round += 1) {
    actions.push(
      await atOnce(10, 150, async (index) => {
        const one = cases[index % cases.length]
        if (one !== undefined) await act(nurse, one)
      }),
    )
    updates.push(await atOnce(10, 150, (index) => bare.update(bareIds[index % 20] ?? '')))
    starts.push(
      await atOnce(10, 50, async () => {
        await start(nurse, form)
      }),
    )
    bareStarts.push(
      await atOnce(10, 50, async () => {
        await bare.start(life)
      }),
    )
  }
  return [
    rowOf('actions, 10 at once', '1/s', actions, updates),
    rowOf('starts, 10 at once', '1/s', starts, bareStarts),
  ]
}
