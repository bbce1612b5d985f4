import { cell, choices, entry, lines, words } from '../form-cells'
import type { LayoutSection } from '../form-layout'

export const WELFARE_SECTION: LayoutSection = {
  heading: '3. 障害福祉の制度',
  rows: [
    [
      cell('受給者証番号', [entry('recipientNumber', 90)], 0.36, 68),
      cell('サービス等\n利用計画', [choices('servicePlan')], 0.64, 60),
    ],
    [cell('障害支援区分', [choices('supportCategory')], 1, 68)],
    [cell('入院前に使って\nいたサービス', [lines('servicesUsed', 3)], 1, 88)],
    [cell('身体障害者手帳', [choices('physicalHandbook')], 1, 88)],
    [
      cell('療育手帳', [choices('intellectualHandbook')], 0.5, 88),
      cell('精神障害者\n保健福祉手帳', [choices('mentalHandbook')], 0.5, 70),
    ],
    [cell('自立支援医療', [choices('medicalSupport')], 1, 88)],
    [
      cell(
        '成年後見',
        [
          {
            choices: 'guardianship',
            insides: {
              yes: [
                words('氏名・類型'),
                entry('guardianName', 90),
                words('TEL'),
                entry('guardianPhone', 70),
              ],
            },
          },
        ],
        1,
        88,
      ),
    ],
  ],
}
