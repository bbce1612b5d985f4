import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { CaseId } from '../../../manual/case/events'
import { openCaseIds } from '../../../store/case-claims'
import type { Db } from '../../../store/database'
import { openCase } from '../cases/open-scene'
import { ADMISSION_SCENES } from '../cases/open-scenes-admission'
import { DISCHARGE_SCENES, EARLIER_STAY } from '../cases/open-scenes-discharge'
import { FLOW_B_SCENES } from '../cases/open-scenes-flow-b'
import { pastCase } from '../cases/past-case'
import { PAST_CASES } from '../cases/past-casting'
import { rebuildCases } from '../../rebuild-cases'
import { loadAccounts } from './accounts'
import { loadCase } from './case'
import { loadContactLists } from './contact-lists'
import { loadDirectory } from './directory'
import { loadDraft } from './draft'
import { inParallel } from './in-parallel'
import { beginLoading, finishLoading } from './marker'

export interface LoadDeps {
  readonly db: Db
  readonly now: Date
  readonly rebuild: (caseId: CaseId) => Promise<void>
  readonly say: (line: string) => void
  /** Fewer past cases than the whole region has, for tests. */
  readonly pastCases?: number
}

export type Loaded =
  | Readonly<{ kind: 'loaded'; past: number; open: number }>
  | Readonly<{ kind: 'wasThere' }>
  /** There are people in this database who are not ours: made-up ones do not belong beside them. */
  | Readonly<{ kind: 'otherData' }>

const AT_ONCE = 8
const SAY_EVERY = 100

/** Loads the demo region once. A load that was cut short goes on where it ended, told from the same first start. */
export async function loadDemoRegion({
  db,
  now,
  rebuild,
  say,
  pastCases = PAST_CASES,
}: LoadDeps): Promise<Loaded> {
  const begun = await beginLoading(db, now)
  if (begun.kind !== 'begun') return begun
  const { startedAt } = begun
  const at = startedAt.getTime()
  const today = dayInJapan(at)

  await loadDirectory(db, today, startedAt)
  await loadContactLists(db, today, startedAt)
  await loadAccounts(db, startedAt)
  say('病院、事業所、窓口、体験用のアカウントを入れました')

  const numbers = Array.from({ length: pastCases }, (_, index) => pastCases - index)
  await inParallel(
    numbers,
    AT_ONCE,
    (number) => loadCase(db, pastCase(number, today), at),
    (done) => {
      if (done % SAY_EVERY === 0 || done === pastCases)
        say(`終わったケース ${done}/${pastCases} 件`)
    },
  )
  await loadCase(db, openCase(EARLIER_STAY, at), at)
  const scenes = [...ADMISSION_SCENES, ...FLOW_B_SCENES, ...DISCHARGE_SCENES]
  await inParallel(scenes, AT_ONCE, (scene) => loadCase(db, openCase(scene, at), at))
  await loadDraft(db, at)
  say(`動いているケース ${scenes.length} 件`)

  const open = await rebuildCases(await openCaseIds(db), rebuild)
  say(`ワークフロー ${open.rebuilt} 件を始めました`)
  await finishLoading(db, startedAt)
  return { kind: 'loaded', past: pastCases, open: scenes.length }
}
