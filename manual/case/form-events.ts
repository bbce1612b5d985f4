import type { Channel, LegId } from './terms'

/** Forms that have no event of their own; whose each is and whom it is for stands in manual/case/form-uses.ts. */
export type FormEventData = Readonly<{
  /** Sent to the other side: on the screen, or on paper to an office that reads no screen of ours. */
  FormSent: {
    legId: LegId
    formId: string
    edition: string
    channel: Channel
    /** The submission that holds the answers and the words as shown. */
    formSubmissionId: string
  }
  /** The receiver has it; a form sent before it of the same kind is covered with it. */
  FormReceived: { legId: LegId; sheetEventId: string }
  /** Finished for nobody on the other side: kept by its own office, or printed for patient and family. */
  FormKept: { legId: LegId; formId: string; edition: string; formSubmissionId: string }
}>
