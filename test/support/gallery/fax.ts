import { answerFields, readAnswer } from '../../../api/pages/fax/answer-form'
import { answeredView } from '../../../api/pages/fax/answered-view'
import {
  confirmationFields,
  numberFields,
  readConfirmation,
  readNumber,
} from '../../../api/pages/fax/line-form'
import { changeOf } from '../../../api/pages/fax/change-of-number'
import { type FaxLineShown, faxLineView } from '../../../api/pages/fax/line-view'
import type { PrintedFax } from '../../../api/fax/printed'
import { caseFaxView } from '../../../api/pages/fax/case-fax-view'
import {
  readReceipt,
  receiptFields,
  receiptTyped,
  sentFields,
  sentTyped,
} from '../../../api/pages/fax/sheet-form'
import { faxSheetView } from '../../../api/pages/fax/sheet-view'
import type { Typed } from '../../../api/typed/typed'
import { plainDate } from '../../../manual/calendar/plain-date'
import type { ContactDesk } from '../../../manual/contacts/contact-list'
import type { FaxLine } from '../../../manual/fax/fax-line'
import type { FaxAnswer } from '../../../manual/fax/fax-sheet'
import { renderCaseFax, renderFaxSheet } from '../../../templates/pages/case-fax'
import { renderFaxAnswer, renderFaxAnswered } from '../../../templates/pages/fax-answer'
import { renderFaxLine } from '../../../templates/pages/fax-line'
import { admitted, COORDINATOR, happens, type Told } from '../../manual/story'
import { actStanding } from './act-standing'
import { caseTarget, hospitalFrame, NOW, target, VISITOR_FRAME } from './frames'

const DAY_MS = 24 * 60 * 60 * 1000
const OFFICE = {
  id: 'sample',
  kind: 'careManagementOffice',
  name: '居宅介護支援事業所 さくら坂',
  kana: 'さくらざか',
  insideRegion: true,
  registered: false,
  phone: '0747-00-2231',
  fax: '0747-00-2232',
} as const

/** A desk with a number of its own, which nobody has proved yet. */
const DESK = {
  purpose: 'dischargeCoordination',
  department: '退院支援の窓口',
  fax: '0747-00-2239',
  hours: {},
  bestTimes: [],
  avoidTimes: [],
  methods: ['fax'],
  phoneFirst: true,
  masksName: true,
  coverSheet: true,
} as const satisfies ContactDesk

const LIST = { organisationId: OFFICE.id, number: 1, about: {}, validFrom: plainDate('2026-04-01') }

const DESK_NUMBER = {
  number: DESK.fax,
  department: DESK.department,
  line: { number: DESK.fax, revision: 0 },
}

const LINE = { number: OFFICE.fax, revision: 1, enteredAt: NOW - 3 * DAY_MS }
const TEST = {
  id: 'sample',
  number: 'FT-12',
  purpose: 'test',
  receiverId: OFFICE.id,
  lineRevision: 1,
  senderId: 'sample',
  madeAt: NOW - 3_600_000,
  expiresAt: NOW + 10 * DAY_MS,
  printed: {},
} as const

const linePage = (shown: Partial<FaxLineShown>, typed: Typed = {}, number: Typed = {}) => {
  const confirmed = readConfirmation(typed, false)
  const entered = readNumber(number)
  const view = faxLineView({
    organisation: OFFICE,
    here: { number: OFFICE.fax, line: LINE },
    others: [],
    tests: [],
    now: NOW,
    notice: undefined,
    make: target('/contacts/sample/fax/tests'),
    confirm: {
      target: target('/contacts/sample/fax/confirmation'),
      fields: confirmationFields(
        typed,
        'code' in typed && !confirmed.ok ? confirmed.problems : {},
        false,
      ),
    },
    change: changeOf(OFFICE, undefined, {
      mayChange: true,
      own: false,
      target: target('/contacts/sample/fax/number'),
      fields: numberFields(number, 'fax' in number && !entered.ok ? entered.problems : {}),
    }),
    ...shown,
  })
  return renderFaxLine(hospitalFrame('contacts'), view)
}

const FRAME = {
  ...VISITOR_FRAME,
  audience: { title: 'FAXを受け取った方のページ', words: '登録・ログインは要りません' },
}

const answerPage = (typed: Typed) => {
  const read = readAnswer(typed)
  return renderFaxAnswer(FRAME, {
    target: target('/uketori'),
    fields: answerFields(typed, 'code' in typed && !read.ok ? read.problems : {}),
  })
}

const answered = (answer: FaxAnswer, earlier?: number) =>
  renderFaxAnswered(
    FRAME,
    answeredView({
      code: '482913',
      purpose: 'admissionNotice',
      from: { name: '南奈良総合医療センター', person: '森脇 由香', phone: '0747-00-1120' },
      pages: 2,
      answer,
      answeredBy: 'さくら坂\u3000大前',
      at: NOW,
      ...(earlier !== undefined && { earlier }),
    }),
  )

const STORY = [
  admitted('2026-11-23 14:20', { coordinator: { ...COORDINATOR, registered: false } }),
  happens('FaxPrinted', '2026-11-24 09:00', { sheetId: 'one', message: 'admissionNotice' }),
]
const SENT = happens('FaxSent', '2026-11-24 09:05', { sheetId: 'one' })
const answeredBy = (answer: FaxAnswer) =>
  happens('FaxAnswered', '2026-11-24 09:30', { sheetId: 'one', answer, how: 'code' }, 'coordinator')

