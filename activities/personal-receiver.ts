import type { NoticeChoice } from '../manual/notices/personal'

/** A member of the desk's organisation as she is written to now; absent when she has left or has no address. */
export type PersonalReceiver = Readonly<{
  name: string
  address: string
  choice: NoticeChoice
  /** Mails of her own on the day of this one. */
  sentToday: number
}>
