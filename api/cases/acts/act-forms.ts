import type { CaseAct } from '../../routes/paths'
import type { ActForm } from './act-form'
import { ADMISSION_NOTICE, ADMISSION_NOTICE_RECEIPT } from './admission-notice'
import { CERTIFICATION_ACTS } from './certification-acts'
import { CONSENT } from './consent'
import { CONTACT } from './contact'
import { DISCHARGE_DATE, PLANNED_DISCHARGE } from './days'
import { DISCHARGE_DATE_TOLD } from './discharge-date-told'
import { DISCHARGE_NOTICE, DISCHARGE_NOTICE_RECEIPT } from './discharge-notice'
import { EXCEPTION_ACTS } from './exception-acts'
import { PAPER_SHEET } from './paper-sheet'
import { PRIMARY_CONTACT } from './primary-contact'
import { SHEET_ON_PAPER } from './sheet-on-paper'
import { STAY_ACTS } from './stay-acts'
import { DEATH, DISCHARGE, EXCLUSION, REOPENING } from './leaving'

/** Acts with a page of questions only; the others ask the directory or the record first, on pages of their own. */
export type QuestionAct = Exclude<
  CaseAct,
  'care-manager' | 'transfer' | 'person' | 'person-merge' | 'link'
>

export const ACT_FORMS = {
  consent: CONSENT,
  'admission-notice': ADMISSION_NOTICE,
  'admission-notice-receipt': ADMISSION_NOTICE_RECEIPT,
  'paper-sheet': PAPER_SHEET,
  'sheet-on-paper': SHEET_ON_PAPER,
  'planned-discharge': PLANNED_DISCHARGE,
  'discharge-notice': DISCHARGE_NOTICE,
  'discharge-notice-receipt': DISCHARGE_NOTICE_RECEIPT,
  'discharge-date': DISCHARGE_DATE,
  'discharge-date-told': DISCHARGE_DATE_TOLD,
  discharge: DISCHARGE,
  exclusion: EXCLUSION,
  death: DEATH,
  reopening: REOPENING,
  contact: CONTACT,
  'primary-contact': PRIMARY_CONTACT,
  ...STAY_ACTS,
  ...CERTIFICATION_ACTS,
  ...EXCEPTION_ACTS,
} as const satisfies Record<QuestionAct, ActForm>
