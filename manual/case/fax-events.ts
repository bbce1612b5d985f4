import type { FaxAnswer, FaxMessage } from '../fax/fax-sheet'
import type { Channel, LegId } from './terms'

/** How an answer came back: typed on the page for receivers, by telephone, or on the sheet itself (screens 10). */
export type FaxAnsweredHow = 'code' | 'phone' | 'returnedFax'

/** What has become of a sheet in the wrong hands. */
export const STRAY_PAPERS = ['retrieved', 'destroyed', 'notFound'] as const

export type StrayPaper = (typeof STRAY_PAPERS)[number]

/** A message on paper: printed, sent and received are three facts, and each is recorded by itself (issue 5 §4). */
export type FaxEventData = Readonly<{
  /** `formEventId`: the sending of the form that the sheet carries. */
  FaxPrinted: { legId: LegId; sheetId: string; message: FaxMessage; formEventId?: string }
  FaxSent: { legId: LegId; sheetId: string }
  /** What the receiver says; who it was stays in the submission. */
  FaxAnswered: { legId: LegId; sheetId: string; answer: FaxAnswer; how: FaxAnsweredHow }
  /**
   * What has become of a sheet in the wrong hands; what was done stays in the submission (decisions 13). `channel`: how
   * whoever it reached was spoken to; absent where nobody could be.
   */
  StrayFaxHandled: { legId: LegId; sheetId: string; channel?: Channel; paper: StrayPaper }
}>
