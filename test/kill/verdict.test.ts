import { newAction, type Sent } from './actions'
import type { Message } from './starts'
import { harmIn, type Seen } from './verdict'
import { UNHARMED } from './survival'

const CASE = { caseId: 'e3b0c442-98fc-4c14-9afb-f4c8996fb924', form: [] }

const action = newAction(CASE)
const torn = newAction(CASE)
const notice: Message = {
  messageId: '<one@nanwa>',
  subject: '入院の連絡があります',
  text: `/cases/${CASE.caseId}`,
}
const once = (sent: Sent): ReadonlyMap<Sent, number> => new Map([[sent, 1]])

/** A storm that everything survived. */
const SURVIVED: Seen = {
  promised: [action],
  before: once(action),
  after: once(action),
  torn: once(torn),
  started: [{ caseId: CASE.caseId, status: 200, text: '' }],
  messages: [notice],
}

test('what survived in full is no harm', () => {
  expect({ ...harmIn(SURVIVED), outOfOrder: [] }).toEqual(UNHARMED)
})

/** Each is what the kill tests would see with one of the guards switched off. */
test.each<[string, Partial<Seen>, keyof typeof UNHARMED]>([
  ['an acknowledged action that is nowhere', { before: new Map() }, 'promisedButNotSeenOnce'],
  ['an action that happened twice', { after: new Map([[action, 2]]) }, 'lostOrDoubled'],
  ['an action that was lost', { after: new Map([[action, 0]]) }, 'lostOrDoubled'],
  ['a torn action nobody recorded', { torn: new Map([[torn, 0]]) }, 'tornNotSeenOnce'],
  ['a torn action recorded twice', { torn: new Map([[torn, 2]]) }, 'tornNotSeenOnce'],
  [
    'a case that never began',
    { started: [{ caseId: CASE.caseId, status: 404, text: '' }] },
    'casesNotStarted',
  ],
  ['a notice that never went', { messages: [] }, 'noticesNotSentOnce'],
  [
    'a notice that went twice',
    { messages: [notice, { ...notice, messageId: '<two@nanwa>' }] },
    'noticesNotSentOnce',
  ],
  ['one mail delivered twice', { messages: [notice, notice] }, 'mailsTwice'],
])('%s turns the checker red', (_what, seen, where) => {
  expect(harmIn({ ...SURVIVED, ...seen })[where as keyof ReturnType<typeof harmIn>]).not.toEqual([])
})

test('a notice that nobody knows about is accounted for when the page says so', () => {
  const text = '入院の連絡のメールが届いたかどうか分かりません'
  const started = [{ caseId: CASE.caseId, status: 200, text }]

  expect(harmIn({ ...SURVIVED, started, messages: [] }).noticesNotSentOnce).toEqual([])
})
