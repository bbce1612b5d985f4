import type { FormLayout, LayoutCell, Part } from './form-layout'

/** The order, numbering and words of the national form (domain forms §4.1, screens 10). */

const LABEL = 82
const cell = (
  label: string,
  parts: readonly Part[],
  share = 1,
  labelWidth = LABEL,
): LayoutCell => ({
  label,
  parts,
  share,
  labelWidth,
})
const words = (text: string): Part => ({ words: text })
const unit = (text: string): Part => ({ words: text, unit: true })
const bracket = (text: string, ...inside: Part[]): Part => ({ bracket: text, inside })
const entry = (field: string, room?: number): Part => ({
  entry: field,
  ...(room !== undefined && { room }),
})
const choices = (field: string): Part => ({ choices: field })

const level = (label: string, codes: Readonly<Record<string, string>>): Part => ({
  box: 'careLevel',
  when: Object.keys(codes),
  label,
  inside: [{ chosen: 'careLevel', says: codes }],
})

const judged = (field: string, judge: string, label: string): readonly LayoutCell[] => [
  cell(label, [choices(field), choices(judge)]),
]

const help = (left: [string, string], right?: [string, string]): readonly LayoutCell[] =>
  [left, right].flatMap((one) =>
    one === undefined ? [] : [cell(one[1], [choices(one[0])], right === undefined ? 1 : 0.5, 62)],
  )

