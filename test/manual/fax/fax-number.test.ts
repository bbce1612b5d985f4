import { plainDate } from '../../../manual/calendar/plain-date'
import type { ContactDesk, ContactList } from '../../../manual/contacts/contact-list'
import type { Purpose } from '../../../manual/contacts/purposes'
import { faxNumberFor, faxNumbersOf } from '../../../manual/fax/fax-number'
import { FAX_MESSAGES } from '../../../manual/fax/fax-sheet'

const MAIN = '0747-00-2232'
const WARD = '0747-00-2239'

const desk = (purpose: Purpose, department: string, fax?: string): ContactDesk => ({
  purpose,
  department,
  ...(fax !== undefined && { fax }),
  hours: {},
  bestTimes: [],
  avoidTimes: [],
  methods: [],
  phoneFirst: false,
  masksName: true,
  coverSheet: true,
})

const listOf = (...desks: readonly ContactDesk[]): ContactList => ({
  organisationId: 'office',
  number: 1,
  desks,
  about: {},
  validFrom: plainDate('2026-04-01'),
})

describe('the fax numbers of an organisation', () => {
  test('are each named once, the main one first and a shared one with all its desks', () => {
    const contactList = listOf(
      desk('admissionContact', '受付', MAIN),
      desk('dischargeCoordination', '退院支援の窓口', WARD),
      desk('conferenceArrangement', '会議の窓口', WARD),
      desk('hospitalTransfer', '退院支援の窓口', WARD),
      desk('stayInquiry', '電話だけの窓口'),
    )
    expect(faxNumbersOf({ fax: MAIN, contactList })).toEqual([
      { number: MAIN },
      { number: WARD, department: '退院支援の窓口・会議の窓口' },
    ])
    expect(faxNumbersOf({ fax: undefined, contactList: undefined })).toEqual([])
  })
})

describe('the number a message goes to', () => {
  const contactList = listOf(
    desk('admissionContact', '受付'),
    desk('dischargeCoordination', '退院支援の窓口', WARD),
  )

  test('is that of the desk for the duty, and the main one where that desk has none', () => {
    const to = Object.fromEntries(
      FAX_MESSAGES.map((message) => [
        message,
        faxNumberFor(message, { fax: MAIN, contactList })?.number,
      ]),
    )
    expect(to).toEqual({
      admissionNotice: MAIN,
      sheetReceipt: MAIN,
      dischargeCoordinationNotice: WARD,
      dischargeCoordinationSheet: WARD,
      dischargeDate: WARD,
      handoverSummary: WARD,
    })
  })

  test('is that of whoever is asked in doubt, where there is no main one', () => {
    const shown = listOf(desk('stayInquiry', '受付', WARD))
    expect(faxNumberFor('admissionNotice', { fax: undefined, contactList: shown })).toEqual({
      number: WARD,
      department: '受付',
    })
    expect(faxNumberFor('admissionNotice', { fax: MAIN, contactList: shown })).toEqual({
      number: MAIN,
    })
  })

  test('is none where neither has a number, and the main one without any list', () => {
    expect(faxNumberFor('admissionNotice', { fax: undefined, contactList })).toBeUndefined()
    expect(faxNumberFor('dischargeDate', { fax: MAIN, contactList: undefined })).toEqual({
      number: MAIN,
    })
  })
})
