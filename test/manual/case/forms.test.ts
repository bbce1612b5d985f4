import { plainDate } from '../../../manual/calendar/plain-date'
import type { Side } from '../../../manual/case/events'
import { refusalOf } from '../../../manual/case/refusal'
import type { RefusalCode } from '../../../manual/case/refusal-codes'
import { currentLeg } from '../../../manual/case/legs'
import { dutiesAt } from '../../../manual/duties/duties-at'
import { noticesFor } from '../../../manual/notices/notices'
import { foldCase } from '../../../manual/case/fold'
import { isOfUse } from '../../../manual/forms/offered'
import { FORM_USES, getUse } from '../../../manual/case/form-uses'
import { jst } from '../calendars'
import { admitted, admittedWithoutCareManager, caseOf, COORDINATOR, happens, lived } from '../story'
import type { Told } from '../story'

const AT = '2026-11-16 10:00'
const LATER = '2026-11-16 12:00'
const START = admitted('2026-11-10 09:00', { edition: 'nanwa-2' })
const OFF_SCREEN = admitted('2026-11-10 09:00', {
  edition: 'nanwa-2',
  coordinator: { ...COORDINATOR, registered: false },
})

const named = (formId: string) => ({ formId, edition: '2026-11', formSubmissionId: 'submission' })
const sent = (formId: string, by: Side, at = AT, channel: 'screen' | 'paper' = 'screen') =>
  happens('FormSent', at, { ...named(formId), channel }, by)
const kept = (formId: string, by: Side) => happens('FormKept', AT, named(formId), by)
const received = ({ id }: Told, by: Side) => happens('FormReceived', AT, { sheetEventId: id }, by)

const SUMMARY = sent('handover-summary', 'hospital')
const ON_PAPER = sent('handover-summary', 'hospital', AT, 'paper')
const COORDINATION = sent('discharge-coordination-sheet', 'hospital')
const PROFILE = sent('support-profile', 'coordinator')
const SECOND = sent('handover-summary', 'hospital')
const HOME = happens('Discharged', AT, { at: jst(AT), outcome: 'home' })
const DEAD = happens('Died', AT, { at: jst(AT) })

const verdict = (story: readonly Told[], proposed: Told, seenSeq = story.length) =>
  refusalOf(caseOf(...story), proposed, { seenSeq }, jst(LATER))?.code

type Row = readonly [
  rule: string,
  story: readonly Told[],
  proposed: Told,
  code: RefusalCode | undefined,
]

const ROWS: readonly Row[] = [
  ['is sent by the side that writes it', [START], SUMMARY, undefined],
  ['is sent by the office that writes it', [START], PROFILE, undefined],
  ['is not sent by the other side', [START], sent('handover-summary', 'coordinator'), 'wrongSide'],
  ['is sent after the stay as well', [START, HOME], SUMMARY, undefined],
  ['is not sent after a death', [START, DEAD], SUMMARY, 'outOfOrder'],
  [
    'is not sent without consent',
    [admitted('2026-11-10 09:00', { consent: 'notYet' })],
    SUMMARY,
    'consentNeeded',
  ],
  [
    'is not sent to nobody',
    [admittedWithoutCareManager('2026-11-10 09:00')],
    SUMMARY,
    'outOfOrder',
  ],
  ['is one of the table', [START], sent('nothing', 'hospital'), 'wrongSide'],
  ['has no second way', [START], sent('admission-info-sheet', 'coordinator'), 'unknownReference'],
  ['is not sent where it is kept', [START], sent('family-sheet', 'hospital'), 'unknownReference'],
  ['is kept by its own office', [START], kept('discharge-info-record', 'coordinator'), undefined],
  ['is kept by no other', [START], kept('discharge-info-record', 'hospital'), 'wrongSide'],
  ['is made for the family', [START], kept('family-sheet', 'hospital'), undefined],
  ['is not received before it was sent', [START], received(SUMMARY, 'coordinator'), 'outOfOrder'],
  ['is received by whom it is for', [START, SUMMARY], received(SUMMARY, 'coordinator'), undefined],
  ['is not received by its sender', [START, SUMMARY], received(SUMMARY, 'hospital'), 'wrongSide'],
  [
    'is received by word of the sender on paper',
    [OFF_SCREEN, ON_PAPER],
    received(ON_PAPER, 'hospital'),
    undefined,
  ],
  [
    'is received once',
    [START, SUMMARY, PROFILE, received(SUMMARY, 'coordinator')],
    received(SUMMARY, 'coordinator'),
    'alreadyDone',
  ],
  [
    'is received with those before it',
    [START, SUMMARY, SECOND, PROFILE, received(SECOND, 'coordinator')],
    received(SUMMARY, 'coordinator'),
    'alreadyDone',
  ],
]

describe('a form', () => {
  test.each(ROWS)('%s', (_rule, story, proposed, code) => {
    expect(verdict(story, proposed)).toBe(code)
  })

  test('is not sent from a page that has not seen a newer one of its kind', () => {
    expect(verdict([START, SUMMARY], SECOND, 1)).toBe('stale')
    expect(verdict([START, PROFILE], SECOND, 1)).toBeUndefined()
  })

  test('comes before admission only when somebody mistypes', () => {
    expect(verdict([START], sent('support-profile', 'coordinator', '2026-11-09 10:00'))).toBe(
      'beforeAdmission',
    )
  })
})

const types = (story: readonly Told[]) => lived(story, LATER).map(({ type }) => type)
const after = (story: readonly Told[]) => {
  const state = foldCase(lived(story, LATER))
  if (state === undefined) throw new Error('a story begins with an admission')
  return state
}
const duty = (story: readonly Told[], code: string) =>
  dutiesAt(after(story), jst(LATER)).find((one) => one.code === code)?.status

