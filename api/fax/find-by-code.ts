import type { FaxSheet } from '../../store/fax-sheets'
import type { Site } from '../site'

/** The sheet among these whose code this is; an expired one is as unknown as a wrong code. */
export async function findByCodeOf(
  { faxSheets, faxCodes, clock }: Pick<Site, 'faxSheets' | 'faxCodes' | 'clock'>,
  sheets: readonly FaxSheet[],
  code: string,
): Promise<FaxSheet | undefined> {
  const at = new Date(clock.now())
  const found = await Promise.all(
    sheets.map(({ number }) =>
      faxSheets.findByCode({ number, codeHash: faxCodes.hashOf(number, code), at }),
    ),
  )
  return found.find((sheet) => sheet !== undefined)
}
