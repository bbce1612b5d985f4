import type { DutyRow, OpenRule, StartRule } from '../edition'

/** The fact whose day is day 0. */
export const START_WORDS = {
  admission: '入院',
  sheetSent: '入院時情報提供書が届いた日時',
  plannedDischarge: '退院予定日',
  dischargeDate: '決まった退院日',
  dischargeNoticeSent: '退院調整開始の連絡',
  discharge: '退院',
  needOfCareFound: '介護が要ると分かった日',
  certificationApplied: '認定を申請した日',
  officeKindKnown: '要介護度が分かった日',
  officeChosen: '事業所が選ばれた日',
  certificationEnd: '認定の有効期間の最後の日',
  disabilityFound: '介護保険の対象外と分かった日',
  disabilityDeskConsulted: '障害福祉の窓口に相談した日',
  recall: '公開を止めた日',
  strayFax: '別のところに届いたと分かった日',
  takingBack: '記録を取り消した日',
} as const satisfies Record<StartRule, string>

const OPEN_WORDS = {
  caseStarted: '入院のケースが始まったとき',
  officeKnows: '事業所が入院を知ったとき',
  sheetSent: '入院時情報提供書が届いたとき',
  dischargePlanned: '退院予定日が決まったとき',
  dischargeNoticeSent: '退院調整開始の連絡が届いたとき',
  dischargeDateFixed: '退院日が決まったとき',
  discharged: '退院したとき',
} as const satisfies Record<Exclude<OpenRule, 'startKnown'>, string>

/** What must have happened before anybody can be asked. */
export function opensWords({ opensWith, countsFrom, opensDaysBeforeDue }: DutyRow): string {
  const opens =
    opensWith === 'startKnown'
      ? `${START_WORDS[countsFrom]}が記録されたとき`
      : OPEN_WORDS[opensWith]
  return opensDaysBeforeDue === undefined
    ? opens
    : `${opens}。ただし期限の${opensDaysBeforeDue}日前から`
}
