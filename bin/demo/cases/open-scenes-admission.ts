import { admitted, type OpenScene } from './open-scene'

const MAIN = { hospital: 'minaminara', wardCode: '3W' } as const
const OURS = { ...MAIN, office: 'tsutsuji' } as const

/** Its draft is loaded beside it. */
export const SHEET_BEING_WRITTEN: OpenScene = {
  key: 'sheet-being-written',
  ...OURS,
  careLevel: 'care2',
  tell: (script, { before, ago }) => {
    admitted(script, before(1, '10:40'))
    script.noticeConfirmed(ago(200))
  },
}

/** Open cases around admission: from the bell at the door to the sheet confirmed. */
export const ADMISSION_SCENES: readonly OpenScene[] = [
  {
    key: 'just-admitted',
    ...OURS,
    careLevel: 'care2',
    tell: (script, { ago }) => admitted(script, ago(50)),
  },
  {
    key: 'nobody-known',
    ...MAIN,
    wardCode: '3E',
    careLevel: 'notApplied',
    tell: (script, { ago }) => admitted(script, ago(130)),
  },
  {
    key: 'must-be-coordinated',
    ...MAIN,
    wardCode: '4E',
    careLevel: 'applied',
    tell: (script, { before }) => {
      admitted(script, before(2, '11:10'))
      script.checksheet(before(1, '10:20'), 'must', ['toileting_assist', 'dementia_symptoms'])
    },
  },
  {
    key: 'consent-missing',
    ...OURS,
    careLevel: 'care3',
    tell: (script, { before }) => admitted(script, before(1, '15:30'), { consent: 'notYet' }),
  },
  {
    key: 'notice-unopened',
    ...OURS,
    wardCode: '5E',
    careLevel: 'care1',
    tell: (script, { before }) => admitted(script, before(1, '16:20')),
  },
  SHEET_BEING_WRITTEN,
  {
    key: 'sheet-overdue',
    ...OURS,
    wardCode: '3E',
    careLevel: 'care4',
    tell: (script, { before }) => {
      admitted(script, before(4, '09:50'))
      script.noticeConfirmed(before(4, '13:15'))
    },
  },
  {
    key: 'support-level',
    ...MAIN,
    office: 'support-29442',
    careLevel: 'support2',
    tell: (script, { before }) => {
      admitted(script, before(1, '13:30'))
      script.noticeConfirmed(before(1, '16:05'))
    },
  },
  {
    key: 'office-off-the-screen',
    ...MAIN,
    wardCode: '5E',
    office: 'kuroao',
    careLevel: 'care3',
    tell: (script, { before }) => admitted(script, before(1, '11:45')),
  },
  {
    key: 'hours-unconfirmed',
    hospital: 'yoshino',
    wardCode: '2F',
    office: 'sakura-higashiyoshino',
    careLevel: 'care1',
    tell: (script, { before }) => admitted(script, before(1, '14:10')),
  },
  {
    key: 'started-by-office',
    ...OURS,
    careLevel: 'care2',
    tell: (script, { before }) =>
      admitted(script, before(1, '12:20'), {
        startedBy: 'coordinator',
        consent: 'givenAtContract',
        admissionTimeKnown: false,
      }),
  },
  {
    key: 'sheet-just-sent',
    ...OURS,
    careLevel: 'care3',
    tell: (script, { before, ago }) => {
      admitted(script, before(2, '14:00'))
      script.noticeConfirmed(before(2, '15:30'))
      script.sheetSent(ago(150), 'screen')
    },
  },
  {
    key: 'receipt-late',
    ...OURS,
    wardCode: '4W',
    careLevel: 'care5',
    tell: (script, { before }) => {
      admitted(script, before(5, '10:30'))
      script.noticeConfirmed(before(5, '11:20'))
      script.sheetSent(before(4, '15:40'), 'screen')
    },
  },
  {
    key: 'addition-to-a-sheet',
    ...OURS,
    wardCode: '5E',
    careLevel: 'care2',
    tell: (script, { before, ago }) => {
      admitted(script, before(6, '09:30'))
      script.noticeConfirmed(before(6, '10:10'))
      const first = script.sheetSent(before(6, '14:30'), 'screen')
      script.sheetReceived(before(5, '09:20'), first)
      script.sheetSent(ago(90), 'screen')
    },
  },
  {
    key: 'mail-came-back',
    ...MAIN,
    office: 'oyodo',
    careLevel: 'care1',
    tell: (script, { before }) => {
      admitted(script, before(2, '10:00'))
      script.noticeCameBack(before(2, '10:40'))
    },
  },
]