export const ADMISSION_INFO_SHEET_LAYOUT: FormLayout = {
  formId: 'admission-info-sheet',
  edition: '2024-04',
  over: '居宅介護支援事業所 → 医療機関',
  title: '入院時情報提供書',
  dates: [
    { label: '記入日', field: 'writtenOn' },
    { label: '入院日', field: 'admittedOn' },
    { label: '情報提供日', field: 'providedOn' },
  ],
  head: [
    [
      cell('医療機関名', [entry('hospitalName')], 0.5, 66),
      cell('事業所名', [entry('officeName')], 0.5, 96),
    ],
    [
      cell('ご担当者名', [entry('hospitalContact', 100), unit('様')], 0.5, 66),
      cell('ケアマネジャー氏名', [entry('careManagerName')], 0.5, 96),
    ],
    [
      cell('事業所 TEL', [entry('officePhone')], 0.5, 66),
      cell('事業所 FAX', [entry('officeFax')], 0.5, 96),
    ],
  ],
  consentSentence:
    '利用者（患者）／家族の同意に基づき、利用者情報（身体・生活機能など）を送付します。ご活用ください。',
  sections: [
    {
      heading: '1. 利用者（患者）基本情報について',
      rows: [
        [
          cell(
            '患者氏名\n（フリガナ）',
            [
              { entry: 'patientKana', size: 9, room: 120 },
              { newLine: true },
              { entry: 'patientName', size: 13, bold: true, room: 140 },
              choices('sex'),
            ],
            0.58,
          ),
          cell(
            '生年月日',
            [entry('birthDate', 80), unit('生'), entry('age'), unit('才')],
            0.42,
            54,
          ),
        ],
        [cell('住所', [entry('address')], 0.58), cell('電話番号', [entry('phone')], 0.42, 54)],
        [
          cell('住環境\n※写真などを添付', [
            choices('dwellingKind'),
            entry('floors', 18),
            unit('階建て'),
            words('居室'),
            entry('roomFloor', 18),
            unit('階'),
            words('エレベーター'),
            choices('elevator'),
            bracket('特記事項', entry('dwellingNotes', 90)),
          ]),
        ],
        [
          cell('入院時の要介護度', [
            level('要支援', { support1: '1', support2: '2' }),
            level('要介護', { care1: '1', care2: '2', care3: '3', care4: '4', care5: '5' }),
            words('有効期間'),
            { entry: 'certifiedFrom', short: true, room: 40 },
            unit('〜'),
            { entry: 'certifiedTo', short: true, room: 40 },
            {
              box: 'careLevel',
              when: ['applied'],
              label: '申請中',
              inside: [words('申請日'), { entry: 'careLevelAppliedOn', short: true, room: 30 }],
            },
            {
              box: 'careLevel',
              when: ['changeRequested'],
              label: '区分変更',
              inside: [words('申請日'), { entry: 'changeRequestedOn', short: true, room: 30 }],
            },
            { box: 'careLevel', when: ['notApplied'], label: '未申請' },
          ]),
        ],
        judged('independence', 'independenceJudgedBy', '障害高齢者の\n日常生活自立度'),
        judged('dementia', 'dementiaJudgedBy', '認知症高齢者の\n日常生活自立度'),
        [
          cell('介護保険の\n自己負担割合', [choices('copayment')], 0.5),
          cell('障害など認定', [choices('disabilities')], 0.5, 66),
        ],
        [
          cell('年金などの種類', [
            { choices: 'pensions', insides: { other: [entry('pensionsOther')] } },
          ]),
        ],
      ],
    },
    {
      heading: '2. 家族構成／連絡先について',
      rows: [
        [
          cell('世帯構成', [
            { choices: 'household', insides: { other: [entry('householdOther')] } },
            words('＊'),
            { box: 'aloneInDaytime', when: ['yes'], label: '日中独居' },
          ]),
        ],
        [
          cell(
            '主介護者氏名',
            [
              entry('mainCaregiverName', 70),
              bracket(
                '続柄・年齢',
                entry('mainCaregiverRelation', 30),
                entry('mainCaregiverAge', 18),
                unit('才'),
              ),
              choices('mainCaregiverLiving'),
            ],
            0.7,
          ),
          cell('TEL', [entry('mainCaregiverPhone')], 0.3, 42),
        ],
        [
          cell(
            'キーパーソン',
            [
              entry('keyPersonName', 70),
              bracket(
                '続柄・年齢',
                entry('keyPersonRelation', 30),
                entry('keyPersonAge', 18),
                unit('才'),
              ),
            ],
            0.7,
          ),
          cell('連絡先', [entry('keyPersonPhone')], 0.3, 42),
        ],
      ],
    },
    {
      heading: '4. 入院前の介護サービスの利用状況について',
      rows: [
        [
          cell('利用状況\n（同封の書類）', [
            { choices: 'enclosed', insides: { other: [entry('enclosedOther', 120)] } },
          ]),
        ],
      ],
    },
    {
      heading: '6. カンファレンス等について（ケアマネジャーからの希望）',
      rows: [
        [
          cell(
            '「院内の多職種カンファレンス」への参加',
            [{ box: 'wardConference', when: ['yes'], label: '希望あり' }],
            1,
            188,
          ),
        ],
        [
          cell(
            '「退院前カンファレンス」への参加',
            [
              { box: 'dischargeConference', when: ['yes'], label: '希望あり' },
              bracket('具体的な要望', entry('dischargeConferenceWish', 120)),
            ],
            1,
            188,
          ),
        ],
        [
          cell(
            '「退院前訪問指導」を実施する場合の同行',
            [{ box: 'homeVisit', when: ['yes'], label: '希望あり' }],
            1,
            188,
          ),
        ],
      ],
    },
    {
      heading: '7. 身体・生活機能の状況／療養生活上の課題について',
      startsPage: true,
      rows: [
        [
          cell('麻痺の状況', [choices('paralysis')], 0.5, 62),
          cell(
            '褥瘡の有無',
            [
              {
                choices: 'pressureUlcer',
                insides: { present: [entry('pressureUlcerDetail', 60)] },
              },
            ],
            0.5,
            62,
          ),
        ],
        help(['moving', '移動'], ['transferring', '移乗']),
        help(['dressing', '更衣'], ['grooming', '整容']),
        help(['bathing', '入浴'], ['eating', '食事']),
        help(['gettingUp', '起居動作']),
        [
          cell(
            '移動（室内）',
            [{ choices: 'indoorAids', insides: { other: [entry('indoorAidsOther')] } }],
            0.5,
            62,
          ),
          cell(
            '移動（屋外）',
            [{ choices: 'outdoorAids', insides: { other: [entry('outdoorAidsOther')] } }],
            0.5,
            62,
          ),
        ],
        [cell('伝えておき\nたいこと', [entry('dailyLivingNotes')], 1, 62)],
      ],
    },
    {
      heading: '8. お薬について ※必要に応じて「お薬手帳（コピー）」を添付',
      rows: [
        [
          cell('内服薬', [choices('oralMedicine')], 0.36, 62),
          cell(
            '居宅療養管理指導',
            [
              {
                choices: 'pharmacistGuidance',
                insides: { present: [words('職種'), entry('pharmacistGuidanceBy', 60)] },
              },
            ],
            0.64,
            88,
          ),
        ],
        [
          cell(
            '薬剤管理',
            [
              {
                choices: 'medicineManagement',
                insides: {
                  byOthers: [
                    words('管理者'),
                    entry('medicineManager', 60),
                    words('管理方法'),
                    entry('medicineMethod', 100),
                  ],
                },
              },
            ],
            1,
            62,
          ),
        ],
        [cell('服薬状況', [choices('adherence')], 1, 62)],
        [cell('特記事項', [entry('medicineNotes')], 1, 62)],
      ],
    },
    {
      heading: '9. かかりつけ医について',
      rows: [
        [
          cell('医療機関名', [entry('clinicName')], 0.58, 62),
          cell('電話番号', [entry('clinicPhone')], 0.42, 54),
        ],
        [
          cell(
            '医師名\n（フリガナ）',
            [
              { entry: 'doctorKana', size: 9, room: 80 },
              { newLine: true },
              entry('doctorName', 80),
            ],
            0.44,
            62,
          ),
          cell(
            '診察方法',
            [choices('visitMethod'), bracket('頻度', entry('visitsPerMonth', 18), unit('回／月'))],
            0.56,
            54,
          ),
        ],
      ],
    },
  ],
  note: '＊＝診療報酬 入退院支援加算1・2「退院困難な要因」に関連（裏面：7 身体・生活機能の状況、8 お薬、9 かかりつけ医）',
}
