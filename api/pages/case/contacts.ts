import { purposeOfDuty } from '../../../manual/contacts/purpose-of-duty'
import type { Purpose } from '../../../manual/contacts/purposes'
import type { Party } from '../../../store/parties'
import type { Member } from '../../../store/organisations'
import type { Role } from '../../../store/memberships'
import type { ContactView } from '../../../templates/pages/case-page'
import { HOSPITAL_PURPOSES, OFFICE_PURPOSES } from '../../../templates/words/contact'
import { phoneWords } from '../../../templates/words/phone'
import { hoursWords } from '../../../templates/words/hours'
import { ROLE_WORDS } from '../../accounts/role-words'
import { findDeskNow } from './desk-now'
import type { Standing } from './standing'
import { turnOf } from './turn'

/** Exactly one person to talk to on each side, at the desk for what is next; the others are folded away. */
export function contactsOf(standing: Standing): readonly ContactView[] {
  const { view, state } = standing
  const hospital = contactOf(standing, 'hospital', view.hospital, hospitalContact(standing))
  const office = view.coordinator
  if (office === undefined) return [hospital]
  const calendar = state.calendars[office.id]
  return [
    hospital,
    {
      ...contactOf(standing, 'coordinator', office, officeContact(standing, office)),
      ...(calendar !== undefined && { hours: hoursWords(calendar) }),
    },
  ]
}

export function otherContactsOf(standing: Standing): readonly string[] {
  const { view } = standing
  const first = new Set(
    [
      hospitalContact(standing),
      ...(view.coordinator ? [officeContact(standing, view.coordinator)] : []),
    ].map((member) => member?.accountId),
  )
  return [view.hospital, ...(view.coordinator ? [view.coordinator] : [])].flatMap((party) =>
    party.members
      .filter(({ accountId, role }) => !first.has(accountId) && role !== 'administrator')
      .map((member) =>
        [
          `${nameAndRole(member)}\u3000${party.name}`,
          ...(member.phone === undefined ? [] : [phoneWords(member.phone)]),
        ].join('\u3000'),
      ),
  )
}

function hospitalContact({ view, leg }: Standing): Member | undefined {
  const { members } = view.hospital
  return (
    members.find(({ accountId }) => accountId === leg.hospitalContact) ??
    members.find(({ role }) => role === 'dischargePlanner')
  )
}

function officeContact({ state }: Standing, office: Party): Member | undefined {
  const { accountId } = state.coordinator ?? {}
  return (
    office.members.find((member) => member.accountId === accountId) ??
    office.members.find(({ role }) => role === 'careManager' || role === 'supportCenterStaff')
  )
}

/** What one would call the other side for now. */
function purposeNow(standing: Standing): Purpose {
  const turn = turnOf(standing)
  return 'duty' in turn ? purposeOfDuty(turn.duty) : 'stayInquiry'
}

function contactOf(
  standing: Standing,
  side: ContactView['side'],
  party: Party,
  member: Member | undefined,
): ContactView {
  const who = member === undefined ? '担当者は決まっていません' : nameAndRole(member)
  const fax = party.fax === undefined ? {} : { fax: party.fax }
  const { state, now } = standing
  const purpose = purposeNow(standing)
  const found = findDeskNow(party, state.calendars, purpose, now)
  if (found !== undefined) {
    const { call, ...hours } = found
    const { label, ...line } = call
    const words = side === 'hospital' ? HOSPITAL_PURPOSES : OFFICE_PURPOSES
    const about = { purpose: words[purpose] }
    return { side, who, office: `${party.name} ${label}`, ...line, ...about, ...fax, ...hours }
  }
  const desk = party.desks.find(
    ({ kind }) => kind === (side === 'hospital' ? 'liaisonOffice' : 'careOffice'),
  )
  const number = desk?.phone ?? member?.phone ?? party.phone
  return {
    side,
    who,
    office: [party.name, ...(desk === undefined ? [] : [desk.name])].join(' '),
    ...(number !== undefined && { phone: number }),
    ...(number === desk?.phone && desk?.extension !== undefined && { extension: desk.extension }),
    ...fax,
    ...(party.bestTime !== undefined && { bestTime: party.bestTime }),
  }
}

const nameAndRole = ({ name, role, profession }: Member): string =>
  `${name}（${profession ?? ROLE_WORDS[role as Role]}）`
