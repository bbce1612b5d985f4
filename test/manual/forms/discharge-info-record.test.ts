import { createHash } from 'node:crypto'
import { DISCHARGE_INFO_RECORD } from '../../../manual/forms/discharge-info-record'
import { fieldsOf, getPage, isNeededFirst } from '../../../manual/forms/form'
import { getForm } from '../../../manual/forms/forms'
import { problemsOnPage } from '../../../manual/forms/problems'
import { fieldsBeyond, type Listed, missingFields } from '../../support/forms/listed-fields'

/*
 * Typed by hand from the list of the national form's fields (domain forms §4.2), not taken from the
 * definition: field, kind, choices in their order.
 */
const AS_LISTED: Listed = {
  '1-1': [
    ['記入日', 'date'],
    ['氏名', 'text'],
    ['フリガナ', 'kana'],
    ['性別', 'oneOf', '男 女'],
    ['年齢', 'number'],
    [
      '退院（所）時の要介護度',
      'oneOf',
      '要支援1 要支援2 要介護1 要介護2 要介護3 要介護4 要介護5 申請中 なし',
    ],
    ['要介護度の区分変更', 'yesNo', '要 不要'],
  ],
  '1-2': [
    ['入院（所）日', 'date'],
    ['退院（所）予定日', 'date'],
    ['入院原因疾患（入所目的等）', 'longText'],
    ['入院・入所先の施設名', 'text'],
    ['入院・入所先の棟', 'text'],
    ['入院・入所先の室', 'text'],
    ['今後の医学管理の医療機関名', 'text'],
    ['今後の医学管理の方法', 'oneOf', '通院 訪問診療'],
  ],
  '1-3': [
    ['治療中の疾患1', 'text'],
    ['治療中の疾患1の状態', 'oneOf', '安定 不安定'],
    ['治療中の疾患2', 'text'],
    ['治療中の疾患2の状態', 'oneOf', '安定 不安定'],
    ['治療中の疾患3', 'text'],
    ['治療中の疾患3の状態', 'oneOf', '安定 不安定'],
  ],
  '1-4': [
    ['移動手段', 'manyOf', '自立 杖 歩行器 車いす その他'],
    ['排泄方法', 'manyOf', 'トイレ ポータブル おむつ カテーテル・パウチ'],
    ['カテーテル・パウチの内容', 'text'],
    ['入浴方法', 'oneOf', '自立 シャワー浴 一般浴 機械浴 行わず'],
    ['食事形態', 'oneOf', '普通 経管栄養 その他'],
    ['その他の食事形態', 'text'],
    ['UDF等の食形態区分', 'text'],
    ['嚥下機能（むせ）', 'oneOf', 'なし あり（時々） あり（常に）'],
    ['義歯', 'oneOf', 'なし 部分 総'],
    ['入院（所）中の義歯の使用', 'yesNo', 'あり なし'],
    ['口腔清潔', 'oneOf', '良 不良 著しく不良'],
    ['口腔ケア', 'oneOf', '自立 一部介助 全介助'],
    ['睡眠', 'oneOf', '良好 不良'],
    ['睡眠が不良な様子', 'text'],
    ['眠剤の使用', 'yesNo', 'あり なし'],
    ['認知・精神', 'manyOf', '認知機能低下 せん妄 徘徊 焦燥・不穏 攻撃性 その他'],
  ],
  '1-5': [
    ['本人への病名告知', 'yesNo', 'あり なし'],
    ['本人の、病気・障害・後遺症等の受け止め方', 'longText'],
    ['本人の、退院後の生活に関する意向', 'longText'],
    ['家族の、病気・障害・後遺症等の受け止め方', 'longText'],
    ['家族の、退院後の生活に関する意向', 'longText'],
  ],
  '2-1': [
    [
      '医療処置の内容',
      'manyOf',
      'なし 点滴 酸素療法 喀痰吸引 気管切開 胃ろう 経鼻栄養 経腸栄養 褥瘡 尿道カテーテル 尿路ストーマ 消化管ストーマ 痛みコントロール 排便コントロール 自己注射 その他',
    ],
    [
      '看護の視点',
      'manyOf',
      'なし 血圧 水分制限 食事制限 食形態 嚥下 口腔ケア 清潔ケア 血糖コントロール 排泄 皮膚状態 睡眠 認知機能・精神面 服薬指導 療養上の指導 ターミナル その他',
    ],
    [
      'リハビリの視点',
      'manyOf',
      'なし 本人指導 家族指導 関節可動域練習 筋力増強練習 バランス練習 麻痺・筋緊張改善練習 起居／立位等基本動作練習 摂食・嚥下訓練 言語訓練 ADL練習 IADL練習 疼痛管理 更生装具・福祉用具等管理 運動耐容能練習 地域活動支援 社会参加支援 就労支援 その他',
    ],
    ['禁忌事項', 'yesNo', 'あり なし'],
    ['禁忌の内容・留意点', 'longText'],
  ],
  '2-2': [
    ['症状・病状の予後・予測', 'longText'],
    ['退院に際しての日常生活の阻害要因（心身状況・環境等）', 'longText'],
    ['在宅復帰のために整えなければならない要件', 'longText'],
  ],
  '2-3': [
    ['1回目の聞き取り日', 'date'],
    ['1回目に情報提供を受けた職種（氏名）', 'text'],
    ['1回目の会議出席', 'yesNo', '有 無'],
    ['2回目の聞き取り日', 'date'],
    ['2回目に情報提供を受けた職種（氏名）', 'text'],
    ['2回目の会議出席', 'yesNo', '有 無'],
    ['3回目の聞き取り日', 'date'],
    ['3回目に情報提供を受けた職種（氏名）', 'text'],
    ['3回目の会議出席', 'yesNo', '有 無'],
  ],
}

