import type { EventType } from '../../../manual/case/events'
import { hasConsent } from '../../../manual/case/parties'
import { maySpeak } from '../../../manual/case/refusal-sides'
import { standingProblem } from '../../../manual/case/refusal-standing'
import type { Link } from '../../../templates/pages/components/link'
import { ACT_FORMS } from '../../cases/acts/act-forms'
import { type CaseAction, isLeftToFormerHospital } from '../../policy/policy'
import { type CaseAct, paths } from '../../routes/paths'
import { actOnDuty } from '../duty-acts'
import type { Offer } from './offer'
import { formActs } from './form-documents'
import { faxOffer } from './fax-offer'
import { LATER_OFFERS, RARE_LATER_OFFERS } from './later-offers'
import type { Standing } from './standing'

const OFFERS: readonly Offer[] = [
  { act: 'consent', event: 'ConsentGiven', label: () => '同意を記録する' },
  {
    act: 'care-manager',
    event: 'CareManagerIdentified',
    label: () => '担当の事業所を登録する',
    when: ({ side }) => side === 'hospital',
  },
  {
    act: 'admission-notice',
    event: 'AdmissionNoticeSent',
    label: () => '入院の連絡を記録する',
    when: ({ leg }) => leg.startedBy === 'hospital',
  },
  {
    act: 'admission-notice-receipt',
    event: 'AdmissionNoticeConfirmed',
    label: ({ side, leg }) =>
      side === leg.startedBy ? '入院の連絡が伝わったことを記録する' : '入院の連絡を確かめる',
  },
  {
    act: 'paper-sheet',
    event: 'AdmissionInfoSheetSent',
    label: () => '紙で届いた情報提供書を記録する',
    when: ({ side, leg }) => side === 'hospital' && leg.sheetsSent.length === 0,
  },
  {
    act: 'planned-discharge',
    event: 'PlannedDischargeSet',
    label: ({ leg }) =>
      leg.plannedDischarge === undefined ? '退院予定日を入れる' : '退院予定日を変える',
  },
  {
    act: 'discharge-notice',
    event: 'DischargeCoordinationNoticeSent',
    label: () => '退院調整開始の連絡をする',
  },
  {
    act: 'discharge-notice-receipt',
    event: 'DischargeCoordinationNoticeConfirmed',
    label: ({ side }) =>
      side === 'coordinator' ? '退院調整を受け止める' : 'ケアマネジャーの返事を記録する',
  },
  {
    act: 'discharge-date',
    event: 'DischargeDateFixed',
    label: ({ leg }) =>
      leg.dischargeDateFixed === undefined ? '退院日を決める' : '退院日を変える',
  },
  {
    act: 'discharge-date-told',
    event: 'DischargeDateTold',
    label: () => '退院日を知らせたことを記録する',
  },
  { act: 'discharge', event: 'Discharged', label: () => '退院を記録する' },
  {
    act: 'transfer',
    event: 'Transferred',
    label: () => '転院を記録する',
    when: ({ leg }) => leg.discharged === undefined,
  },
  ...LATER_OFFERS,
  { act: 'contact', event: 'ContactRecorded', label: () => '電話・FAXの内容を記録する' },
]

const RARE: readonly Offer[] = [
  {
    act: 'care-manager',
    event: 'CareManagerChanged',
    label: () => '担当の事業所を変える',
    when: ({ side }) => side === 'hospital',
  },
  ...RARE_LATER_OFFERS,
  { act: 'exclusion', event: 'Excluded', label: () => '対象外にする' },
  { act: 'death', event: 'Died', label: () => '亡くなったことを記録する' },
  { act: 'reopening', event: 'Reopened', label: () => 'ケースを再開する' },
]

/** What this side can do with the case now, as the manual would take it. */
function possibleActs(standing: Standing, without: readonly string[]): readonly Link[] {
  return linksOf(OFFERS, standing).filter(({ href }) => !without.includes(href))
}

/** Those of the acts that belong to the two flows' own steps or to a duty that is open; the rest is folded away. */
export function sortedActs(
  standing: Standing,
  without: readonly string[],
): Readonly<{ acts: readonly Link[]; moreActs: readonly Link[] }> {
  const { view, duties, side, leg } = standing
  const later = LATER_OFFERS.map(({ act }) => paths.caseAction(view.caseId, act))
  const asked = duties
    .filter(({ status, owner }) => status === 'open' && owner === side)
    .map((duty) => {
      const startedByOffice = leg.startedBy === 'coordinator'
      return actOnDuty({ caseId: view.caseId, duty, startedByOffice }).href
    })
  const isAsked = ({ href }: Link): boolean => !later.includes(href) || asked.includes(href)
  const all = possibleActs(standing, without)
  const fax = faxOffer(standing)
  return {
    acts: [...all.filter(isAsked), ...(fax?.isUsual === true ? [fax.link] : [])],
    moreActs: [
      ...all.filter((act) => !isAsked(act)),
      ...formActs(standing),
      ...(fax?.isUsual === false ? [fax.link] : []),
    ],
  }
}

export function rareActs(standing: Standing): readonly Link[] {
  const ledger = { href: paths.caseLedger(standing.view.caseId), label: '台帳を印刷する（PDF）' }
  if (standing.view.asFormerHospital === true) return [ledger, ...linksOf(RARE, standing)]
  return [
    ledger,
    ...linksOf(RARE, standing),
    ...(standing.side === 'hospital' && standing.leg.checksheet === undefined
      ? []
      : standing.side === 'hospital' && standing.state.closed === undefined
        ? [{ href: paths.checksheet(standing.view.caseId), label: '基準チェックをやり直す' }]
        : []),
  ]
}

const allowing = (act: CaseAct): CaseAction => {
  if (act === 'care-manager') return 'changeCoordinator'
  if (act === 'person') return 'correctPerson'
  if (act === 'person-merge') return 'mergePersons'
  if (act === 'link') return 'linkCases'
  return act === 'transfer' ? 'transferPatient' : ACT_FORMS[act].allows
}

function linksOf(offers: readonly Offer[], standing: Standing): readonly Link[] {
  return offers
    .filter((offer) => isPossible(offer, standing))
    .map(({ act, label }) => ({
      href: paths.caseAction(standing.view.caseId, act),
      label: label(standing),
    }))
}

/**
 * The rest is offered once the case is open again; what was taken back opens it by itself, and whose registration it is
 * has nothing to do with it.
 */
const OFFERED_WHEN_CLOSED: readonly EventType[] = [
  'Reopened',
  'TakenBack',
  'PersonRecordChanged',
  'DeathTold',
  'RecallTold',
  'StrayFaxHandled',
]
const OFFERED_WHEN_MERGED: readonly EventType[] = [
  'TakenBack',
  'PersonRecordChanged',
  'StrayFaxHandled',
]

function isPossible({ act, event, when }: Offer, standing: Standing): boolean {
  const { state, leg, side, now, view } = standing
  if (view.diverged || !maySpeak(side, event)) return false
  if (view.asFormerHospital === true && !isLeftToFormerHospital(allowing(act))) return false
  if (state.mergedInto !== undefined && !OFFERED_WHEN_MERGED.includes(event)) return false
  if (state.closed !== undefined && !OFFERED_WHEN_CLOSED.includes(event)) return false
  if (event === 'ConsentGiven' && hasConsent(state)) return false
  return standingProblem(event, { state, leg, at: now }) === undefined && (when?.(standing) ?? true)
}
