import { draftTitle } from '../manual/editions/draft-title'
import { diffEditions } from '../manual/editions/diff'
import { editionIds, editionOf, isEdition } from '../manual/editions/registry'
import { editionDiff } from '../templates/manual/edition-diff'

/* npm run manual:diff -- nanwa-1 nanwa-2    what is different in the second, in the manual's own words. */

const [last, next] = process.argv.slice(2).filter((word) => word !== '--')
if (last === undefined || next === undefined || !isEdition(last) || !isEdition(next)) {
  console.error(
    `くらべる版を二つ、古い方から指定してください（${editionIds().join('、')}）。\n例：npm run manual:diff -- nanwa-1 nanwa-2`,
  )
  process.exitCode = 2
} else {
  const [before, after] = [editionOf(last), editionOf(next)]
  console.log(editionDiff(draftTitle(before), draftTitle(after), diffEditions(before, after)))
}
