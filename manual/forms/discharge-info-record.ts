import { ACCEPTANCE } from './discharge-info-record/acceptance'
import { CARE_AFTERWARDS } from './discharge-info-record/care-afterwards'
import { CONDITION } from './discharge-info-record/condition'
import { CONTACTS } from './discharge-info-record/contacts'
import { DISEASES } from './discharge-info-record/diseases'
import { OUTLOOK } from './discharge-info-record/outlook'
import { PERSON } from './discharge-info-record/person'
import { STAY } from './discharge-info-record/stay'
import type { Form } from './form'
import { ofThisStay } from './of-this-stay'

/**
 * 退院・退所情報記録書: what the care manager was told by the hospital or facility (the national model form of
 * 2018, domain forms §4.2). Only who the person is comes from an earlier record.
 */
export const DISCHARGE_INFO_RECORD: Form = {
  id: 'discharge-info-record',
  edition: '2026-11',
  title: '退院・退所情報記録書',
  pages: [
    PERSON,
    ...[STAY, DISEASES, CONDITION, ACCEPTANCE, CARE_AFTERWARDS, OUTLOOK, CONTACTS].map(ofThisStay),
  ],
}
