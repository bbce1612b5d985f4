import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { actPages } from './gallery/acts'
import { attachmentPages } from './gallery/attachments'
import { calendarPages } from './gallery/calendar'
import { casePages } from './gallery/case'
import { contactPages } from './gallery/contacts'
import { editionPages } from './gallery/editions'
import { evidencePages } from './gallery/evidence'
import { faxPages } from './gallery/fax'
import { formImportPages } from './gallery/form-import'
import { formPages } from './gallery/forms'
import { linkPages } from './gallery/link'
import { listPages } from './gallery/lists'
import { noticePages } from './gallery/notices'
import { otherFormPages } from './gallery/other-forms'
import { otherPages } from './gallery/others'
import { mergePages } from './gallery/merge'
import { personPages } from './gallery/person'
import { samePersonPages } from './gallery/same-person'
import { simulationPages } from './gallery/simulation'
import { signInPages } from './gallery/sign-in'
import { startCasePages } from './gallery/start-case'
import { toolPages } from './gallery/tools'
import { transferPages } from './gallery/transfer'

/** Those of the forms alone. */
export const galleryFormPages = (): Readonly<Record<string, string>> => ({
  ...formPages(),
  ...otherFormPages(),
  ...attachmentPages(),
  ...formImportPages(),
})

/** Every page with made-up people, by name: to look at, and for the checks that every page must pass. */
export function galleryPages(): Readonly<Record<string, string>> {
  return {
    ...signInPages(),
    ...listPages(),
    ...calendarPages(),
    ...evidencePages(),
    ...noticePages(),
    ...startCasePages(),
    ...actPages(),
    ...casePages(),
    ...galleryFormPages(),
    ...contactPages(),
    ...faxPages(),
    ...otherPages(),
    ...toolPages(),
    ...transferPages(),
    ...personPages(),
    ...mergePages(),
    ...linkPages(),
    ...samePersonPages(),
    ...simulationPages(),
    ...editionPages(),
  }
}

export const ASSETS = path.join(__dirname, '../../templates/assets')

/** `npx tsx test/support/gallery.tsx /tmp/lookbook` lays the pages out as files to open. */
function writeGallery(folder: string): void {
  mkdirSync(path.join(folder, 'assets'), { recursive: true })
  for (const file of readdirSync(ASSETS)) {
    copyFileSync(path.join(ASSETS, file), path.join(folder, 'assets', file))
  }
  for (const [name, html] of Object.entries(galleryPages())) {
    writeFileSync(path.join(folder, `${name}.html`), html.replaceAll('"/assets/', '"assets/'))
  }
}

const folder = process.argv[2]
if (require.main === module && folder !== undefined) writeGallery(folder)
