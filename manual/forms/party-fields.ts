import type { Field } from './form'

/* The two sides of a form, asked in the same way wherever a form asks it. */

export const WRITTEN_ON = {
  id: 'writtenOn',
  label: '記入日',
  kind: 'date',
  span: { yearsBack: 2, yearsAhead: 0 },
  prefill: 'today',
  neverCarriedOver: true,
} as const satisfies Field

export const HOSPITAL_CONTACT = {
  id: 'hospitalContact',
  label: '医療機関のご担当者名',
  kind: 'text',
  maxLength: 60,
  prefill: 'hospital.contact',
  neverCarriedOver: true,
} as const satisfies Field

export const OFFICE_PHONE = {
  id: 'officePhone',
  label: '事業所のTEL',
  kind: 'phone',
  maxLength: 40,
  prefill: 'office.phone',
  whenMissing: '事業所の電話番号を入れてください',
} as const satisfies Field

export const OFFICE_FAX = {
  id: 'officeFax',
  label: '事業所のFAX',
  kind: 'phone',
  maxLength: 40,
  prefill: 'office.fax',
} as const satisfies Field
