import type { LayoutSection } from '../form-layout'
import { bracket, cell, entry, unit, words } from '../form-cells'

export const OUTLOOK_SECTION: LayoutSection = {
  heading: '5. 今後の在宅生活の展望について（ケアマネジャーとしての意見）',
  rows: [
    [cell('在宅生活に必要な要件', [entry('homeRequirements')], 1, 104)],
    [
      cell(
        '退院後の世帯状況',
        [
          {
            choices: 'householdAfter',
            insides: {
              withChildren: [words('家族構成員数'), entry('householdAfterMembers', 14), unit('名')],
              other: [entry('householdAfterOther', 24)],
            },
          },
          words('＊'),
          { box: 'aloneInDaytimeAfter', when: ['yes'], label: '日中独居' },
        ],
        1,
        104,
      ),
    ],
    [
      cell(
        '世帯に対する配慮',
        [{ choices: 'householdCare', insides: { needed: [entry('householdCareDetail', 160)] } }],
        1,
        104,
      ),
    ],
    [
      cell(
        '退院後の主介護者',
        [
          { box: 'caregiverAfter', when: ['sameAsBefore'], label: '2と同じ' },
          {
            box: 'caregiverAfter',
            when: ['someoneElse'],
            label: '左記以外',
            inside: [
              words('氏名'),
              entry('caregiverAfterName', 50),
              words('続柄'),
              entry('caregiverAfterRelation', 26),
              words('年齢'),
              entry('caregiverAfterAge', 18),
            ],
          },
        ],
        1,
        104,
      ),
    ],
    [
      cell(
        '介護力＊',
        [
          bracket(
            '見込める',
            { box: 'caregivingCapacity', when: ['sufficient'], label: '十分' },
            { box: 'caregivingCapacity', when: ['partial'], label: '一部' },
          ),
          { box: 'caregivingCapacity', when: ['notExpected'], label: '見込めない' },
          { box: 'caregivingCapacity', when: ['nobody'], label: '家族や支援者はいない' },
        ],
        1,
        104,
      ),
    ],
    [
      cell(
        '虐待の疑い＊',
        [{ choices: 'abuseSuspected', insides: { present: [entry('abuseDetail', 200)] } }],
        1,
        104,
      ),
    ],
    [cell('特記事項', [entry('outlookNotes')], 1, 104)],
  ],
}
