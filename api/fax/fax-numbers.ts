import { type FaxNumber, faxNumbersOf } from '../../manual/fax/fax-number'
import type { FaxLine } from '../../manual/fax/fax-line'
import type { OrganisationEntry } from '../../store/organisations'
import type { Site } from '../site'

export type NumberWithLine = FaxNumber & Readonly<{ line: FaxLine }>

/** Every fax number of the organisation with what is known of it; the main one first. */
export async function findFaxNumbers(
  { faxLines, contactLists }: Pick<Site, 'faxLines' | 'contactLists'>,
  { id, fax }: Pick<OrganisationEntry, 'id' | 'fax'>,
): Promise<readonly NumberWithLine[]> {
  const numbers = faxNumbersOf({ fax, contactList: await contactLists.findNewest(id) })
  return Promise.all(
    numbers.map(async (one) => ({ ...one, line: await faxLines.find(id, one.number) })),
  )
}
