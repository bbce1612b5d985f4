import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import type { PlainDate } from '../../../manual/calendar/plain-date'
import type { HospitalLeg } from '../../../manual/case/state'
import {
  type ContactEvidence,
  contactEvidence,
  type RecordedContact,
} from '../../../manual/fees/contact-evidence'
import { type SheetEvidence, sheetEvidence } from '../../../manual/fees/sheet-evidence'
import { isEnteredLate } from '../../../manual/indicators/indicator-facts'
import type { Period } from '../../../manual/indicators/indicators'
import type { EvidenceCase } from '../../../store/fee-evidence'
import { fullDay } from '../../../templates/words/day'
import { ROMAN } from '../../../templates/words/fee'
import {
  type EvidencePerson,
  type SheetRow,
  sheetUntil,
  sheetVerdict,
  type StayRow,
  stayVerdict,
} from '../../../templates/words/fee-evidence'
import { fullMoment } from '../../../templates/words/time'
import { PURPOSES } from '../../cases/acts/contact'
import { CONFERENCE_FORMATS } from '../../cases/acts/stay-acts'
import { paths } from '../../routes/paths'
import { CHANNEL_NAMES } from '../case/channel-words'

export type HospitalNames = ReadonlyMap<string, string>

const LATE = '24時間をこえてから記録しました。'

/** The stays whose sheet belongs to the period, with the first of a person in the month marked apart from a second. */
export function sheetRows(
  cases: readonly EvidenceCase[],
  period: Period,
  names: HospitalNames,
  now: Instant,
): readonly SheetRow[] {
  const seen = new Set<string>()
  return cases.flatMap((one) =>
    staysOf(one).flatMap((leg): readonly SheetRow[] => {
      const evidence = sheetEvidence(one.state, leg, now + one.clockOffsetMs)
      if (!isWithin(evidence.countedOn, period)) return []
      const isAgain = evidence.tier !== undefined && seen.has(one.person.id)
      if (evidence.tier !== undefined) seen.add(one.person.id)
      return [{ ...personOf(one, leg, names), ...sheetWords(evidence, isAgain) }]
    }),
  )
}

/** The stays that ended in the period, and those that go on in which somebody spoke with the hospital. */
export function stayRows(
  cases: readonly EvidenceCase[],
  period: Period,
  names: HospitalNames,
  now: Instant,
): readonly StayRow[] {
  return cases.flatMap((one) =>
    staysOf(one).flatMap((leg): readonly StayRow[] => {
      const evidence = contactEvidence(one.state, leg, one.contacts, now + one.clockOffsetMs)
      const days =
        leg.discharged === undefined
          ? evidence.contacts.map(({ at }) => dayInJapan(at))
          : [dayInJapan(leg.discharged.at)]
      if (!days.some((day) => isWithin(day, period))) return []
      return [{ ...personOf(one, leg, names), ...stayWords(evidence) }]
    }),
  )
}

/** A double is counted where it goes on; a case made by mistake was no stay. */
const staysOf = ({ state }: EvidenceCase): readonly HospitalLeg[] =>
  state.mergedInto === undefined
    ? state.legs.filter(({ exclusion }) => exclusion !== 'mistakenCase')
    : []

const isWithin = (day: PlainDate, { from, to }: Period): boolean => day >= from && day <= to

function personOf(
  { caseId, code, person }: EvidenceCase,
  leg: HospitalLeg,
  names: HospitalNames,
): EvidencePerson {
  const admittedOn = fullDay(dayInJapan(leg.admittedAt))
  return {
    code,
    href: paths.case(caseId),
    name: person.name,
    kana: person.kana,
    hospital: names.get(leg.hospitalId) ?? 'ほかの病院',
    admitted: leg.admissionTimeKnown ? fullMoment(leg.admittedAt) : `${admittedOn}（時刻不明）`,
  }
}

function sheetWords(evidence: SheetEvidence, isAgain: boolean) {
  const { sheet, receipt, tier, window } = evidence
  const how = sheet?.channel === undefined ? '' : `\u3000${CHANNEL_NAMES[sheet.channel]}`
  return {
    provided: sheet === undefined ? 'まだありません' : `${fullMoment(sheet.at)}${how}`,
    received: receipt === undefined ? 'まだありません' : fullMoment(receipt.at),
    ...sheetVerdict(evidence),
    tier: tier === undefined ? '' : ROMAN[tier.tier],
    units: tier === undefined ? '' : String(tier.units),
    until: sheetUntil(evidence),
    edition: window.edition,
    source: window.source,
    notes: [
      ...(isAgain ? ['同じ方の行が、この月にもう1つあります。加算は月に1回です。'] : []),
      ...(window.provisional && window.applicable
        ? ['営業日か要介護度が確かめられていないため、期限は目安です。']
        : []),
      ...(sheet !== undefined && isEnteredLate(sheet) ? [`情報提供は、${LATE}`] : []),
    ],
  }
}

function stayWords({ leg, contacts, claim }: ContactEvidence) {
  const counted = contacts.filter(({ counts }) => counts)
  const conferences = counted.filter(({ conference }) => conference)
  const { discharged } = leg
  return {
    discharged: discharged === undefined ? '入院中' : fullDay(dayInJapan(discharged.at)),
    contacts: contacts.map(contactWords),
    counted: `${counted.length}回`,
    conference: conferences.length === 0 ? 'なし' : `あり（${conferences.length}回）`,
    ...stayVerdict(claim),
    tier: claim?.tier ?? '',
    units: claim?.amount === undefined ? '' : String(claim.amount),
    until: claim?.lastDay === undefined ? '' : `連絡は${fullDay(claim.lastDay)}まで数えます`,
    edition: claim?.row.edition ?? '',
    source: claim === undefined ? '' : `${claim.row.source}（未確認）`,
    notes: counted.some(isEnteredLate)
      ? [`連絡の記録のうち${counted.filter(isEnteredLate).length}件は、${LATE}`]
      : [],
  }
}

const PURPOSE_WORDS: Readonly<Record<string, string>> = PURPOSES

/** 令和8年11月12日（木）10:00 電話 体の具合や経過 */
function contactWords(contact: RecordedContact): string {
  const { at, counts } = contact
  const said = `${fullMoment(at)}\u3000${aboutWords(contact)}`
  return counts ? said : `${said}（数えていません）`
}

function aboutWords({ talk, conference }: RecordedContact): string {
  if ('format' in talk)
    return `退院前カンファレンス（${CONFERENCE_FORMATS[talk.format]}${conference ? '、注3を満たす' : ''}）`
  return `${CHANNEL_NAMES[talk.channel]}\u3000${PURPOSE_WORDS[talk.purpose] ?? PURPOSES.other}`
}
