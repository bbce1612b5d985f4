import { createHash } from 'node:crypto'
import { fieldsOf, isNeededFirst } from '../../../manual/forms/form'
import { getForm } from '../../../manual/forms/forms'
import { HANDOVER_SUMMARY } from '../../../manual/forms/handover-summary'
import { fieldsBeyond, type Listed, missingFields } from '../../support/forms/listed-fields'

const HELP = '自立 見守り 一部介助 全介助'

/*
 * Typed by hand from domain forms §4.4, by its own words: first the doctor's letter to the care management office,
 * then the items of nursing summaries.
 */
const AS_LISTED: Listed = {
  'addressee office + person': [
    ['事業所名', 'text'],
    ['担当のケアマネジャー氏名', 'text'],
  ],
  'hospital, doctor, TEL/FAX': [
    ['医療機関名', 'text'],
    ['主治医の氏名', 'text'],
    ['医療機関のTEL', 'phone'],
    ['医療機関のFAX', 'phone'],
  ],
  patient: [
    ['患者氏名', 'text'],
    ['フリガナ', 'kana'],
    ['性別', 'oneOf', '男 女'],
    ['生年月日', 'date'],
    ['年齢', 'number'],
    ['住所', 'text'],
    ['電話番号', 'phone'],
  ],
  '診断名 x3 with onset date': [
    ['診断名 1', 'text'],
    ['診断名 1 の発症日', 'date'],
    ['診断名 2', 'text'],
    ['診断名 2 の発症日', 'date'],
    ['診断名 3', 'text'],
    ['診断名 3 の発症日', 'date'],
  ],
  'course and treatment of the disease that lowered function; 経過': [
    ['生活機能低下の原因となった病気の経過と治療内容', 'longText'],
  ],
  "what was explained and the patient's wishes": [
    ['本人・家族に説明した内容', 'longText'],
    ['本人の意向', 'longText'],
  ],
  '寝たきり度 / 認知症自立度': [
    ['障害高齢者の日常生活自立度（寝たきり度）', 'oneOf', '自立 J1 J2 A1 A2 B1 B2 C1 C2'],
    ['認知症高齢者の日常生活自立度', 'oneOf', '自立 Ⅰ Ⅱa Ⅱb Ⅲa Ⅲb Ⅳ M'],
  ],
  '栄養・口腔, 食事': [
    ['摂食方法', 'manyOf', '経口 経管栄養'],
    ['摂食嚥下機能障害', 'oneOf', 'なし あり'],
    ['食形態（主食）', 'text'],
    ['食形態（副食）', 'text'],
    ['義歯', 'oneOf', 'なし 部分 総'],
    ['歯の汚れ', 'oneOf', 'なし あり'],
    ['食事・栄養・口腔の特記事項', 'longText'],
  ],
  看護上の問題と対応: [['看護上の問題と対応', 'longText']],
  ADL: [
    ['移動', 'oneOf', HELP],
    ['移乗', 'oneOf', HELP],
    ['更衣', 'oneOf', HELP],
    ['整容', 'oneOf', HELP],
    ['入浴', 'oneOf', HELP],
    ['食事', 'oneOf', HELP],
    ['起居動作', 'oneOf', HELP],
    ['ADLの特記事項', 'longText'],
  ],
  排泄: [
    ['排尿', 'oneOf', HELP],
    ['排便', 'oneOf', HELP],
    ['ポータブルトイレ', 'oneOf', 'なし 夜間 常時'],
    ['オムツ／パッド', 'oneOf', 'なし 夜間 常時'],
    ['排泄の特記事項', 'longText'],
  ],
  皮膚: [
    ['褥瘡（床ずれ）の有無', 'oneOf', 'なし あり'],
    ['皮膚の特記事項', 'longText'],
  ],
  医療処置と手技習得: [
    [
      '退院後も続く医療処置',
      'manyOf',
      'なし 点滴 酸素療法 喀痰吸引 気管切開 胃ろう 経鼻栄養 経腸栄養 褥瘡 尿道カテーテル 尿路ストーマ 消化管ストーマ 痛みコントロール 排便コントロール 自己注射 その他',
    ],
    ['手技の習得', 'manyOf', '必要なし 本人が習得した 家族が習得した 練習中 まだ始めていない'],
    ['医療処置と手技の特記事項', 'longText'],
  ],
  内服: [
    ['内服薬', 'yesNo', 'あり なし'],
    ['退院時の薬', 'longText'],
    ['薬剤管理', 'oneOf', '自己管理 他者による管理'],
    ['お薬の特記事項', 'longText'],
  ],
  感染症: [
    ['感染症', 'oneOf', 'あり なし 不明'],
    ['感染症の名と対応', 'text'],
  ],
  アレルギー: [
    ['アレルギー', 'oneOf', 'あり なし 不明'],
    ['アレルギーの原因と症状', 'text'],
  ],
  家族の受け止め: [['家族の受け止め', 'longText']],
  退院後の受診日: [
    ['退院後の受診日', 'date'],
    ['退院後の受診先', 'text'],
  ],
  継続看護のお願い: [['継続看護のお願い', 'longText']],
}

describe('退院時サマリー', () => {
  test.each(Object.entries(AS_LISTED))('has %s', (_words, listed) => {
    expect(missingFields(HANDOVER_SUMMARY, listed)).toEqual([])
  })

  test('has nothing beyond the list but the days of the stay, who wrote it and the words behind あり and その他', () => {
    expect(fieldsBeyond(HANDOVER_SUMMARY, AS_LISTED)).toEqual([
      'admittedOn',
      'dischargeOn',
      'swallowingDisorderDetail',
      'thickened',
      'pressureUlcerDetail',
      'medicalCareOther',
      'medicineManager',
      'medicineMethod',
      'writtenOn',
      'ward',
      'writerName',
    ])
  })

  test('sends first what the care manager cannot do without', () => {
    const first = HANDOVER_SUMMARY.pages.filter((page) => isNeededFirst(page))

    expect(first.map(({ title }) => title)).toEqual([
      '本人と入院',
      '診断名・経過',
      '退院後の受診・継続看護',
      '宛先・日付・差出人',
    ])
  })

  test('keeps an infection and the dementia scale for those who may see them', () => {
    const sensitive = fieldsOf(HANDOVER_SUMMARY).filter(
      ({ disclosure }) => disclosure === 'sensitive',
    )

    expect(sensitive.map(({ id }) => id)).toEqual(['infection', 'infectionDetail', 'dementia'])
  })

  // Decision 3: once published a form does not change; a correction is a new edition.
  test('is as it was published in 2026-11', () => {
    const form = JSON.stringify(getForm('handover-summary', '2026-11'))

    expect(createHash('sha256').update(form).digest('hex')).toBe(
      '891ae9195a842f6061bf3a4a8452cdaf009bb4c8487c4dc79bb5d458c6af6026',
    )
  })
})
