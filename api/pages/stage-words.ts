import type { Stage } from '../../manual/case/summary'

/** Where a case is, for lists; one that is closed says so by its state, this is the step before. */
const STAGE_WORDS = {
  consent: '情報共有の同意',
  admissionNotice: '入院の連絡',
  admissionInfoSheet: '入院時情報提供書',
  receipt: '受領確認',
  dischargeNotice: '退院調整開始の連絡',
  takenUp: 'ケアマネの受け止め',
  dischargeDate: '退院日の決定',
  discharge: '退院',
  screening: '基準チェック',
  certification: '認定の確認・申請',
  officeChosen: '事業所の選択',
  disabilityDesk: '障害福祉の窓口に相談',
  careManagerNamed: '担当の決定',
  closed: '終了待ち',
  excluded: '対象外',
  died: '終了（死亡）',
} as const satisfies Record<Stage, string>

const words: Readonly<Record<string, string>> = STAGE_WORDS

export const stageWords = (stage: string | undefined): string => words[stage ?? ''] ?? ''
