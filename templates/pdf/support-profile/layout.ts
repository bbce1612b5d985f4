import { cell, choices, entry } from '../form-cells'
import type { FormLayout } from '../form-layout'
import { COMMITTEE_SECTION } from './committee'
import { COMMUNICATION_SECTION } from './communication'
import { CRISIS_PLAN_SECTION } from './crisis-plan'
import { PATIENT_SECTION } from './patient'
import { SUPPORTERS_SECTION } from './supporters'
import { WELFARE_SECTION } from './welfare'

/** What the ward needs in the first hour on the front, the plans on the back (domain forms §4.6). */
export const SUPPORT_PROFILE_LAYOUT: FormLayout = {
  formId: 'support-profile',
  edition: '2026-11',
  rows: { leading: 1.25, pad: 2.2, afterTable: 5 },
  over: '相談支援事業所・居宅介護支援事業所 → 医療機関',
  title: '障害・精神の方の情報',
  dates: [
    { label: '記入日', field: 'writtenOn' },
    { label: '入院日', field: 'admittedOn' },
  ],
  head: [
    [
      cell('医療機関名', [entry('hospitalName')], 0.5, 66),
      cell('事業所名', [entry('officeName')], 0.5, 62),
    ],
    [
      cell('ご担当者名', [entry('hospitalContact')], 0.4, 66),
      cell('TEL', [entry('officePhone')], 0.3, 34),
      cell('FAX', [entry('officeFax')], 0.3, 34),
    ],
    [cell('記入した人', [entry('writerName', 120), choices('writerProfession')], 1, 66)],
  ],
  consentSentence:
    '本人の同意に基づき、療養と退院の支援に必要な情報をお伝えします。支援に関わる方だけでお使いください。',
  sections: [
    PATIENT_SECTION,
    COMMUNICATION_SECTION,
    WELFARE_SECTION,
    SUPPORTERS_SECTION,
    CRISIS_PLAN_SECTION,
    COMMITTEE_SECTION,
  ],
  notes: [
    'この用紙の内容は記入した日のものです。本人の意向は変わることがあります。あらためて本人に確かめてください。',
  ],
}
