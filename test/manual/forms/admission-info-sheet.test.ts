import { createHash } from 'node:crypto'
import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import { fieldsOf, isNeededFirst } from '../../../manual/forms/form'
import { getForm } from '../../../manual/forms/forms'
import { fieldsBeyond, type Listed, missingFields } from '../../support/forms/listed-fields'

/*
 * Typed by hand from the list of the national form's fields (domain forms §4.1), not taken from the
 * definition: field, kind, choices in their order. Sections without a number stand under their title.
 */
const AS_LISTED: Listed = {
  '宛先・日付・差出人': [
    ['記入日', 'date'],
    ['入院日', 'date'],
    ['情報提供日', 'date'],
    ['医療機関名', 'text'],
    ['医療機関のご担当者名', 'text'],
    ['事業所名', 'text'],
    ['ケアマネジャー氏名', 'text'],
    ['事業所のTEL', 'phone'],
    ['事業所のFAX', 'phone'],
  ],
  '1': [
    ['患者氏名', 'text'],
    ['フリガナ', 'kana'],
    ['性別', 'oneOf', '男 女'],
    ['生年月日', 'date'],
    ['年齢', 'number'],
    ['住所', 'text'],
    ['電話番号', 'phone'],
    ['住居の種類', 'oneOf', '戸建て 集合住宅'],
    ['階建て', 'number'],
    ['居室の階', 'number'],
    ['エレベーター', 'yesNo', '有 無'],
    ['住環境の特記事項', 'longText'],
    [
      '入院時の要介護度',
      'oneOf',
      '要支援1 要支援2 要介護1 要介護2 要介護3 要介護4 要介護5 申請中 区分変更 未申請',
    ],
    ['要介護認定の申請日', 'date'],
    ['区分変更の申請日', 'date'],
    ['認定の有効期間の始まり', 'date'],
    ['認定の有効期間の終わり', 'date'],
    ['障害高齢者の日常生活自立度', 'oneOf', '自立 J1 J2 A1 A2 B1 B2 C1 C2'],
    ['障害高齢者の日常生活自立度の判断者', 'oneOf', '医師の判断 ケアマネジャーの判断'],
    ['認知症高齢者の日常生活自立度', 'oneOf', '自立 Ⅰ Ⅱa Ⅱb Ⅲa Ⅲb Ⅳ M'],
    ['認知症高齢者の日常生活自立度の判断者', 'oneOf', '医師の判断 ケアマネジャーの判断'],
    ['介護保険の自己負担割合', 'oneOf', '1割 2割 3割 不明'],
    ['障害など認定', 'manyOf', 'なし 身体 精神 知的'],
    ['年金などの種類', 'manyOf', '国民年金 厚生年金 障害年金 生活保護 その他'],
  ],
  '2': [
    ['世帯構成', 'oneOf', '独居 高齢者世帯 子と同居 その他'],
    ['日中独居', 'yesNo', 'あり なし'],
    ['主介護者の氏名', 'text'],
    ['主介護者の続柄', 'text'],
    ['主介護者の年齢', 'number'],
    ['主介護者との同居・別居', 'oneOf', '同居 別居'],
    ['主介護者のTEL', 'phone'],
    ['キーパーソンの氏名', 'text'],
    ['キーパーソンの続柄', 'text'],
    ['キーパーソンの年齢', 'number'],
    ['キーパーソンの連絡先', 'phone'],
  ],
  '3': [
    ['本人の趣味・興味・関心領域等', 'longText'],
    ['本人の生活歴', 'longText'],
    ['入院前の本人の生活に対する意向', 'longText'],
    ['本人の意向は、同封の居宅サービス計画（1）を参照', 'yesNo', '参照する 参照しない'],
    ['入院前の家族の意向', 'longText'],
    ['家族の意向は、同封の居宅サービス計画（1）を参照', 'yesNo', '参照する 参照しない'],
  ],
  '4': [
    ['同封の書類', 'manyOf', '居宅サービス計画書1・2・3表 その他'],
    ['その他の書類、利用状況', 'longText'],
  ],
  '5': [
    ['在宅生活に必要な要件', 'longText'],
    ['退院後の世帯状況', 'oneOf', '独居 高齢世帯 子と同居 その他'],
    ['退院後の家族構成員数', 'number'],
    ['その他の退院後の世帯状況', 'text'],
    ['退院後の日中独居', 'yesNo', 'あり なし'],
    ['世帯に対する配慮', 'oneOf', '不要 必要'],
    ['世帯に必要な配慮', 'text'],
    ['退院後の主介護者', 'oneOf', '2と同じ 左記以外'],
    ['退院後の主介護者の氏名', 'text'],
    ['退院後の主介護者の続柄', 'text'],
    ['退院後の主介護者の年齢', 'number'],
    ['介護力', 'oneOf', '見込める（十分） 見込める（一部） 見込めない 家族や支援者はいない'],
    ['虐待の疑い', 'oneOf', 'なし あり'],
    ['虐待の疑いの内容', 'text'],
    ['今後の在宅生活の特記事項', 'longText'],
  ],
  '6': [
    ['「院内の多職種カンファレンス」への参加', 'yesNo', '希望あり 希望なし'],
    ['「退院前カンファレンス」への参加', 'yesNo', '希望あり 希望なし'],
    ['退院前カンファレンスへの具体的な要望', 'longText'],
    ['「退院前訪問指導」を実施する場合の同行', 'yesNo', '希望あり 希望なし'],
  ],
  '7-1': [
    ['麻痺の状況', 'oneOf', 'なし 軽度 中度 重度'],
    ['褥瘡（床ずれ）の有無', 'oneOf', 'なし あり'],
    ['褥瘡の場所と状態', 'text'],
    ['移動', 'oneOf', '自立 見守り 一部介助 全介助'],
    ['移乗', 'oneOf', '自立 見守り 一部介助 全介助'],
    ['更衣', 'oneOf', '自立 見守り 一部介助 全介助'],
    ['整容', 'oneOf', '自立 見守り 一部介助 全介助'],
    ['入浴', 'oneOf', '自立 見守り 一部介助 全介助'],
    ['食事', 'oneOf', '自立 見守り 一部介助 全介助'],
    ['起居動作', 'oneOf', '自立 見守り 一部介助 全介助'],
    ['室内の移動に使うもの', 'manyOf', '杖 歩行器 車いす その他'],
    ['屋外の移動に使うもの', 'manyOf', '杖 歩行器 車いす その他'],
  ],
  '7-2': [
    ['食事の回数', 'number'],
    ['朝食の時刻', 'text'],
    ['昼食の時刻', 'text'],
    ['夕食の時刻', 'text'],
    ['食事制限', 'oneOf', 'あり なし 不明'],
    ['食事制限の内容', 'text'],
    ['食事形態', 'manyOf', '普通 きざみ 嚥下障害食 ミキサー'],
    ['UDF等の食形態区分', 'text'],
    ['摂取方法', 'manyOf', '経口 経管栄養'],
    ['水分とろみ', 'yesNo', 'あり なし'],
    ['水分制限', 'oneOf', 'あり なし 不明'],
    ['水分制限の内容', 'text'],
    ['嚥下機能', 'oneOf', 'むせない 時々むせる 常にむせる'],
    ['義歯', 'oneOf', 'なし 部分 総'],
    ['口腔清潔', 'oneOf', '良 不良 著しく不良'],
    ['口臭', 'yesNo', 'あり なし'],
  ],
  '7-3': [
    ['排尿', 'oneOf', '自立 見守り 一部介助 全介助'],
    ['排便', 'oneOf', '自立 見守り 一部介助 全介助'],
    ['ポータブルトイレ', 'oneOf', 'なし 夜間 常時'],
    ['オムツ／パッド', 'oneOf', 'なし 夜間 常時'],
    ['睡眠の状態', 'oneOf', '良 不良'],
    ['睡眠が不良な様子', 'text'],
    ['眠剤の使用', 'yesNo', 'あり なし'],
    ['喫煙', 'yesNo', 'あり なし'],
    ['1日に吸う本数', 'number'],
    ['飲酒', 'yesNo', 'あり なし'],
    ['1日に飲む量', 'number'],
  ],
  '7-4': [
    ['視力', 'oneOf', '問題なし やや難あり 困難'],
    ['聴力', 'oneOf', '問題なし やや難あり 困難'],
    ['言語', 'oneOf', '問題なし やや難あり 困難'],
    ['意思疎通', 'oneOf', '問題なし やや難あり 困難'],
    ['眼鏡', 'yesNo', 'あり なし'],
    ['補聴器', 'yesNo', 'あり なし'],
    ['コミュニケーションの特記事項', 'longText'],
    [
      '精神面における療養上の問題',
      'manyOf',
      'なし 幻視・幻聴 興奮 焦燥・不穏 妄想 暴力／攻撃性 介護への抵抗 不眠 昼夜逆転 徘徊 危険行為 不潔行為 その他',
    ],
  ],
  '7-5': [
    ['疾患歴', 'manyOf', 'なし 悪性腫瘍 認知症 急性呼吸器感染症 脳血管障害 骨折 その他'],
    ['最近半年間の入院', 'oneOf', 'なし あり 不明'],
    ['最近半年間の入院の理由', 'text'],
    ['最近半年間の入院の始まり', 'date'],
    ['最近半年間の入院の終わり', 'date'],
    ['入院頻度', 'oneOf', '高い／繰り返している 低いがこれまでにもある 今回が初めて'],
    [
      '入院前に実施している医療処置',
      'manyOf',
      'なし 点滴 酸素療法 喀痰吸引 気管切開 胃ろう 経鼻栄養 経腸栄養 褥瘡 尿道カテーテル 尿路ストーマ 消化管ストーマ 痛みコントロール 排便コントロール 自己注射 その他',
    ],
  ],
  '8': [
    ['内服薬', 'yesNo', 'あり なし'],
    ['居宅療養管理指導', 'oneOf', 'なし あり'],
    ['居宅療養管理指導の職種', 'text'],
    ['薬剤管理', 'oneOf', '自己管理 他者による管理'],
    ['薬剤の管理者', 'text'],
    ['薬剤の管理方法', 'text'],
    ['服薬状況', 'oneOf', '処方通り 時々飲み忘れ 飲み忘れが多い／処方が守られていない 服薬拒否'],
    ['お薬に関する特記事項', 'longText'],
  ],
  '9': [
    ['かかりつけ医機関名', 'text'],
    ['かかりつけ医機関の電話番号', 'phone'],
    ['かかりつけ医の医師名', 'text'],
    ['かかりつけ医の医師名のフリガナ', 'kana'],
    ['診察方法', 'oneOf', '通院 訪問診療'],
    ['診察の頻度', 'number'],
  ],
  人生の最終段階の意向: [
    [
      '意向の話し合い',
      'oneOf',
      '実施している していない（本人の希望がない） していない（それ以外）',
    ],
    ['話し合いの最終実施日', 'date'],
    ['話し合いへの参加者', 'manyOf', '本人 家族 医療・ケアチーム その他'],
    ['話し合いに参加した家族の氏名', 'text'],
    ['話し合いに参加した家族の続柄', 'text'],
    ['人生の最終段階についての本人・家族等の意向', 'longText'],
    ['人生の最終段階についての意向は、別紙を参照', 'yesNo', '参照する 参照しない'],
    ['話し合った内容', 'longText'],
    ['その他、ケアマネジャーと医療機関で共有したい内容', 'longText'],
  ],
}

