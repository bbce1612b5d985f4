import { createHash } from 'node:crypto'
import { DISCHARGE_COORDINATION_SHEET } from '../../../manual/forms/discharge-coordination-sheet'
import { fieldsOf, isNeededFirst } from '../../../manual/forms/form'
import { getForm } from '../../../manual/forms/forms'
import { fieldsBeyond, type Listed, missingFields } from '../../support/forms/listed-fields'

const FOUR_LEVELS = '自立 見守り 一部介助 全介助'

/* Typed by hand from the items of the sheet that was read (domain forms §4.3), in its words and order. */
const AS_LISTED: Listed = {
  '連絡窓口・担当者, TEL/FAX': [
    ['連絡窓口', 'text'],
    ['連絡窓口の担当者', 'text'],
    ['連絡窓口のTEL', 'phone'],
    ['連絡窓口のFAX', 'phone'],
  ],
  '氏名, 生年月日, 性別, 住所, 電話': [
    ['患者氏名', 'text'],
    ['生年月日', 'date'],
    ['性別', 'oneOf', '男 女'],
    ['住所', 'text'],
    ['電話番号', 'phone'],
  ],
  '記入日, 記入者': [
    ['記入日', 'date'],
    ['記入者', 'text'],
  ],
  '病院主治医, 在宅主治医': [
    ['病院主治医', 'text'],
    ['在宅主治医', 'text'],
  ],
  '入院の原因となった病名, 入院日': [
    ['入院の原因となった病名', 'longText'],
    ['入院日', 'date'],
  ],
  '身長, 体重, 緊急時連絡先': [
    ['身長', 'number'],
    ['体重', 'number'],
    ['緊急時連絡先の氏名・続柄', 'text'],
    ['緊急時連絡先の電話番号', 'phone'],
  ],
  家族構成: [
    ['キーパーソンの氏名', 'text'],
    ['キーパーソンの続柄', 'text'],
    ['主な介護者の氏名', 'text'],
    ['主な介護者の続柄', 'text'],
    ['独居・同居', 'oneOf', '独居 同居'],
    ['同居の人数', 'number'],
  ],
  介護認定: [
    ['介護認定', 'oneOf', '未申請 申請中 要支援1 要支援2 要介護1 要介護2 要介護3 要介護4 要介護5'],
    ['要介護認定の申請日', 'date'],
    ['区分変更', 'yesNo', '要 不要'],
  ],
  既往歴: [['既往歴', 'longText']],
  希望する福祉サービス: [
    [
      '希望する福祉サービス',
      'manyOf',
      '訪問介護 訪問入浴 訪問看護 訪問リハ 通所介護 通所リハ 短期入所 訪問診療 宅配食 ベッド 車いす エアーマット ポータブルトイレ その他',
    ],
  ],
  '説明, 治療状況, 方針': [
    ['患者・家族への病状の説明内容と受け止め方・今後の希望', 'longText'],
    ['現在の治療状況', 'longText'],
    ['医師からの在宅助言・留意点・今後の治療方針', 'longText'],
  ],
  'ADL, 使うもの': [
    ['移動', 'oneOf', FOUR_LEVELS],
    ['移乗', 'oneOf', FOUR_LEVELS],
    ['口腔清潔', 'oneOf', FOUR_LEVELS],
    ['食事', 'oneOf', FOUR_LEVELS],
    ['入浴', 'oneOf', FOUR_LEVELS],
    ['移動に使うもの', 'manyOf', '杖 歩行器 車いす その他'],
  ],
  '義歯, 食種, 主食・副食, kcal': [
    ['義歯', 'oneOf', 'なし 部分 総'],
    ['食種', 'oneOf', '普通 治療食 経管 禁食'],
    ['主食', 'text'],
    ['副食', 'text'],
    ['食事のエネルギー', 'number'],
  ],
  'リハビリ目標, 制限事項': [
    ['リハビリ目標', 'longText'],
    ['制限事項', 'longText'],
  ],
}

describe('退院調整情報共有書', () => {
  test.each(Object.entries(AS_LISTED))('has %s', (_words, listed) => {
    expect(missingFields(DISCHARGE_COORDINATION_SHEET, listed)).toEqual([])
  })

  test('has nothing beyond the list but the reading, the day, the addressee, two acts and the words for その他', () => {
    expect(fieldsBeyond(DISCHARGE_COORDINATION_SHEET, AS_LISTED)).toEqual([
      'patientKana',
      'plannedDischargeOn',
      'wantedServicesOther',
      'dressing',
      'toileting',
      'aidsOther',
      'dietDetail',
      'officeName',
      'careManagerName',
      'hospitalName',
    ])
  })

  test('sends first who it is about, why they are in hospital and whom to call', () => {
    const first = DISCHARGE_COORDINATION_SHEET.pages.filter((page) => isNeededFirst(page))

    expect(first.map(({ title }) => title)).toEqual(['本人', '今回の入院', '宛先・日付・連絡窓口'])
  })

  test('takes over from an earlier sheet the person, the family and what was before, never how it is now', () => {
    const carried = fieldsOf(DISCHARGE_COORDINATION_SHEET).filter(
      ({ neverCarriedOver }) => neverCarriedOver !== true,
    )

    expect(carried.map(({ id }) => id)).toEqual([
      'patientName',
      'patientKana',
      'sex',
      'birthDate',
      'address',
      'phone',
      'height',
      'emergencyContact',
      'emergencyPhone',
      'pastHistory',
      'homeDoctorName',
      'keyPersonName',
      'keyPersonRelation',
      'mainCaregiverName',
      'mainCaregiverRelation',
      'living',
      'householdMembers',
    ])
  })

  // Decision 3: once published a form does not change; a correction is a new edition.
  test('is as it was published in 2026-11', () => {
    const form = JSON.stringify(getForm('discharge-coordination-sheet', '2026-11'))

    expect(createHash('sha256').update(form).digest('hex')).toBe(
      '9d31d597d8de6722b8d0ae5871b3a60d6a153c68aacd09b00f8577b2ebfbb1bc',
    )
  })
})
