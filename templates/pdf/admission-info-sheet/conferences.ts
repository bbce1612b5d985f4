import type { LayoutSection } from '../form-layout'
import { bracket, cell, entry } from '../form-cells'

export const CONFERENCES_SECTION: LayoutSection = {
  heading: '6. カンファレンス等について（ケアマネジャーからの希望）',
  rows: [
    [
      cell(
        '「院内の多職種カンファレンス」への参加',
        [{ box: 'wardConference', when: ['yes'], label: '希望あり' }],
        1,
        188,
      ),
    ],
    [
      cell(
        '「退院前カンファレンス」への参加',
        [
          { box: 'dischargeConference', when: ['yes'], label: '希望あり' },
          bracket('具体的な要望', entry('dischargeConferenceWish', 120)),
        ],
        1,
        188,
      ),
    ],
    [
      cell(
        '「退院前訪問指導」を実施する場合の同行',
        [{ box: 'homeVisit', when: ['yes'], label: '希望あり' }],
        1,
        188,
      ),
    ],
  ],
}
