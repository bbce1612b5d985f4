import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import { fieldsOf, isNeededFirst, optionsOf } from '../../../manual/forms/form'

/*
 * Typed by hand from the list of the national form's fields (domain forms §4.1), not taken from the
 * definition: field, kind, choices in their order.
 */
const AS_LISTED: Record<string, [field: string, kind: string, choices?: string][]> = {
  '': [
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
  '4': [
    ['同封の書類', 'manyOf', '居宅サービス計画書1・2・3表 その他'],
    ['その他の書類、利用状況', 'longText'],
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
}

describe('入院時情報提供書', () => {
  test.each(Object.entries(AS_LISTED))(
    'section %s has every field and choice of the national form',
    (nationalNumber, listed) => {
      const page = ADMISSION_INFO_SHEET.pages.find((one) => one.nationalNumber === nationalNumber)
      const defined = (page?.fields ?? []).map((field) =>
        [
          field.label,
          field.kind,
          optionsOf(field)
            .map(({ label }) => label)
            .join(' '),
        ].join(': '),
      )

      const missing = listed
        .map(([label, kind, choices = '']) => [label, kind, choices].join(': '))
        .filter((field) => !defined.includes(field))

      expect(missing).toEqual([])
    },
  )

  test('has no field beyond the national form but the words for その他 and one free text', () => {
    const listed = Object.values(AS_LISTED).flatMap((fields) => fields.map(([label]) => label))

    const beyond = fieldsOf(ADMISSION_INFO_SHEET).filter(({ label }) => !listed.includes(label))

    expect(beyond.map(({ id }) => id)).toEqual([
      'pensionsOther',
      'householdOther',
      'indoorAidsOther',
      'outdoorAidsOther',
      'dailyLivingNotes',
    ])
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
