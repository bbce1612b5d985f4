import type { LayoutSection } from '../form-layout'
import { cell, entry } from '../form-cells'

export const SERVICES_SECTION: LayoutSection = {
  heading: '4. 入院前の介護サービスの利用状況について',
  rows: [
    [
      cell('利用状況\n（同封の書類）', [
        { choices: 'enclosed', insides: { other: [entry('enclosedOther', 120)] } },
      ]),
    ],
  ],
}
