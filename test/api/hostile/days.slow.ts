import type { Browser } from '../../support/browser'
import { act, startedCase } from '../../support/case-life'
import { type Service, startService } from '../../support/service'

let service: Service
let nurse: Browser
beforeAll(async () => {
  service = await startService({ loops: true })
  nurse = await service.signInAs('dischargePlanner')
})
afterAll(() => service.stop())

const DAYS: readonly (readonly [string, string, string])[] = [
  ['明治1', '10', '23'],
  ['1900', '2', '28'],
  ['昭和64', '1', '7'],
  ['2019', '5', '1'],
  ['2027', '12', '31'],
  ['2028', '2', '29'],
  ['2031', '1', '1'],
  ['令和99', '12', '31'],
  ['9999', '12', '31'],
  ['275760', '9', '13'],
  ['0', '1', '1'],
]

const boxesOf = (field: string, [year, month, day]: readonly [string, string, string]) => ({
  [`${field}Year`]: year,
  [`${field}Month`]: month,
  [`${field}Day`]: day,
  [`${field}Time`]: '9:00',
})

const ACTS = {
  contact: { channel: 'phone', purpose: 'family' },
  'planned-discharge': {},
  'discharge-notice': { channel: 'phone' },
  'discharge-date': {},
  discharge: { outcome: 'home', missedReason: 'other', reason: 'other' },
  death: {},
} as const

let people = 0

test.each(Object.entries(ACTS))(
  'whatever day is typed for %s, it is answered at once and the case goes on',
  async (name, answers) => {
    for (const day of DAYS) {
      people += 1
      const caseId = await startedCase(service, nurse, {
        kana: `ひ ${Array.from(String(people))
          .map((digit) => 'あいうえおかきくけこ'[Number(digit)])
          .join('')}`,
        name: `日 ${people}`,
        patientNumber: `5${people}`,
      })
      const typed = {
        ...answers,
        ...boxesOf('on', day),
        ...boxesOf('when', day),
        ...boxesOf('at', day),
      }
      const answer = await act(nurse, caseId, name, typed)
      // A submission's own page would mean that the case did not answer.
      expect([day.join(), answer.status, answer.location]).toEqual([
        day.join(),
        answer.status < 500 ? answer.status : 'an answer in words',
        answer.location?.includes('/submissions/') === true ? 'done or refused' : answer.location,
      ])
      const after = await act(nurse, caseId, 'contact', { channel: 'phone', purpose: 'other' })
      expect([day.join(), after.location?.includes('/submissions/') ?? false]).toEqual([
        day.join(),
        false,
      ])
    }
  },
  120_000,
)
