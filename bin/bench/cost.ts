/** What a piece of work takes, in milliseconds. CPU stays the same while others use the machine; the wait does not. */
export type Cost = Readonly<{ waited: number; cpu: number }>

export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const begun = performance.now()
  const used = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(used)
  return { waited: performance.now() - begun, cpu: (user + system) / 1_000 }
}
