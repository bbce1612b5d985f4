import type { CaseId } from '../../manual/case/events'
import type { AttachmentPlace } from '../../store/attachments'
import type { Actor } from '../../store/memberships'

/** Where the files of a form that is being written stand: the office's own, until they are sent. */
export const attachmentPlace = (
  caseId: CaseId,
  formId: string,
  { organisationId }: Pick<Actor, 'organisationId'>,
): AttachmentPlace => ({ caseId, organisationId, place: formId })
