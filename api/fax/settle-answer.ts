import type { FaxAnswer } from '../../manual/fax/fax-sheet'
import type { FaxSheet } from '../../store/fax-sheets'
import type { Site } from '../site'

/** What a sheet's answer comes to: the number is proved, or known to lead elsewhere. The first answer stays. */
export async function settleAnswer(
  { faxLines, faxSheets, clock }: Pick<Site, 'faxLines' | 'faxSheets' | 'clock'>,
  sheet: FaxSheet,
  { answer, answeredBy }: Readonly<{ answer: FaxAnswer; answeredBy: string }>,
): Promise<void> {
  const at = new Date(clock.now())
  const line = { organisationId: sheet.receiverId, revision: sheet.lineRevision, at }
  // Also after another answer: a number that may be somebody else's must not be used.
  if (answer === 'notForUs') await faxLines.wentAstray(line)
  if (answer === 'allReadable' && sheet.purpose === 'test')
    await faxLines.verify({ ...line, how: 'receiver', by: answeredBy })
  await faxSheets.answer({ id: sheet.id, answer, at })
}
