import type { DutyRow } from '../edition'
import { row, rung } from './row'

const toBeConfirmed = { section: "B'", source: 'decisions 23, forms §4.6' } as const

/** Flow B': people outside care insurance, with a consultation support specialist (decisions 23). */
export const NANWA_2_DISABILITY_DUTIES: readonly DutyRow[] = [
  row({
    code: 'D1',
    title: '市町村の障害福祉の窓口に相談する',
    owner: 'hospital',
    waitsOn: 'municipality',
    countsFrom: 'disabilityFound',
    appliesTo: 'outsideCareInsurance',
    metBy: 'disabilityDeskConsulted',
    due: 'endOfDayOrFirstOpenDay',
    days: 7,
    atDischarge: 'missedIfOpen',
    ...toBeConfirmed,
    words: {
      why: '介護保険の対象ではない方です。{days}日以内に障害福祉の窓口に相談します（期限は確認中）。',
      ifLeft: '支える人が決まらないまま退院になります。',
    },
    ladder: [
      rung({
        milestone: 'lastDay',
        kind: 'reminder',
        to: ['hospitalDesk'],
        moment: 'openingOfDueDay',
        ...toBeConfirmed,
      }),
    ],
  }),
  row({
    code: 'D2',
    title: '相談支援専門員が決まったと知らせを受け、登録する',
    owner: 'hospital',
    waitsOn: 'municipality',
    countsFrom: 'disabilityDeskConsulted',
    appliesTo: 'outsideCareInsurance',
    metBy: 'careManagerNamed',
    due: 'endOfBusinessDayAfter',
    days: 5,
    kindOfDay: 'business',
    atDischarge: 'missedIfOpen',
    ...toBeConfirmed,
    words: {
      why: '窓口への相談（{day}）から{days}営業日が目安です（期限は確認中）。決まると、退院調整開始の連絡から合流します。',
      ifLeft: '誰に連絡すればよいか決まらず、退院調整が始められません。',
    },
    ladder: [
      rung({
        milestone: 'notNamed',
        kind: 'reminder',
        to: ['hospitalDesk'],
        moment: 'nextBusinessDayAfterDue',
        count: 1,
        ...toBeConfirmed,
      }),
    ],
  }),
]
