import type { FormPage } from '../form'
import { wordsFor } from '../choices/common'

const SENSITIVE = { disclosure: 'sensitive' } as const
/** A wish can have changed since: it is asked again at every admission, never taken over. */
const ASKED_AGAIN = { ...SENSITIVE, neverCarriedOver: true } as const
const HELD = { field: 'talksHeld', isOneOf: ['held'] } as const
const WITH_FAMILY = { field: 'talkMembers', isOneOf: ['family'] } as const

/** 人生の最終段階における医療・ケアに関する情報, the block of 2024 (forms §4.1); nothing of it must be answered. */
export const END_OF_LIFE = {
  id: 'end-of-life',
  title: '人生の最終段階の意向',
  group: '本人と暮らし',
  nationalNumber: '',
  intro:
    '話し合いがあったときだけ書きます。意向は変わることがあります。前に聞いたことがあっても、今回あらためて確かめてください。',
  fields: [
    {
      id: 'talksHeld',
      label: '意向の話し合い',
      kind: 'oneOf',
      options: [
        { code: 'held', label: '実施している' },
        { code: 'notWished', label: 'していない（本人の希望がない）' },
        { code: 'notHeld', label: 'していない（それ以外）' },
      ],
      ...SENSITIVE,
    },
    {
      id: 'lastTalkOn',
      label: '話し合いの最終実施日',
      kind: 'date',
      span: { yearsBack: 20, yearsAhead: 0 },
      askedWhen: HELD,
      ...SENSITIVE,
    },
    {
      id: 'talkMembers',
      label: '話し合いへの参加者',
      kind: 'manyOf',
      options: [
        { code: 'patient', label: '本人' },
        { code: 'family', label: '家族' },
        { code: 'careTeam', label: '医療・ケアチーム' },
        { code: 'other', label: 'その他' },
      ],
      askedWhen: HELD,
      ...SENSITIVE,
    },
    {
      id: 'talkFamilyName',
      label: '話し合いに参加した家族の氏名',
      kind: 'text',
      maxLength: 60,
      askedWhen: WITH_FAMILY,
      disclosure: 'identity',
    },
    {
      id: 'talkFamilyRelation',
      label: '話し合いに参加した家族の続柄',
      kind: 'text',
      maxLength: 30,
      askedWhen: WITH_FAMILY,
    },
    {
      ...wordsFor('talkMembersOther', '話し合いに参加したその他の人', ['talkMembers', 'other']),
      ...SENSITIVE,
    },
    {
      id: 'endOfLifeWish',
      label: '人生の最終段階についての本人・家族等の意向',
      under: '意向と話し合い',
      kind: 'longText',
      maxLength: 1000,
      ...ASKED_AGAIN,
    },
    {
      id: 'endOfLifeWishEnclosed',
      label: '人生の最終段階についての意向は、別紙を参照',
      kind: 'yesNo',
      yes: '参照する',
      no: '参照しない',
      ...ASKED_AGAIN,
    },
    {
      id: 'talkContent',
      label: '話し合った内容',
      kind: 'longText',
      maxLength: 1000,
      ...ASKED_AGAIN,
    },
    {
      id: 'sharedWishes',
      label: 'その他、ケアマネジャーと医療機関で共有したい内容',
      kind: 'longText',
      maxLength: 1000,
      ...ASKED_AGAIN,
    },
  ],
} as const satisfies FormPage
