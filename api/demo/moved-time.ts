import type { CaseId } from '../../manual/case/events'

/** How moving a demo case's time ended. */
export type MovedTime =
  | Readonly<{ kind: 'moved'; clockOffsetMs: number }>
  /** The Temporal server is somebody else's: its time is not ours to move. */
  | Readonly<{ kind: 'foreignTemporal' }>
  /** A closed case waits for nothing. */
  | Readonly<{ kind: 'closed' }>
  /** The server would not, or the case had no run and is being rebuilt: nothing was moved. */
  | Readonly<{ kind: 'notNow' }>

/** Moves Temporal's time of one case and its stored clock together; handed in by bin. */
export type MoveCaseTime = (move: Readonly<{ caseId: CaseId; ms: number }>) => Promise<MovedTime>
