import type { Bare } from './bare/start-bare'
import type { OwnService } from './own-service'
import type { BenchRow } from './row'

export type BenchContext = Readonly<{
  service: OwnService
  bare: Bare
  /** How long a fixed arrival rate is held. */
  seconds: number
  /** How often product and bare thing take turns. */
  rounds: number
}>

export type BenchRun = (context: BenchContext) => Promise<readonly BenchRow[]>
