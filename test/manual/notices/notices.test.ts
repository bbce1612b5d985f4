import { plainDate } from '../../../manual/calendar/plain-date'
import { noticesFor } from '../../../manual/notices/notices'
import { jst } from '../calendars'
import { admitted, caseOf, COORDINATOR, happens, numbered, type Told } from '../story'

const at = '2026-11-16 10:00'

/** The notices of the last event of a story. */
const notices = (...story: readonly Told[]) => {
  const last = numbered(story).at(-1)
  if (last === undefined) throw new Error('no story')
  return noticesFor(last, caseOf(...story))
}
const mails = (...story: readonly Told[]) =>
  notices(...story).map(
    ({ template, receiver }) => `${template} → ${receiver.organisationId}/${receiver.desk}`,
  )

const START = admitted('2026-11-10 09:00')
const OFF = admitted('2026-11-10 09:00', { coordinator: { ...COORDINATOR, registered: false } })
const NO_CONSENT = admitted('2026-11-10 09:00', { consent: 'notYet' })
const NOTICE = happens('AdmissionNoticeSent', '2026-11-10 09:30', { channel: 'screen' }, 'system')
const SHEET = happens(
  'AdmissionInfoSheetSent',
  '2026-11-11 10:00',
  { channel: 'screen' },
  'coordinator',
)
const RECEIVED = happens('AdmissionInfoSheetReceived', at, { sheetEventId: SHEET.id })
const A8 = happens('DischargeCoordinationNoticeSent', at, { channel: 'phone' })
const FIXED = happens('DischargeDateFixed', at, { on: plainDate('2026-11-27') })
const TOLD = happens('DischargeDateTold', at, { channel: 'screen' }, 'system')
const rung = (type: 'ReminderDue' | 'Escalated', duty: string, to: string) =>
  happens(type, at, { duty, milestone: 'm', to, late: false }, 'system')

describe('who is written to', () => {
  it.each([
    ['a beginning by the hospital: nobody', [START], []],
    [
      'a beginning by the office: the hospital’s desk',
      [admitted('2026-11-10 09:00', { startedBy: 'coordinator' })],
      ['admissionNoticeFromOffice → hospital/hospitalDesk'],
    ],
    [
      'the notice of admission: the care manager',
      [START, NOTICE],
      ['admissionNotice → office/careManager'],
    ],
    ['a sheet: the hospital’s desk', [START, NOTICE, SHEET], ['sheetSent → hospital/hospitalDesk']],
    [
      'a sheet recorded from paper by the hospital: nobody',
      [START, happens('AdmissionInfoSheetSent', at, { channel: 'paper' }, 'hospital')],
      [],
    ],
    [
      'a receipt: the care manager',
      [START, SHEET, RECEIVED],
      ['sheetReceived → office/careManager'],
    ],
    [
      'the notice of coordination: the care manager',
      [START, A8],
      ['dischargeCoordinationNotice → office/careManager'],
    ],
    ['a fixed date: nobody until it is told', [START, FIXED], []],
    [
      'a date told: the care manager',
      [START, FIXED, TOLD],
      ['dischargeDateFixed → office/careManager'],
    ],
    [
      'a plan: nobody',
      [START, happens('PlannedDischargeSet', at, { on: plainDate('2026-11-27') })],
      [],
    ],
    [
      'a discharge: nobody',
      [START, happens('Discharged', at, { at: jst(at), outcome: 'home' })],
      [],
    ],
    [
      'a reminder: its desk',
      [START, rung('ReminderDue', 'A3', 'careManager')],
      ['reminder → office/careManager'],
    ],
    [
      'an escalation: both its desks',
      [START, rung('Escalated', 'A8', 'headNurse,careManager')],
      ['escalation → hospital/headNurse', 'escalation → office/careManager'],
    ],
    [
      'an escalation to the office’s manager',
      [START, rung('Escalated', 'A3', 'officeManager')],
      ['escalation → office/officeManager'],
    ],
    [
      'a skipped rung: nobody',
      [START, happens('ReminderSkipped', at, { duty: 'A3', milestone: 'm' }, 'system')],
      [],
    ],
  ] as const)('%s', (_rule, story, expected) => {
    expect(mails(...story)).toEqual(expected)
  })
})

describe('who is not', () => {
  it('nobody is told of a death by an automatic message', () => {
    expect(mails(START, happens('Died', at, { at: jst(at) }))).toEqual([])
  })

  it.each([
    ['the notice', [NO_CONSENT, NOTICE]],
    ['the notice of coordination', [NO_CONSENT, A8]],
    ['a date', [NO_CONSENT, FIXED, TOLD]],
    ['a reminder', [NO_CONSENT, rung('ReminderDue', 'A3', 'careManager')]],
    ['anything after refusal', [START, happens('ConsentRefused', at, {}), A8]],
  ] as const)('the office without consent: %s', (_what, story) => {
    expect(mails(...story)).toEqual([])
  })

  it('the hospital hears of its own duties without consent', () => {
    expect(mails(NO_CONSENT, rung('Escalated', 'A8', 'headNurse,careManager'))).toEqual([
      'escalation → hospital/headNurse',
    ])
  })

  it.each([
    ['the notice', [OFF, NOTICE], []],
    [
      'a reminder goes to the desk, which rings up',
      [OFF, rung('ReminderDue', 'A3', 'careManager')],
      ['reminder → hospital/hospitalDesk'],
    ],
    [
      'and once only',
      [OFF, rung('Escalated', 'A9', 'officeManager,hospitalDesk')],
      ['escalation → hospital/hospitalDesk'],
    ],
  ] as const)('an office off the screen: %s', (_what, story, expected) => {
    expect(mails(...story)).toEqual(expected)
  })

  it('nobody after closing but for receipts', () => {
    const over = [START, NOTICE, SHEET, happens('Closed', at, { reason: 'timeIsUp' }, 'system')]
    expect(mails(...over, rung('ReminderDue', 'A4', 'hospitalDesk'))).toEqual([])
    expect(mails(...over, RECEIVED)).toEqual(['sheetReceived → office/careManager'])
  })
})

describe('a notice', () => {
  it('has a key of event and receiver, so that it goes out once', () => {
    const keys = notices(START, rung('Escalated', 'A8', 'headNurse,careManager')).map(
      ({ key }) => key,
    )
    expect(keys).toEqual([
      expect.stringMatching(/^Escalated-\d+:hospital:headNurse$/),
      expect.stringMatching(/^Escalated-\d+:office:careManager$/),
    ])
  })

  it('names the duty it is about', () => {
    expect(notices(START, NOTICE)).toMatchObject([{ duty: 'A3' }])
    expect(notices(START, rung('Escalated', 'A8', 'headNurse'))).toMatchObject([{ duty: 'A8' }])
  })
})
