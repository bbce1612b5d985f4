import type { PlainDate } from '../calendar/plain-date'
import type { Confidence } from '../editions/edition'

export type FeeCode =
  | 'dischargeAddOn'
  | 'dischargeSupport1'
  | 'dischargeSupport2'
  | 'careManagerGuidance'
  | 'jointDischargeGuidance2'
  | 'medicalLetter'
  | 'admissionSupport1'

/**
 * One fee as its schedule has it from a day on. A fee goes by the day of the act (decisions 2); a corrected
 * row is a new one. Amounts by tier; a tier without one was not verified and is shown without a number.
 */
export type FeeRow = Readonly<{
  fee: FeeCode
  name: string
  side: 'office' | 'hospital'
  edition: string
  from: PlainDate
  unit: '単位' | '点'
  amounts: Readonly<Record<string, number>>
  source: string
  confidence: Confidence
}>

const CARE_2024 = {
  side: 'office',
  edition: '2024-04',
  from: '2024-04-01' as PlainDate,
  unit: '単位',
  confidence: 'to-be-confirmed',
} as const
const MEDICAL = { side: 'hospital', unit: '点', confidence: 'to-be-confirmed' } as const
const MEDICAL_2024 = { ...MEDICAL, edition: '2024-06', from: '2024-06-01' as PlainDate } as const
/** The schedule of 2026 brings tiers and points that nobody has checked against the official text yet. */
const MEDICAL_2026 = {
  ...MEDICAL,
  edition: '2026-06',
  from: '2026-06-01' as PlainDate,
  amounts: {},
} as const

const SUPPORT_1 = { fee: 'dischargeSupport1', name: '入退院支援加算1' } as const
const SUPPORT_2 = { fee: 'dischargeSupport2', name: '入退院支援加算2' } as const
const GUIDANCE = { fee: 'careManagerGuidance', name: '介護支援等連携指導料1' } as const
const JOINT = { fee: 'jointDischargeGuidance2', name: '退院時共同指導料2' } as const
const LETTER = { fee: 'medicalLetter', name: '診療情報提供料（Ⅰ）' } as const
const ADMISSION_SUPPORT = { fee: 'admissionSupport1', name: '入院時支援加算1' } as const

const SCHEDULE_2024 = '令和6年度診療報酬改定'
const SCHEDULE_2026 = '令和8年度診療報酬改定（点数は未確認）'

export const FEE_ROWS: readonly FeeRow[] = [
  {
    ...CARE_2024,
    fee: 'dischargeAddOn',
    name: '退院・退所加算',
    amounts: {
      '（Ⅰ）イ': 450,
      '（Ⅰ）ロ': 600,
      '（Ⅱ）イ': 600,
      '（Ⅱ）ロ': 750,
      '（Ⅲ）': 900,
    },
    source: '令和6年度介護報酬改定（退院・退所加算、変更なし）',
  },
  {
    ...SUPPORT_1,
    ...MEDICAL_2024,
    amounts: { general: 700, longTerm: 1300 },
    source: SCHEDULE_2024,
  },
  { ...SUPPORT_1, ...MEDICAL_2026, source: SCHEDULE_2026 },
  {
    ...SUPPORT_2,
    ...MEDICAL_2024,
    amounts: { general: 190, longTerm: 635 },
    source: SCHEDULE_2024,
  },
  { ...SUPPORT_2, ...MEDICAL_2026, source: SCHEDULE_2026 },
  { ...GUIDANCE, ...MEDICAL_2024, amounts: { once: 400 }, source: SCHEDULE_2024 },
  { ...GUIDANCE, ...MEDICAL_2026, source: SCHEDULE_2026 },
  { ...JOINT, ...MEDICAL_2024, amounts: { two: 400, many: 2000 }, source: SCHEDULE_2024 },
  {
    ...JOINT,
    ...MEDICAL_2026,
    amounts: { many: 2000 },
    source: '令和8年度診療報酬改定（注3のみ確認）',
  },
  { ...LETTER, ...MEDICAL_2024, amounts: { once: 250 }, source: SCHEDULE_2024 },
  { ...LETTER, ...MEDICAL_2026, source: SCHEDULE_2026 },
  { ...ADMISSION_SUPPORT, ...MEDICAL_2024, amounts: { once: 240 }, source: SCHEDULE_2024 },
  { ...ADMISSION_SUPPORT, ...MEDICAL_2026, source: SCHEDULE_2026 },
]

/** The row in force on the day of the act; undefined for days before the oldest schedule known. */
export function feeRowOn(fee: FeeCode, day: PlainDate): FeeRow | undefined {
  return FEE_ROWS.filter((row) => row.fee === fee && row.from <= day).at(-1)
}
