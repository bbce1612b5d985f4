import { cell, choices, entry, lines } from '../form-cells'
import type { LayoutSection } from '../form-layout'

export const COMMUNICATION_SECTION: LayoutSection = {
  heading: '2. コミュニケーション・行動',
  rows: [
    [
      cell(
        'コミュニケーション\n手段',
        [
          {
            choices: 'communicationMeans',
            insides: { other: [entry('communicationMeansOther', 80)] },
          },
        ],
        1,
        104,
      ),
    ],
    [cell('伝わりやすい方法、\n避けてほしいこと', [lines('communicationNotes', 3)], 1, 104)],
    [cell('強度行動障害', [choices('severeBehaviour')], 1, 104)],
    [cell('その様子と対応', [lines('severeBehaviourDetail', 3)], 1, 104)],
  ],
}
