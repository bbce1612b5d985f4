import { ROLE_WORDS } from '../../accounts/role-words'
import type { Member } from '../../../store/organisations'
import type { Role } from '../../../store/memberships'
import { type ActContext, type ActForm, right, wrong } from './act-form'
import { NOTE, noteField, readRemarks } from './said'

const CONTACT = 'contact'

/** Who of one's own side can be the one person to talk to; an administrator looks after accounts, not patients. */
const ownPeople = ({ view, side }: ActContext): readonly Member[] =>
  ((side === 'hospital' ? view.hospital : view.coordinator)?.members ?? []).filter(
    ({ role }) => role !== 'administrator',
  )

const presentContact = ({ leg, state, side }: ActContext): string | undefined =>
  side === 'hospital' ? leg.hospitalContact : state.coordinator?.accountId

/** Exactly one person to talk to on each side; each side names its own, and the record keeps the former ones (manual §2.3). */
export const PRIMARY_CONTACT: ActForm = {
  allows: 'choosePrimaryContact',
  title: () => '窓口の担当者を変える',
  words: () => [
    '相手が最初に連絡する人です。それぞれの側に1人だけです。前の担当者は記録に残ります。',
  ],
  fieldNames: [CONTACT, NOTE],
  initial: (context) => ({ [CONTACT]: presentContact(context) ?? '' }),
  fields: (context, fields) => [
    fields.radios(
      { name: CONTACT, label: 'これからの担当者', need: 'required' },
      ownPeople(context).map(({ accountId, name, role, profession }) => ({
        value: accountId,
        label: `${name}（${profession ?? ROLE_WORDS[role as Role]}）`,
        ...(accountId === presentContact(context) && { hint: 'いまの担当者' }),
      })),
    ),
    noteField(fields, '引き継ぐこと'),
  ],
  read: (context, typed) => {
    const chosen = ownPeople(context).find(({ accountId }) => accountId === typed[CONTACT])
    const isPresent = chosen !== undefined && chosen.accountId === presentContact(context)
    const remarks = readRemarks(typed)
    if (chosen === undefined || isPresent || !remarks.ok)
      return wrong({
        ...(chosen === undefined && { [CONTACT]: 'これからの担当者を選んでください' }),
        ...(isPresent && { [CONTACT]: 'いまの担当者です。ほかの人を選んでください' }),
        ...(!remarks.ok && remarks.problems),
      })
    return right({
      type: 'PrimaryContactChanged',
      data: { legId: context.leg.id, of: context.side, contactId: chosen.accountId },
      payload: remarks.payload,
    })
  },
  submit: () => 'この人を窓口の担当者にする',
  done: '窓口の担当者を変えました',
}
