import type { LayoutSection } from '../form-layout'
import { cell, entry, words } from '../form-cells'

export const END_OF_LIFE_SECTION: LayoutSection = {
  heading: '人生の最終段階における医療・ケアに関する情報',
  rows: [
    [
      cell('意向の話し合い', [
        {
          choices: 'talksHeld',
          insides: { held: [words('最終実施日'), { entry: 'lastTalkOn', short: true }] },
        },
      ]),
    ],
    [
      cell('参加者', [
        {
          choices: 'talkMembers',
          insides: {
            family: [
              words('氏名'),
              entry('talkFamilyName', 60),
              words('続柄'),
              entry('talkFamilyRelation', 30),
            ],
            other: [entry('talkMembersOther', 40)],
          },
        },
      ]),
    ],
    [
      cell(
        '本人・家族等の意向',
        [
          entry('endOfLifeWish', 200),
          { box: 'endOfLifeWishEnclosed', when: ['yes'], label: '別紙参照' },
        ],
        1,
        92,
      ),
    ],
    [cell('話し合った内容', [entry('talkContent')])],
    [cell('その他、ケアマネジャーと医療機関で共有したい内容', [entry('sharedWishes')], 1, 150)],
  ],
}

export const WISHES_CHANGE_NOTE =
  '本人の意向は変わることがあります。この用紙の内容は記入した日のものです。医療・ケアの方針を決めるときは、あらためて本人・家族等に確かめてください。'