describe('the summary at discharge (A13)', () => {
  test('hands the papers over where the patient has left', () => {
    expect(types([START, HOME, SUMMARY])).toContain('DocumentsHandedOver')
    expect(duty([START, HOME, SUMMARY], 'A13')).toBe('done')
  })

  test('hands them over with the discharge where it was sent before', () => {
    const last = types([START, SUMMARY, HOME]).slice(-2)
    expect(last).toEqual(['Discharged', 'DocumentsHandedOver'])
  })

  test('on paper says nothing by itself: printed is not handed over', () => {
    expect(types([OFF_SCREEN, HOME, ON_PAPER])).not.toContain('DocumentsHandedOver')
  })

  test('on paper hands them over once somebody has said that it came', () => {
    const story = [OFF_SCREEN, HOME, ON_PAPER, received(ON_PAPER, 'hospital')]
    expect(types(story).slice(-2)).toEqual(['FormReceived', 'DocumentsHandedOver'])
    expect(currentLeg(after(story)).documentsHandedOver?.channel).toBe('paper')
  })

  test('with an addition to it hands them over once', () => {
    const all = types([START, SUMMARY, SECOND, HOME])
    expect(all.filter((type) => type === 'DocumentsHandedOver')).toHaveLength(1)
  })

  test('adds nothing where somebody has recorded it by hand', () => {
    const byHand = happens('DocumentsHandedOver', AT, {
      channel: 'fax',
      documents: ['nursingSummary'],
    })
    const all = types([START, HOME, byHand, SUMMARY])
    expect(all.filter((type) => type === 'DocumentsHandedOver')).toHaveLength(1)
  })

  test('says nothing of a later discharge when the first was a mistake', () => {
    const back = happens('TakenBack', AT, { what: 'Discharged', reason: 'mistyped' })
    const again = happens('Discharged', '2026-11-16 11:00', {
      at: jst('2026-11-16 11:00'),
      outcome: 'home',
    })
    const all = types([START, HOME, SUMMARY, back, again])
    expect(all.filter((type) => type === 'DocumentsHandedOver')).toHaveLength(1)
    expect(currentLeg(after([START, HOME, SUMMARY, back, again])).documentsHandedOver).toBe(
      undefined,
    )
  })
})

describe('the sheet of discharge coordination (A8)', () => {
  const PLANNED = happens('PlannedDischargeSet', AT, { on: plainDate('2026-11-30') })

  test('brings the notice with it where none was given', () => {
    expect(types([START, PLANNED, COORDINATION])).toContain('DischargeCoordinationNoticeSent')
    expect(duty([START, PLANNED, COORDINATION], 'A8')).toBe('done')
  })

  test('never counts as taken up: that is the care manager’s to say', () => {
    expect(duty([START, PLANNED, COORDINATION], 'A9')).toBe('open')
  })

  test('brings none where one was given, and says nothing to an office it was not sent to', () => {
    const notice = happens('DischargeCoordinationNoticeSent', AT, { channel: 'phone' })
    const count = (story: readonly Told[]) =>
      types(story).filter((type) => type === 'DischargeCoordinationNoticeSent').length
    expect(count([START, notice, COORDINATION])).toBe(1)
    const paper = sent('discharge-coordination-sheet', 'hospital', AT, 'paper')
    expect(count([OFF_SCREEN, paper])).toBe(0)
  })
})

describe('who is written to', () => {
  const noticesOf = (story: readonly Told[]) => {
    const events = lived(story, LATER)
    return events.flatMap((event, index) => {
      const state = foldCase(events.slice(0, index + 1))
      return state === undefined ? [] : noticesFor(event, state)
    })
  }
  const written = (story: readonly Told[]) =>
    noticesOf(story)
      .map(({ template, receiver }) => `${template} ${receiver.desk}`)
      .filter((one) => !/^(?:admissionNotice|reminder|escalation)/.test(one))

  test('the other side, of a form and of its receipt', () => {
    expect(written([START, PROFILE, received(PROFILE, 'hospital')])).toEqual([
      'formSent hospitalDesk',
      'formReceived careManager',
    ])
  })

  test('once, where the form brings another notice with it', () => {
    expect(written([START, HOME, SUMMARY])).toEqual(['documentsHandedOver careManager'])
  })

  test('nobody, of what goes on paper or is kept', () => {
    expect(written([OFF_SCREEN, ON_PAPER, kept('family-sheet', 'hospital')])).toEqual([])
  })
})

describe('a form is offered', () => {
  const offered = (...story: readonly Told[]) => {
    const state = caseOf(...story)
    return FORM_USES.filter((use) => isOfUse(use, state, currentLeg(state))).map(
      ({ formId }) => formId,
    )
  }

  test('from the admission on, or once discharge is in sight', () => {
    const planned = happens('PlannedDischargeSet', AT, { on: plainDate('2026-11-30') })
    const first = ['admission-info-sheet', 'family-sheet']
    expect(offered(START)).toEqual(first)
    expect(offered(START, planned)).toEqual([
      ...first,
      'discharge-coordination-sheet',
      'discharge-info-record',
      'handover-summary',
    ])
    expect(offered(START, DEAD)).toEqual(first)
  })

  test('outside care insurance, the profile too', () => {
    const specialist = { ...COORDINATOR, kind: 'consultationSupportSpecialist' } as const
    const state = caseOf(admitted('2026-11-10 09:00', { coordinator: specialist }))
    expect(isOfUse(getUse('support-profile'), state, currentLeg(state))).toBe(true)
  })
})
