import { writeFileSync } from 'node:fs'
import { newestPublished } from '../manual/editions/registry'
import { NANWA } from '../manual/region/nanwa'
import { manualDocument } from '../templates/manual/manual-document'

/* npm run manual:doc    writes docs/manual.md anew from the newest published edition. */

const edition = newestPublished(NANWA.id)
writeFileSync('docs/manual.md', manualDocument(edition))
console.log(`docs/manual.md を「${edition.title}」から作りなおしました。`)
