import { isKnown, openDisputes } from '../../../manual/case/fold-disputes'
import { editionOf } from '../../../manual/editions/registry'
import { ownTakeable } from '../../../manual/case/taking-back'
import type { DutyCode } from '../../../manual/editions/edition'
import type { Offer } from './offer'
import type { Standing } from './standing'

/** Whether the leg's edition asks for the duty, and this stay is one it is for. */
const isAskedFor =
  (code: DutyCode) =>
  ({ duties, leg }: Standing): boolean =>
    duties.some((duty) => duty.code === code && duty.legId === leg.id)

const has =
  (code: DutyCode) =>
  ({ leg }: Standing): boolean =>
    editionOf(leg.edition).duties.some((row) => row.code === code)

const isHospital = ({ side }: Standing): boolean => side === 'hospital'

/** What the second revision of the manual asks for, each offered when its duty is listed. */
export const LATER_OFFERS: readonly Offer[] = [
  {
    act: 'inquiry',
    event: 'CareManagerInquired',
    label: () => 'ケアマネジャーがいるか確かめる',
    when: isAskedFor('B0'),
  },
  {
    act: 'certification',
    event: 'CertificationChecked',
    label: () => '認定の有無を記録する',
    when: has('B3'),
  },
  {
    act: 'certification-application',
    event: 'CertificationApplied',
    label: () => '認定の申請を記録する',
    when: has('B4'),
  },
  { act: 'certification-delay', event: 'CertificationDelayed', label: () => '延期通知を記録する' },
  {
    act: 'certification-decision',
    event: 'CertificationDecided',
    label: () => '認定の結果を記録する',
  },
  {
    act: 'provisional-plan',
    event: 'ProvisionalPlanAgreed',
    label: () => '暫定ケアプランの担当を記録する',
    when: isAskedFor('B5p'),
  },
  {
    act: 'office-choice',
    event: 'OfficeChosen',
    label: () => '事業所が選ばれたことを記録する',
    when: isAskedFor('B7'),
  },
  {
    act: 'care-plan-request',
    event: 'CarePlanRequestFiled',
    label: () => '届出書を出したことを記録する',
    when: isAskedFor('B8'),
  },
  {
    act: 'disability-desk',
    event: 'DisabilityDeskConsulted',
    label: () => '障害福祉の窓口に相談した',
    when: isAskedFor('D1'),
  },
  {
    act: 'discharge-plan',
    event: 'DischargePlanBegun',
    label: () => '退院支援計画の着手を記録する',
    when: has('A6'),
  },
  {
    act: 'wishes',
    event: 'WishesReviewed',
    label: ({ leg }) =>
      leg.wishes === undefined ? '本人の希望を記録する' : '本人の希望を聞きなおす',
    when: has('W1'),
  },
  {
    act: 'care-level',
    event: 'CareLevelReviewed',
    label: () => '要介護度が合っているか記録する',
    when: has('C1'),
  },
  {
    act: 'conference',
    event: 'ConferenceScheduled',
    label: () => 'カンファレンスの日時を決める',
    when: has('A10'),
  },
  {
    act: 'conference-held',
    event: 'ConferenceHeld',
    label: () => 'カンファレンスを開いたことを記録する',
    when: has('A10'),
  },
  {
    act: 'documents',
    event: 'DocumentsHandedOver',
    label: () => '書類の引き継ぎを記録する',
    when: has('A13'),
  },
  {
    act: 'care-plan-copy',
    event: 'CarePlanCopyReturned',
    label: () => 'ケアプランの写しを記録する',
    when: has('A14'),
  },
  {
    act: 'facility-handover',
    event: 'FacilityHandedOver',
    label: () => '施設への引き継ぎを記録する',
  },
  {
    act: 'next-hospital',
    event: 'NextHospitalTold',
    label: () => '転院先に知らせたことを記録する',
    when: isAskedFor('T1'),
  },
  { act: 'death-told', event: 'DeathTold', label: () => '亡くなったことを伝えたと記録する' },
  { act: 'recall-told', event: 'RecallTold', label: () => '誤った相手に電話したことを記録する' },
  {
    act: 'stray-fax',
    event: 'StrayFaxHandled',
    label: () => '別のところに届いたFAXをどうしたか記録する',
  },
  { act: 'settlement', event: 'Settled', label: () => '記録の食い違いを解く' },
]

/** Seldom needed, and not to be pressed by chance. */
export const RARE_LATER_OFFERS: readonly Offer[] = [
  {
    act: 'conference-waiver',
    event: 'ConferenceWaived',
    label: () => 'カンファレンスをしないと決める',
    when: isAskedFor('A10'),
  },
  {
    act: 'primary-contact',
    event: 'PrimaryContactChanged',
    label: () => '窓口の担当者を変える',
    when: ({ view, side }) =>
      ((side === 'hospital' ? view.hospital : view.coordinator)?.members ?? []).length > 1,
  },
  { act: 'ward-kind', event: 'WardTransferred', label: () => '転棟を記録する', when: isHospital },
  { act: 'correction', event: 'Corrected', label: () => '日時の誤りを直す' },
  {
    act: 'link',
    event: 'Linked',
    label: () => 'ほかのケースとつなぐ・まとめる',
  },
  { act: 'person', event: 'PersonCorrected', label: () => '氏名・病棟などの誤りを直す' },
  {
    act: 'person-merge',
    event: 'PersonRecordChanged',
    label: () => '同じ方の登録をまとめる・戻す',
    when: isHospital,
  },
  {
    act: 'taking-back',
    event: 'TakenBack',
    label: () => '誤った記録を取り消す',
    when: ({ state, leg, side }) => ownTakeable(state, leg, side).length > 0,
  },
  {
    act: 'dispute',
    event: 'Disputed',
    label: () => '記録と食い違うことを知らせる',
    when: ({ leg }) =>
      openDisputes(leg).length === 0 &&
      (isKnown(leg, 'admissionNotice') || leg.plannedDischarge !== undefined),
  },
  {
    act: 'edition-adoption',
    event: 'EditionAdopted',
    label: () => 'マニュアルの版を変える',
    when: ({ adoptable }) => adoptable.length > 0,
  },
  { act: 'recall', event: 'Recalled', label: () => '誤って知らせた事業所への公開を止める' },
]
