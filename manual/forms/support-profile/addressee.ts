import type { FormPage } from '../form'
import { HOSPITAL_CONTACT, OFFICE_FAX, OFFICE_PHONE, WRITTEN_ON } from '../party-fields'

/** To which hospital, and who wrote it: a consultation support specialist or a care manager (forms §4.6). */
export const ADDRESSEE = {
  id: 'addressee',
  title: '宛先・日付・差出人',
  group: '送る',
  nationalNumber: '',
  intro: 'ケースの登録から入れてあります。ちがうところだけ直してください。',
  fields: [
    WRITTEN_ON,
    {
      id: 'hospitalName',
      label: '医療機関名',
      under: '宛先',
      kind: 'text',
      maxLength: 100,
      prefill: 'hospital.name',
      neverCarriedOver: true,
      whenMissing: '医療機関名を入れてください',
      neededFirst: true,
    },
    HOSPITAL_CONTACT,
    {
      id: 'officeName',
      label: '事業所名',
      under: '差出人',
      kind: 'text',
      maxLength: 100,
      prefill: 'office.name',
      whenMissing: '事業所名を入れてください',
    },
    {
      id: 'writerProfession',
      label: '記入した人の職種',
      kind: 'oneOf',
      options: [
        { code: 'specialist', label: '相談支援専門員' },
        { code: 'careManager', label: 'ケアマネジャー' },
        { code: 'other', label: 'その他' },
      ],
    },
    {
      id: 'writerName',
      label: '記入した人の氏名',
      kind: 'text',
      maxLength: 60,
      prefill: 'writer.name',
      neverCarriedOver: true,
      whenMissing: '記入した人の氏名を入れてください',
    },
    OFFICE_PHONE,
    OFFICE_FAX,
  ],
} as const satisfies FormPage
