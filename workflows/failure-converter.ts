import { DefaultFailureConverter } from '@temporalio/common'

/** Messages and stacks of failures are encrypted with the payloads; only the failure's type stays readable. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true })
