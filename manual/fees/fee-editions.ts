import type { PlainDate } from '../calendar/plain-date'

/**
 * 入院時情報連携加算 as the fee schedule had it, by effective day. Which edition applies is decided by the day
 * of the act (decisions 2), and a corrected edition is a new row.
 */
export type AdmissionInfoFeeEdition = Readonly<{
  id: string
  from: PlainDate
  rule: 'admissionDayAndTwoMore' | 'threeAndSevenDays'
  units: Readonly<{ I: number; II: number }>
  source: string
  confidence: 'confirmed' | 'to-be-confirmed'
}>

export const ADMISSION_INFO_FEE_EDITIONS: readonly AdmissionInfoFeeEdition[] = [
  {
    id: '2018-04',
    from: '2018-04-01' as PlainDate,
    rule: 'threeAndSevenDays',
    units: { I: 200, II: 100 },
    source: '平成30年度介護報酬改定（入院時情報連携加算）',
    confidence: 'to-be-confirmed',
  },
  {
    id: '2024-04',
    from: '2024-04-01' as PlainDate,
    rule: 'admissionDayAndTwoMore',
    units: { I: 250, II: 200 },
    source: '令和6年度介護報酬改定（入院時情報連携加算）',
    confidence: 'confirmed',
  },
]
