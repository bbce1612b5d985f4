import { admitted, type OpenScene } from './open-scene'

const MAIN = { hospital: 'minaminara', wardCode: '3W' } as const
const OURS = { ...MAIN, office: 'tsutsuji' } as const

/** Open cases on the way from nobody to a care manager, and those that did not go as the flows have it. */
export const FLOW_B_SCENES: readonly OpenScene[] = [
  {
    key: 'perhaps-somebody',
    ...MAIN,
    wardCode: '4E',
    careLevel: 'unknown',
    tell: (script, { before }) => {
      admitted(script, before(1, '14:20'), { consent: 'notYet' })
      script.consent(before(1, '15:40'), true)
      script.inquired(before(1, '16:10'), 'patientOrFamily', 'waiting')
    },
  },
  {
    key: 'to-apply',
    ...MAIN,
    wardCode: '3E',
    careLevel: 'notApplied',
    tell: (script, { before }) => {
      admitted(script, before(5, '10:50'))
      script.checksheet(before(4, '10:20'), 'must', ['stand_or_walk_assist', 'toileting_assist'])
      script.certificationChecked(before(3, '09:40'), 'notCertified')
    },
  },
  {
    key: 'result-awaited',
    ...MAIN,
    wardCode: '5E',
    careLevel: 'applied',
    tell: (script, { before, day }) => {
      admitted(script, before(13, '11:10'))
      script.checksheet(before(12, '10:20'), 'must', ['stand_or_walk_assist'])
      script.certificationApplied(before(11, '15:00'))
      script.dischargePlanned(before(2, '13:00'), day(9))
    },
  },
  {
    key: 'office-chosen',
    ...MAIN,
    wardCode: '4W',
    careLevel: 'care2',
    tell: (script, { before }) => {
      admitted(script, before(8, '09:10'))
      script.checksheet(before(7, '10:20'), 'recommended', ['near_alone_iadl'])
      script.inquired(before(7, '11:00'), 'municipality', 'noCareManager')
      script.officeChosen(before(1, '14:00'))
    },
  },
  {
    key: 'disputed-notice',
    ...OURS,
    wardCode: '3E',
    careLevel: 'care3',
    tell: (script, { before, day, ago }) => {
      admitted(script, before(14, '10:20'))
      script.noticeConfirmed(before(14, '11:40'))
      script.stayBegun(before(13, '13:10'))
      script.dischargePlanned(before(4, '11:20'), day(8))
      script.dischargeNotice(before(3, '10:05'), 'phone')
      script.disputed(ago(120))
    },
  },
]
