import type { Migration, MigrationProvider } from 'kysely'
import * as ground from './0001-ground'
import * as accounts from './0002-accounts'
import * as rights from './0003-rights'
import * as lists from './0004-lists'
import * as contactList from './0005-contact-list'
import * as calendarChanges from './0006-calendar-changes'
import * as formerHospitals from './0007-former-hospitals'
import * as withheldMails from './0008-withheld-mails'
import * as fax from './0009-fax'
import * as personalNotices from './0010-personal-notices'
import * as simulations from './0011-simulations'
import * as attachments from './0014-attachments'
import * as editions from './0015-editions'
import * as editionReadings from './0016-edition-readings'
import * as personMerges from './0017-person-merges'
import * as faxedForms from './0018-faxed-forms'
import * as draftsByOrganisation from './0019-drafts-by-organisation'
import * as faxNumbers from './0020-fax-numbers'
import * as editionMails from './0021-edition-mails'
import * as filesOfForms from './0022-files-of-forms'

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-ground': ground,
  '0002-accounts': accounts,
  '0003-rights': rights,
  '0004-lists': lists,
  '0005-contact-list': contactList,
  '0006-calendar-changes': calendarChanges,
  '0007-former-hospitals': formerHospitals,
  '0008-withheld-mails': withheldMails,
  '0009-fax': fax,
  '0010-personal-notices': personalNotices,
  '0011-simulations': simulations,
  '0014-attachments': attachments,
  '0015-editions': editions,
  '0016-edition-readings': editionReadings,
  '0017-person-merges': personMerges,
  '0018-faxed-forms': faxedForms,
  '0019-drafts-by-organisation': draftsByOrganisation,
  '0020-fax-numbers': faxNumbers,
  '0021-edition-mails': editionMails,
  '0022-files-of-forms': filesOfForms,
}

export const migrations: MigrationProvider = {
  getMigrations: () => Promise.resolve({ ...MIGRATIONS }),
}