describe('入院時情報提供書', () => {
  test.each(Object.entries(AS_LISTED))(
    'section %s has every field and choice of the national form',
    (section, listed) => {
      expect(missingFields(ADMISSION_INFO_SHEET, listed, section)).toEqual([])
    },
  )

  test('has no field beyond the national form but the words for その他 and one free text', () => {
    expect(fieldsBeyond(ADMISSION_INFO_SHEET, AS_LISTED)).toEqual([
      'pensionsOther',
      'householdOther',
      'talkMembersOther',
      'indoorAidsOther',
      'outdoorAidsOther',
      'dailyLivingNotes',
      'mentalProblemsOther',
      'diseasesOther',
      'medicalCareOther',
    ])
  })

  test('is reached from the front to the back in the four groups of the task list', () => {
    const groups = ADMISSION_INFO_SHEET.pages.map(({ group }) => group)

    expect([...new Set(groups)]).toEqual(['本人と暮らし', '身体・生活機能', '薬と医師', '送る'])
    expect(groups).toHaveLength(15)
  })

  test('asks again at every admission what somebody wishes for the end of life', () => {
    const again = ['endOfLifeWish', 'endOfLifeWishEnclosed', 'talkContent', 'sharedWishes']
    const carried = fieldsOf(ADMISSION_INFO_SHEET).filter(
      (field) => again.includes(field.id) && field.neverCarriedOver !== true,
    )

    expect(carried).toEqual([])
  })

  // Decision 3: once published a form does not change; a correction is a new edition.
  test.each([
    ['2024-04', 'e315d29388cf6ec624ec41962baf73c9046c64d5eac466aa3230428c8b81d7e6'],
    ['2026-11', '846a6896121812eb302b8567ef7b7b4f83c59e935be7f428c6aa33a1f83a8795'],
  ])('is as it was published in %s', (edition, sha256) => {
    const form = JSON.stringify(getForm('admission-info-sheet', edition))

    expect(createHash('sha256').update(form).digest('hex')).toBe(sha256)
  })

  test('asks first for what the fee wants first: admission day, home, services, state of the body', () => {
    const first = ADMISSION_INFO_SHEET.pages.filter((page) => isNeededFirst(page))

    expect(first.map(({ title }) => title)).toEqual([
      '本人の基本情報',
      '介護サービスの利用状況',
      'ADL・移動',
      '宛先・日付・差出人',
    ])
  })
})
