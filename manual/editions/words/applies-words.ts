import type { AppliesRule, DutyRow } from '../edition'

/** Whom a duty is for. */
export const APPLIES_WORDS = {
  careManagerBeforeAdmission: '入院前から担当のケアマネジャーがいる（いるはずの）方',
  careManagerAtStart: '入院のときに担当のケアマネジャーがいる方',
  noCareManagerAtStart: '入院のときに担当のケアマネジャーが決まっていない方',
  careManagerMayExist: '担当のケアマネジャーがいるかもしれないが、分からない方',
  certificationUnclear: '担当が決まっておらず、退院調整の対象になりうる方',
  needsCertification: '介護が要るが、認定を受けていない方',
  certificationApplied: '認定を新しく申請した方',
  dischargedBeforeDecision: '認定の結果より先に退院する方',
  needsCareManager: '担当のケアマネジャーをこれから選ぶ方',
  newCareManager: '入院中に担当のケアマネジャーが決まった方',
  newCareManagerAwaited: '事業所を選び、担当者の知らせを待っている方',
  levelDoubted: '要介護度が今の状態に合っていないと思われる方',
  certificationEndsInStay: '認定の有効期間が入院中に終わる方',
  coordinatorExpected: '担当のケアマネジャー（相談支援専門員）がいる、またはこれから決まる方',
  conferenceExpected: '急に決まった退院ではない方',
  leftAlive: '退院した方（亡くなった方を除く）',
  wentHomeWithCareManager: '担当のケアマネジャーがいて、自宅に退院した方',
  wentToFacility: '施設に退院した方',
  wentToHospitalOffTheService: 'このサービスを使っていない病院へ転院した方',
  outsideCareInsurance: '介護保険の対象ではない方（障害福祉など）',
  diedWithCareManager: '担当のケアマネジャーがいて、入院中に亡くなった方',
  recalled: '誤った相手に情報が届いたケース',
  faxWentAstray: 'FAXが別のところに届いたケース',
  takenBackOffTheScreen: '画面に届かない事業所に知らせたことを、取り消したケース',
} as const satisfies Record<AppliesRule, string>

export function appliesWords({ appliesTo }: DutyRow): string {
  return appliesTo === undefined ? 'すべての方' : APPLIES_WORDS[appliesTo]
}