describe('退院・退所情報記録書', () => {
  test.each(Object.entries(AS_LISTED))(
    'section %s has every field and choice of the national form',
    (section, listed) => {
      expect(missingFields(DISCHARGE_INFO_RECORD, listed, section)).toEqual([])
    },
  )

  test('has no field beyond the national form but the words for その他', () => {
    expect(fieldsBeyond(DISCHARGE_INFO_RECORD, AS_LISTED)).toEqual([
      'movingOther',
      'mindOther',
      'medicalCareOther',
      'nursingOther',
      'rehabilitationOther',
    ])
  })

  test('says nothing without the name and the first contact', () => {
    const first = DISCHARGE_INFO_RECORD.pages.filter((page) => isNeededFirst(page))

    expect(first.map(({ title }) => title)).toEqual(['属性', '情報提供を受けた記録'])
  })

  test('takes over from an earlier record who the person is, and nothing that was heard', () => {
    const carried = fieldsOf(DISCHARGE_INFO_RECORD).filter(
      ({ neverCarriedOver }) => neverCarriedOver !== true,
    )

    expect(carried.map(({ id }) => id)).toEqual(['patientName', 'patientKana', 'sex'])
  })

  // Decision 3: once published a form does not change; a correction is a new edition.
  test('is as it was published in 2026-11', () => {
    const form = JSON.stringify(getForm('discharge-info-record', '2026-11'))

    expect(createHash('sha256').update(form).digest('hex')).toBe(
      'f53050d08df0c2b94f33c8b44b86ebe2341d0248b4caa974cb138ce6e3487269',
    )
  })
})

describe('the contacts, which are the evidence of 退院・退所加算', () => {
  const told = (answers: Readonly<Record<string, string>>) =>
    problemsOnPage(getPage(DISCHARGE_INFO_RECORD, 'contacts'), answers, {
      today: '2026-11-24',
    }).map(({ code, message }) => `${code}: ${message}`)

  const FIRST = {
    contact1On: '2026-11-10',
    contact1With: '看護師（井上）',
    contact1InConference: 'no',
  }

  test('are complete with one', () => {
    expect(told(FIRST)).toEqual([])
    expect(told({})).toEqual([
      'missing: 1回目の聞き取り日を入れてください',
      'missing: 1回目に情報提供を受けた職種（氏名）を入れてください',
      'missing: 1回目の会議出席を選んでください',
    ])
  })

  test('are told whole: a day without whom and whether it was a conference is asked for both', () => {
    expect(told({ ...FIRST, contact2On: '2026-11-12' })).toEqual([
      'missing: 2回目に情報提供を受けた職種（氏名）を入れてください',
      'missing: 2回目の会議出席を選んでください',
    ])
    expect(told({ ...FIRST, contact3InConference: 'yes', contact2With: ' 　' })).toEqual([
      'missing: 3回目の聞き取り日を入れてください',
      'missing: 3回目に情報提供を受けた職種（氏名）を入れてください',
    ])
  })

  test('stand in the order they were made, with one message a field', () => {
    const second = { contact2On: '2026-11-12', contact2With: '森', contact2InConference: 'yes' }
    const third = { contact3On: '2026-11-09', contact3With: '森', contact3InConference: 'no' }

    expect(told({ ...FIRST, ...second, ...third })).toEqual([
      'contradictory: 3回目の聞き取り日が2回目より前になっています。どちらかを直してください',
    ])
    expect(told({ ...FIRST, ...third })).toEqual([
      'contradictory: 3回目の聞き取り日が1回目より前になっています。どちらかを直してください',
    ])
    expect(told({ ...FIRST, ...second, contact2On: FIRST.contact1On })).toEqual([])
  })
})
