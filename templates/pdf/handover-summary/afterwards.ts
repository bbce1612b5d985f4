import { cell, entry, lines } from '../form-cells'
import type { LayoutSection } from '../form-layout'

export const AFTERWARDS_SECTION: LayoutSection = {
  heading: '3. 退院後の受診・継続看護のお願い',
  rows: [
    [
      cell('受診日', [entry('nextVisitOn', 90)], 0.4, 62),
      cell('受診先', [entry('nextVisitAt')], 0.6, 54),
    ],
    [cell('継続看護の\nお願い', [lines('continuingCare', 4)], 1, 62)],
  ],
}
