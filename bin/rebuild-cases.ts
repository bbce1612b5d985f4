import type { CaseId } from '../manual/case/events'

const AT_ONCE = 8

export type Rebuilt = Readonly<{
  rebuilt: number
  /** Cases that could not be started again, with the name of the fault. */
  failed: readonly Readonly<{ caseId: CaseId; fault: string }>[]
}>

/** Starts the workflows of these cases from their recorded events, a few at a time; one that fails holds up no other. */
export async function rebuildCases(
  caseIds: readonly CaseId[],
  rebuild: (caseId: CaseId) => Promise<void>,
  onDone: (done: number) => void = () => undefined,
): Promise<Rebuilt> {
  const failed: { caseId: CaseId; fault: string }[] = []
  const waiting = caseIds.values()
  let done = 0
  const one = async (): Promise<void> => {
    for (const caseId of waiting) {
      try {
        await rebuild(caseId)
      } catch (error) {
        failed.push({ caseId, fault: error instanceof Error ? error.name : 'unknown' })
      }
      done += 1
      onDone(done)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return { rebuilt: done - failed.length, failed }
}
