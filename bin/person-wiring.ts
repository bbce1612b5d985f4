import type { Db } from '../store/database'
import {
  claimPersonChanges,
  type PersonRecordNews,
  tellPersonChange,
} from '../store/person-changes'

const CASES_A_ROUND = 40

export const createPersonNewsStore = (db: Db, now: () => Date) => ({
  claim: () => claimPersonChanges(db, now(), CASES_A_ROUND),
  tell: (news: PersonRecordNews) => tellPersonChange(db, news, now()),
})
