import { randomUUID } from 'node:crypto'
import type { ProposedEvent } from '../../manual/case/events'
import { SAID } from '../../store/said-in-event'
import { isSameSubmission, type Sent } from '../../store/same-submission'

const HANDLED = {
  legId: 'leg1',
  sheetId: 'first',
  channel: 'phone',
  paper: 'retrieved',
} as const

const sent = (data: object, type: ProposedEvent['type'] = 'StrayFaxHandled'): Sent => ({
  caseId: 'case',
  accountId: 'nurse',
  organisationId: 'hospital',
  event: { id: randomUUID(), type, occurredAt: 0, by: { side: 'hospital' }, data } as ProposedEvent,
  payload: {},
})

describe('two arrivals under one id', () => {
  it('are one where only what the api works out has moved on', () => {
    expect(isSameSubmission(sent(HANDLED), sent({ ...HANDLED, legId: 'leg2' }))).toBe(true)
  })

  it.each([
    ['another sheet', { sheetId: 'second' }],
    ['another fate of the paper', { paper: 'notFound' }],
  ])('are two where the second names %s', (_, other) => {
    expect(isSameSubmission(sent(HANDLED), sent({ ...HANDLED, ...other }))).toBe(false)
  })

  it.each(SAID)('are two where the second says something else for %s', (name) => {
    const one = sent({ [name]: 'one' }, 'ContactRecorded')
    expect(isSameSubmission(one, sent({ [name]: 'other' }, 'ContactRecorded'))).toBe(false)
  })

  it.each([
    ['CertificationApplied', { at: 'municipalCareSection' }, { at: 'welfareOffice' }],
    ['EditionAdopted', { edition: 'nanwa-1' }, { edition: 'nanwa-2' }],
  ] as const)('are two where a %s names another', (type, one, other) => {
    expect(isSameSubmission(sent(one, type), sent(other, type))).toBe(false)
  })
})
