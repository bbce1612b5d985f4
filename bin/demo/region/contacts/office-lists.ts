import type { DeskHours } from '../../../../manual/contacts/contact-list'
import { CARE_OFFICES } from '../care-offices'
import { OPENING_HOURS } from '../opening-hours'
import { type DemoOrganisation, demoPhone } from '../organisation'
import { type DemoContactList, desk, hoursOn, span } from './demo-list'

const BEST = ['9:00-10:00', '16:30-17:30', '13:00-14:00'] as const

const CONFIRMED_DAYS_AGO = [20, 88, 140, 33, 199, 61, 12, 240, 75, 118, 47] as const

/** Every hour of every day, by mobile telephone. */
const ROUND_THE_CLOCK = hoursOn('月火水木金土日', '0:00-24:00')

/** The twelve offices: hours as in their calendars, two of three with somebody on call at night. */
export const OFFICE_LISTS: readonly DemoContactList[] = CARE_OFFICES.map(officeList)

function officeList(office: DemoOrganisation, at: number): DemoContactList {
  const line = 2000 + at * 10
  const hours = hoursOf(office)
  const confirmedDaysAgo = CONFIRMED_DAYS_AGO[at]
  const best = [BEST[at % BEST.length] ?? BEST[0]]
  const reach = { hours, line, faxLine: line + 9, best }
  return {
    key: office.key,
    ...(confirmedDaysAgo !== undefined && { confirmedDaysAgo }),
    desks: [
      desk({
        ...reach,
        purpose: 'admissionContact',
        department: '事務所',
        profession: 'ケアマネジャー',
        avoidTimes: [{ span: span('10:00-12:00'), why: '訪問中が多い' }],
        methods: office.registered ? ['screen', 'fax'] : ['fax'],
        masksName: true,
      }),
      desk({
        ...reach,
        purpose: 'dischargeCoordination',
        department: '事務所',
        profession: 'ケアマネジャー',
        remark: '担当者が訪問中のときは、管理者が受けて折り返します',
      }),
      ...(at % 3 === 2
        ? []
        : [
            desk({
              purpose: 'nightAndHoliday',
              department: '転送電話',
              profession: '当番のケアマネジャー',
              line: line + 1,
              hours: ROUND_THE_CLOCK,
              remark: '急ぐ用件のみ。留守番電話のときは折り返します',
            }),
          ]),
    ],
    about: {
      conferenceOnline: at % 2 === 0 ? 'できます' : 'できません。電話で参加します',
      notes: `代表 ${demoPhone(line)} は事務所の固定電話です。`,
    },
  }
}

function hoursOf({ hours }: DemoOrganisation): DeskHours {
  const opening = OPENING_HOURS[hours ?? 'weekdays'].hours
  return Object.fromEntries(Object.entries(opening).map(([day, one]) => [day, [one]]))
}
