import { wordsFor } from '../choices/common'
import type { FormPage } from '../form'

/** 希望する福祉サービス, in the order of the sheet (forms §4.3). */
export const SERVICES = {
  id: 'services',
  title: '希望する福祉サービス',
  group: '暮らしと介護',
  nationalNumber: '',
  fields: [
    {
      id: 'wantedServices',
      label: '希望する福祉サービス',
      kind: 'manyOf',
      options: [
        { code: 'homeHelp', label: '訪問介護' },
        { code: 'homeBath', label: '訪問入浴' },
        { code: 'homeNursing', label: '訪問看護' },
        { code: 'homeRehabilitation', label: '訪問リハ' },
        { code: 'dayCare', label: '通所介護' },
        { code: 'dayRehabilitation', label: '通所リハ' },
        { code: 'shortStay', label: '短期入所' },
        { code: 'doctorsVisits', label: '訪問診療' },
        { code: 'meals', label: '宅配食' },
        { code: 'bed', label: 'ベッド' },
        { code: 'wheelchair', label: '車いす' },
        { code: 'airMattress', label: 'エアーマット' },
        { code: 'portableToilet', label: 'ポータブルトイレ' },
        { code: 'other', label: 'その他' },
      ],
    },
    wordsFor('wantedServicesOther', 'その他の福祉サービス', ['wantedServices', 'other']),
  ],
} as const satisfies FormPage
