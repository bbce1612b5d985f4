import type { LayoutCell } from '../form-layout'
import { bracket, cell, choices, entry, unit } from '../form-cells'

/** Section 7, the rows on the toilet, sleep, habits and communication. */
export const DAILY_ROWS: readonly (readonly LayoutCell[])[] = [
  [
    cell('排尿＊', [choices('urination')], 0.5, 62),
    cell('排便＊', [choices('defecation')], 0.5, 62),
  ],
  [
    cell('ポータブルトイレ', [choices('portableToilet')], 0.5, 86),
    cell('オムツ／パッド', [choices('pads')], 0.5, 80),
  ],
  [
    cell(
      '睡眠の状態',
      [{ choices: 'sleep', insides: { poor: [entry('sleepDetail', 70)] } }],
      0.64,
      62,
    ),
    cell('眠剤の使用', [choices('sleepingPills')], 0.36, 62),
  ],
  [
    cell('喫煙', [choices('smoking'), entry('cigarettesPerDay', 18), unit('本／日')], 0.5, 62),
    cell('飲酒', [choices('drinking'), entry('goPerDay', 18), unit('合／日')], 0.5, 62),
  ],
  [
    cell('視力', [choices('eyesight'), bracket('眼鏡', choices('glasses'))], 0.58, 40),
    cell('言語', [choices('speech')], 0.42, 54),
  ],
  [
    cell('聴力', [choices('hearing'), bracket('補聴器', choices('hearingAid'))], 0.58, 40),
    cell('意思疎通', [choices('understanding')], 0.42, 54),
  ],
  [cell('コミュニケーションの特記事項', [entry('communicationNotes')], 1, 140)],
]
