import type { Edition } from '../manual/editions/edition'
import { editionOf, isEdition } from '../manual/editions/registry'
import type { Db } from '../store/database'
import { contentHash } from '../store/edition-hash'
import { createPublications, type Publication } from '../store/publications'
import { askPatiently } from './ask-patiently'

/**
 * Why nothing may start beside this database: an edition that was published says something else in this program, or is
 * not there any more. Deadlines that have moved unseen are worse than no service (decisions 3).
 */
export async function faultOfEditions(db: Db, region: string): Promise<string | undefined> {
  const publications = await askPatiently(() => createPublications(db, region, now).all())
  if (publications === 'away')
    return 'データベースにつながらないため、公表した版を確かめられません。DATABASE_URL を確かめてください。'
  return faultOf(publications, (id) => (isEdition(id) ? editionOf(id) : undefined))
}

const now = (): Date => new Date()

/** The same over what is known: each publication against the edition that this program has under its id. */
export function faultOf(
  publications: readonly Publication[],
  find: (id: string) => Edition | undefined,
): string | undefined {
  const changed = publications.flatMap((publication) => {
    const edition = find(publication.edition)
    if (edition === undefined) return [`${publication.edition}（このプログラムにありません）`]
    return contentHash(edition) === publication.contentHash
      ? []
      : [`${edition.title}（${edition.id}）`]
  })
  return changed.length === 0
    ? undefined
    : `公表した版の内容が、公表したときと違うため、始められません：${changed.join('、')}。公表した版は変えられません。元の内容に戻し、直したいことは新しい版に入れてください。`
}
