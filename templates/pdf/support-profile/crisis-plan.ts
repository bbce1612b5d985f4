import { cell, choices, entry, lines } from '../form-cells'
import type { LayoutSection } from '../form-layout'

export const CRISIS_PLAN_SECTION: LayoutSection = {
  heading: '5. クライシスプラン（調子をくずしたときの、本人との約束）',
  startsPage: true,
  rows: [
    [cell('クライシスプラン', [choices('crisisPlan')], 1, 118)],
    [cell('調子をくずすときの\nサイン', [lines('crisisSigns', 7)], 1, 118)],
    [cell('自分ですること', [lines('crisisOwnActs', 7)], 1, 118)],
    [cell('周りの人にしてほしい\nこと、してほしくないこと', [lines('crisisHelp', 7)], 1, 118)],
    [cell('連絡先', [entry('crisisContact')], 1, 118)],
  ],
}
