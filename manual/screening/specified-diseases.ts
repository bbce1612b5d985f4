/**
 * The sixteen diseases by which somebody of 40 to 64 is insured (介護保険法施行令 第2条; domain manual §1.2). Which
 * one it is decides nothing and is not recorded.
 */
export const SPECIFIED_DISEASES = [
  ['terminalCancer', 'がん（末期）'],
  ['rheumatoidArthritis', '関節リウマチ'],
  ['als', '筋萎縮性側索硬化症'],
  ['opll', '後縦靱帯骨化症'],
  ['osteoporosisWithFracture', '骨折を伴う骨粗鬆症'],
  ['presenileDementia', '初老期における認知症'],
  ['parkinsonRelated', '進行性核上性麻痺、大脳皮質基底核変性症、パーキンソン病'],
  ['spinocerebellarDegeneration', '脊髄小脳変性症'],
  ['spinalStenosis', '脊柱管狭窄症'],
  ['progeria', '早老症'],
  ['multipleSystemAtrophy', '多系統萎縮症'],
  ['diabeticComplications', '糖尿病性神経障害、糖尿病性腎症、糖尿病性網膜症'],
  ['cerebrovascular', '脳血管疾患'],
  ['arteriosclerosisObliterans', '閉塞性動脈硬化症'],
  ['copd', '慢性閉塞性肺疾患'],
  ['osteoarthritis', '両側の膝関節または股関節に著しい変形を伴う変形性関節症'],
] as const satisfies readonly (readonly [code: string, label: string])[]

/** @returns whether it is one of the sixteen; undefined while nobody knows; 'unanswered' for anything else */
export function isSpecifiedDisease(answer: string): boolean | undefined | 'unanswered' {
  if (answer === 'none') return false
  if (answer === 'unknown') return undefined
  return SPECIFIED_DISEASES.some(([code]) => code === answer) ? true : 'unanswered'
}
