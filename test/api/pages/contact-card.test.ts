import { contactsOf } from '../../../api/pages/case/contacts'
import { plainDate } from '../../../manual/calendar/plain-date'
import { admitted, happens } from '../../manual/story'
import { desk, list } from '../../manual/contacts/desk-table'
import { actStanding } from '../../support/gallery/act-standing'

const LIST = list({
  desks: [
    desk('admissionContact', { phone: '0747-00-1120' }),
    desk('dischargeCoordination', { phone: '0747-00-1121' }),
  ],
})

const ADMITTED = admitted('2026-11-23 14:20')
const PLANNED = happens('PlannedDischargeSet', '2026-11-24 09:00', { on: plainDate('2026-11-27') })

/** What the card of the hospital says to the office: whom to ring, on which number, and about what. */
function cardOf(...story: Parameters<typeof actStanding>[1] & object) {
  const standing = actStanding('coordinator', story)
  const view = { ...standing.view, hospital: { ...standing.view.hospital, contactList: LIST } }
  const [hospital] = contactsOf({ ...standing, view })
  return { phone: hospital?.phone, purpose: hospital?.purpose }
}

test('a number that goes by the stage says what it is for', () => {
  expect(cardOf(ADMITTED)).toEqual({
    phone: '0747-00-1120',
    purpose: '入院したことを知らせる・尋ねる',
  })
  expect(cardOf(ADMITTED, PLANNED)).toEqual({ phone: '0747-00-1121', purpose: '退院調整の相談' })
})

test('the one number of an organisation without a list is for everything, and says nothing more', () => {
  const [hospital] = contactsOf(actStanding('coordinator'))
  expect([hospital?.phone, hospital?.purpose]).toEqual(['0747-00-1120', undefined])
})
