import type { Party } from '../../../store/case-view'
import type { Member } from '../../../store/organisations'
import type { Role } from '../../../store/memberships'
import type { ContactView } from '../../../templates/pages/case-page'
import { phoneWords } from '../../../templates/words/phone'
import { hoursWords } from '../../../templates/words/hours'
import { ROLE_WORDS } from '../../accounts/role-words'
import type { Standing } from './standing'

/** Exactly one person to talk to on each side; the others are folded away. */
export function contactsOf(standing: Standing): readonly ContactView[] {
  const { view, state } = standing
  const hospital = contactOf('hospital', view.hospital, hospitalContact(standing))
  const office = view.coordinator
  if (office === undefined) return [hospital]
  const calendar = state.calendars[office.id]
  return [
    hospital,
    {
      ...contactOf('coordinator', office, officeContact(standing, office)),
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

function contactOf(
  side: ContactView['side'],
  party: Party,
  member: Member | undefined,
): ContactView {
  const desk = party.desks.find(
    ({ kind }) => kind === (side === 'hospital' ? 'liaisonOffice' : 'careOffice'),
  )
  const number = desk?.phone ?? member?.phone ?? party.phone
  return {
    side,
    who: member === undefined ? '担当者は決まっていません' : nameAndRole(member),
    office: [party.name, ...(desk === undefined ? [] : [desk.name])].join(' '),
    ...(number !== undefined && { phone: number }),
    ...(number === desk?.phone && desk?.extension !== undefined && { extension: desk.extension }),
    ...(party.fax !== undefined && { fax: party.fax }),
    ...(party.bestTime !== undefined && { bestTime: party.bestTime }),
  }
}

const nameAndRole = ({ name, role, profession }: Member): string =>
  `${name}（${profession ?? ROLE_WORDS[role as Role]}）`