const HANDLED = happens('StrayFaxHandled', '2026-11-24 09:40', {
  sheetId: 'one',
  channel: 'phone',
  paper: 'retrieved',
})

const PROVED: FaxLine = { ...LINE, verified: { at: NOW - DAY_MS, how: 'phone', by: '大前' } }

const casePage = (line: FaxLine, story: readonly Told[], desks: readonly ContactDesk[] = []) => {
  const standing = actStanding('hospital', story)
  const { coordinator } = standing.view
  const view = coordinator && {
    ...standing.view,
    coordinator: { ...coordinator, fax: OFFICE.fax, contactList: { ...LIST, desks } },
  }
  return renderCaseFax(
    hospitalFrame(),
    caseFaxView(
      { ...standing, ...(view && { view }) },
      new Map([
        [line.number, line],
        [DESK.fax, DESK_NUMBER.line],
      ]),
      (message) => caseTarget(`/cases/sample/fax/${message}`),
    ),
  )
}

function sheetPage(story: readonly Told[], did: string, typed?: Typed): string {
  const standing = actStanding('hospital', story)
  const [fax] = standing.leg.faxes ?? []
  if (fax === undefined) throw new Error('the story prints no sheet')
  const read = typed && readReceipt(typed, NOW)
  const problems = read?.ok === false ? read.problems : {}
  const printed = {
    to: { name: OFFICE.name, fax: OFFICE.fax },
    from: { name: '南奈良総合医療センター', person: '森脇 由香', phone: '0747-00-1120' },
    pages: 2,
    madeAt: NOW,
  } satisfies PrintedFax
  const view = faxSheetView(standing, {
    fax,
    sheet: { ...TEST, purpose: 'admissionNotice', printed },
    did,
    usable: did !== 'outdated',
    sent: {
      target: caseTarget('/cases/sample/fax/sheets/one/sent'),
      fields: sentFields(sentTyped(NOW), {}),
    },
    answer: {
      target: caseTarget('/cases/sample/fax/sheets/one/answer'),
      fields: receiptFields(typed ?? receiptTyped(NOW), problems),
    },
  })
  return renderFaxSheet(hospitalFrame(), view)
}

const caseSheets = () => ({
  '10d-case-fax': casePage(PROVED, [...STORY, SENT]),
  '10d-case-fax-unproved': casePage(LINE, STORY),
  '10d-case-fax-desks': casePage(PROVED, [...STORY, SENT], [DESK]),
  '10d-case-fax-consent': casePage(PROVED, [admitted('2026-11-23 14:20', { consent: 'notYet' })]),
  '10e-fax-sheet': sheetPage(STORY, 'made'),
  '10e-fax-sheet-outdated': sheetPage(STORY, 'outdated'),
  '10e-fax-sheet-sent': sheetPage([...STORY, SENT], 'sent'),
  '10e-fax-sheet-wrong': sheetPage([...STORY, SENT], '', { answeredBy: '' }),
  '10e-fax-sheet-received': sheetPage([...STORY, SENT, answeredBy('allReadable')], ''),
  '10e-fax-sheet-unreadable': sheetPage([...STORY, SENT, answeredBy('pagesUnreadable')], ''),
  '10e-fax-sheet-astray': sheetPage([...STORY, SENT, answeredBy('notForUs')], ''),
  '10e-fax-sheet-astray-handled': sheetPage([...STORY, SENT, answeredBy('notForUs'), HANDLED], ''),
})

export const faxPages = () => ({
  ...caseSheets(),
  '10c-fax-line': linePage({ tests: [TEST], notice: 'made' }),
  '10c-fax-line-wrong': linePage({ tests: [TEST] }, { code: '48', answeredBy: '' }, { fax: '123' }),
  '10c-fax-line-own': linePage({ tests: [TEST], make: 'byTheOtherSide' }),
  '10c-fax-line-none': linePage({ here: undefined }),
  '10c-fax-line-verified': linePage({
    here: { number: OFFICE.fax, line: PROVED },
    notice: 'verified',
    change: { words: 'この番号は、さくら坂が自分で直します。電話で伝えてください。' },
  }),
  '10c-fax-line-astray': linePage({
    here: {
      number: OFFICE.fax,
      line: {
        ...LINE,
        verified: { at: NOW - DAY_MS, how: 'receiver', by: '大前' },
        wentAstrayAt: NOW,
      },
    },
  }),
  '10c-fax-line-desk': linePage({
    here: DESK_NUMBER,
    others: [{ number: OFFICE.fax, line: PROVED }],
    make: 'byTheOtherSide',
    change: changeOf(OFFICE, DESK_NUMBER, {
      mayChange: true,
      own: true,
      target: target('/contacts/sample/fax/number'),
      fields: [],
    }),
  }),
  '11-ack': answerPage({}),
  '11-ack-wrong': answerPage({ code: '12', number: 'ケース', answer: '', answeredBy: '' }),
  '11b-ack-done': answered('allReadable'),
  '11b-ack-unreadable': answered('pagesUnreadable'),
  '11b-ack-not-ours': answered('notForUs'),
  '11b-ack-again': answered('allReadable', NOW - 3_600_000),
})
