import { createHash } from 'node:crypto'
import { type Field, fieldsOf, isNeededFirst } from '../../../manual/forms/form'
import { getForm } from '../../../manual/forms/forms'
import { readField } from '../../../manual/forms/read-field'
import { SUPPORT_PROFILE } from '../../../manual/forms/support-profile'
import { fieldsBeyond, type Listed, missingFields } from '../../support/forms/listed-fields'

/* Typed by hand from domain forms §4.6, by its own words: the actors, then the fields. */
const AS_LISTED: Listed = {
  相談支援専門員: [
    ['相談支援専門員', 'text'],
    ['相談支援専門員の電話番号', 'phone'],
  ],
  基幹相談支援センター: [
    ['基幹相談支援センター', 'text'],
    ['基幹相談支援センターの電話番号', 'phone'],
  ],
  市町村障害福祉担当: [
    ['市町村の障害福祉担当', 'text'],
    ['市町村の障害福祉担当の電話番号', 'phone'],
  ],
  保健所: [
    ['保健所の担当', 'text'],
    ['保健所の電話番号', 'phone'],
  ],
  精神保健福祉士: [
    ['精神保健福祉士', 'text'],
    ['精神保健福祉士の電話番号', 'phone'],
  ],
  退院後生活環境相談員: [
    ['退院後生活環境相談員', 'text'],
    ['退院後生活環境相談員の電話番号', 'phone'],
  ],
  '受給者証番号 (10 digits)': [['受給者証番号', 'digits']],
  '障害支援区分 1-6': [
    ['障害支援区分', 'oneOf', '区分1 区分2 区分3 区分4 区分5 区分6 区分なし 申請中 不明'],
  ],
  '手帳 種別・等級': [
    ['身体障害者手帳の等級', 'oneOf', 'なし 1級 2級 3級 4級 5級 6級'],
    ['療育手帳の等級', 'oneOf', 'なし A1 A2 B1 B2'],
    ['精神障害者保健福祉手帳の等級', 'oneOf', 'なし 1級 2級 3級'],
  ],
  サービス等利用計画: [
    ['サービス等利用計画', 'oneOf', 'あり あり（写しを同封） セルフプラン なし'],
    ['入院前に使っていたサービス', 'longText'],
  ],
  自立支援医療: [['自立支援医療', 'manyOf', 'なし 精神通院医療 更生医療 育成医療']],
  '入院形態 {任意, 医療保護, 措置, 応急}': [
    ['入院形態', 'oneOf', '任意入院 医療保護入院 措置入院 応急入院'],
  ],
  '退院支援委員会 (出席者, 退院困難な要因, 目標, 予想退院先)': [
    ['退院支援委員会', 'oneOf', '開いた 開く予定 開いていない'],
    ['退院支援委員会の日', 'date'],
    ['退院支援委員会の出席者', 'longText'],
    ['退院困難な要因', 'longText'],
    ['目標', 'longText'],
    ['予想される退院先', 'oneOf', '自宅 障害福祉サービスの施設 介護保険施設 その他'],
  ],
  クライシスプラン: [
    ['クライシスプラン', 'oneOf', 'あり 作成中 なし'],
    ['調子をくずすときのサイン', 'longText'],
    ['自分ですること', 'longText'],
    ['周りの人にしてほしいこと、してほしくないこと', 'longText'],
    ['調子をくずしたときの連絡先', 'text'],
  ],
  コミュニケーション手段: [
    [
      'コミュニケーション手段',
      'manyOf',
      'ことば 短いことば 筆談 手話 点字 絵・写真 機器・アプリ 支援者の通訳 その他',
    ],
    ['伝わりやすい方法、避けてほしいこと', 'longText'],
  ],
  '強度行動障害 b': [
    ['強度行動障害', 'yesNo', 'あり なし'],
    ['強度行動障害の様子と対応', 'longText'],
  ],
  '成年後見 b': [
    ['成年後見', 'yesNo', 'あり なし'],
    ['後見人等の氏名と類型', 'text'],
    ['後見人等の電話番号', 'phone'],
  ],
}

describe('障害・精神の方の情報', () => {
  test.each(Object.entries(AS_LISTED))('has %s', (_words, listed) => {
    expect(missingFields(SUPPORT_PROFILE, listed)).toEqual([])
  })

  test('has nothing beyond the list but who it is about, from whom to whom, and the words for その他', () => {
    expect(fieldsBeyond(SUPPORT_PROFILE, AS_LISTED)).toEqual([
      'patientName',
      'patientKana',
      'sex',
      'birthDate',
      'age',
      'address',
      'phone',
      'admittedOn',
      'communicationMeansOther',
      'destinationOther',
      'writtenOn',
      'hospitalName',
      'hospitalContact',
      'officeName',
      'writerProfession',
      'writerName',
      'officePhone',
      'officeFax',
    ])
  })

  // Reliability 67: hidden unless the scope of the consent and the role allow it.
  test('keeps everything about the mind and the disability for those who may see it', () => {
    const open = fieldsOf(SUPPORT_PROFILE).filter(({ disclosure }) => disclosure === undefined)

    expect(open.map(({ id }) => id)).toEqual([
      'sex',
      'age',
      'admittedOn',
      'communicationMeans',
      'communicationMeansOther',
      'communicationNotes',
      'servicePlan',
      'servicesUsed',
      'specialist',
      'specialistPhone',
      'coreCenter',
      'coreCenterPhone',
      'municipality',
      'municipalityPhone',
      'healthCenter',
      'healthCenterPhone',
      'psychiatricSocialWorker',
      'psychiatricSocialWorkerPhone',
      'lifeCounsellor',
      'lifeCounsellorPhone',
      'writtenOn',
      'hospitalName',
      'hospitalContact',
      'officeName',
      'writerProfession',
      'writerName',
      'officePhone',
      'officeFax',
    ])
  })

  test.each([
    ['0012345678', '0012345678'],
    ['００１２ ３４５−６７８', '0012345678'],
    ['001234567', '受給者証番号は10桁の数字で入れてください（いま9桁）'],
    ['H012345678', '受給者証番号は10桁の数字で入れてください'],
  ])('reads the number of the certificate %s', (typed, becomes) => {
    const number = fieldsOf(SUPPORT_PROFILE).find(({ id }) => id === 'recipientNumber') as Field

    const reading = readField(number, typed, { today: '2026-11-24' })

    expect(
      reading.is === 'problem' ? reading.message : reading.is === 'answer' && reading.answer,
    ).toBe(becomes)
  })

  test('sends first how to speak with the person', () => {
    const first = SUPPORT_PROFILE.pages.filter((page) => isNeededFirst(page))

    expect(first.map(({ title }) => title)).toEqual([
      '本人と入院',
      'コミュニケーション・行動',
      '宛先・日付・差出人',
    ])
  })

  // Decision 3: once published a form does not change; a correction is a new edition.
  test('is as it was published in 2026-11', () => {
    const form = JSON.stringify(getForm('support-profile', '2026-11'))

    expect(createHash('sha256').update(form).digest('hex')).toBe(
      'b54880c77052c1a218c3bb00611314564a9dd1a57ddf3e795078664e09981bc9',
    )
  })
})
