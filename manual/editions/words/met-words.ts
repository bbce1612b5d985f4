import type { MetRule } from '../edition'

/** What satisfies a duty. Where the manual asks for a receipt, having sent is not enough. */
export const MET_WORDS = {
  admissionNoticeGiven:
    '病院が入院の連絡をした記録（ケアマネジャーが始めたケースでは、病院の確認でもよい）',
  sheetSent: '入院時情報提供書を送った記録',
  newestSheetReceived: 'いちばん新しい入院時情報提供書を受け取ったという、病院の確認',
  dischargeNoticeSent: '退院調整開始の連絡をした記録',
  dischargeNoticeTakenUp: 'ケアマネジャーが受け止めたという返事',
  fixedDateTold: '決まった退院日を知らせた記録（日が変わったら、あらためて知らせる）',
  screened: '基準チェックシートの記入',
  dischargePlanBegun: '退院支援計画に着手した記録',
  conferenceDecided: '開く日時、または開かないことの記録',
  documentsHandedOver: '書類を渡した記録',
  carePlanCopyReturned: 'ケアプランの写しを返した記録',
  wishesReviewed: '希望を聞いた記録',
  careManagerFound:
    '担当のケアマネジャーの登録、または市町村か地域包括支援センターに確かめて「いない」と分かった記録',
  certificationKnown: '認定の有無を確かめた記録（申請の記録、要介護度の記録でもよい）',
  certificationApplied: '認定を申請した記録',
  certificationDecided: '認定の結果の記録',
  provisionalPlanAgreed: '暫定ケアプランを作る事業所が決まった記録',
  officeChosen: '本人・家族が事業所を選んだ記録',
  careManagerNamed: '担当のケアマネジャー（相談支援専門員）の登録',
  carePlanRequestFiled: '届出書を出した記録',
  levelChangeApplied: '区分変更を申請した記録、または今の要介護度でよいと確かめた記録',
  renewalApplied: '更新（または区分変更）を申請した記録',
  disabilityDeskConsulted: '障害福祉の窓口に相談した記録',
  facilityHandedOver: '施設のケアマネジャーへ引き継いだ記録',
  nextHospitalTold: '転院先の病院に知らせた記録',
  deathTold: '電話か対面で伝えた記録',
  recallTold: '誤って届いたすべての事業所に電話した記録',
  strayFaxHandled: '別のところに届いたすべてのFAXについて、紙をどうしたかの記録',
  takingBackTold: '取り消したことを電話か対面で伝えた記録',
} as const satisfies Record<MetRule, string>
