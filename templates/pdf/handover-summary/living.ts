import { cell, choices, entry, help, lines } from '../form-cells'
import type { LayoutSection } from '../form-layout'

export const LIVING_SECTION: LayoutSection = {
  heading: '4. 退院するときの生活の状態',
  startsPage: true,
  rows: [
    [cell('障害高齢者の日常\n生活自立度（寝たきり度）', [choices('independence')], 1, 124)],
    [cell('認知症高齢者の\n日常生活自立度', [choices('dementia')], 1, 124)],
    help(['moving', '移動'], ['transferring', '移乗']),
    help(['dressing', '更衣'], ['grooming', '整容']),
    help(['bathing', '入浴'], ['eating', '食事']),
    help(['gettingUp', '起居動作']),
    [cell('ADLの特記事項', [lines('dailyLivingNotes', 2)], 1, 92)],
    [
      cell('摂食方法', [choices('intakeRoute')], 0.36, 62),
      cell(
        '摂食嚥下\n機能障害',
        [
          {
            choices: 'swallowingDisorder',
            insides: { present: [entry('swallowingDisorderDetail', 90)] },
          },
        ],
        0.64,
        62,
      ),
    ],
    [
      cell('食形態（主食）', [entry('stapleForm')], 0.36, 76),
      cell('食形態（副食）', [entry('sideDishForm')], 0.36, 76),
      cell('水分とろみ', [choices('thickened')], 0.28, 58),
    ],
    [
      cell('義歯', [choices('dentures')], 0.5, 62),
      cell('歯の汚れ', [choices('dirtyTeeth')], 0.5, 62),
    ],
    [cell('食事・栄養・\n口腔の特記事項', [lines('mealNotes', 2)], 1, 92)],
    help(['urination', '排尿'], ['defecation', '排便']),
    [
      cell('ポータブルトイレ', [choices('portableToilet')], 0.5, 86),
      cell('オムツ／パッド', [choices('pads')], 0.5, 80),
    ],
    [cell('排泄の特記事項', [lines('toiletNotes', 2)], 1, 92)],
    [
      cell(
        '褥瘡の有無',
        [{ choices: 'pressureUlcer', insides: { present: [entry('pressureUlcerDetail', 160)] } }],
        1,
        92,
      ),
    ],
    [cell('皮膚の特記事項', [lines('skinNotes', 2)], 1, 92)],
  ],
}
