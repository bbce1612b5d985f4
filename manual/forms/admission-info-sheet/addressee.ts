import type { FormPage } from '../form'
import { HOSPITAL_CONTACT, OFFICE_FAX, OFFICE_PHONE, WRITTEN_ON } from '../party-fields'

/** The head of the form (forms §4.1, Header). The consent sentence is printed from the case, not asked. */
export const ADDRESSEE = {
  id: 'addressee',
  title: '宛先・日付・差出人',
  group: '送る',
  nationalNumber: '',
  intro: 'ケースの登録から入れてあります。ちがうところだけ直してください。',
  fields: [
    WRITTEN_ON,
    {
      id: 'admittedOn',
      label: '入院日',
      kind: 'date',
      span: { yearsBack: 20, yearsAhead: 1 },
      prefill: 'leg.admittedOn',
      neverCarriedOver: true,
      whenMissing: '入院日を入れてください',
      neededFirst: true,
    },
    {
      id: 'providedOn',
      label: '情報提供日',
      kind: 'date',
      span: { yearsBack: 2, yearsAhead: 1 },
      prefill: 'today',
      neverCarriedOver: true,
    },
    {
      id: 'hospitalName',
      label: '医療機関名',
      kind: 'text',
      maxLength: 100,
      prefill: 'hospital.name',
      neverCarriedOver: true,
      whenMissing: '医療機関名を入れてください',
    },
    HOSPITAL_CONTACT,
    {
      id: 'officeName',
      label: '事業所名',
      kind: 'text',
      maxLength: 100,
      prefill: 'office.name',
      whenMissing: '事業所名を入れてください',
    },
    {
      id: 'careManagerName',
      label: 'ケアマネジャー氏名',
      kind: 'text',
      maxLength: 60,
      prefill: 'careManager.name',
      whenMissing: 'ケアマネジャーの氏名を入れてください',
    },
    OFFICE_PHONE,
    OFFICE_FAX,
  ],
} as const satisfies FormPage
