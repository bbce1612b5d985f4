import type { NoticeChoice } from '../manual/notices/personal'

/** A member of the desk as she is written to now; absent when she has left it or has no address. */
export type PersonalReceiver = Readonly<{
  name: string
  address: string
  choice: NoticeChoice
}>
