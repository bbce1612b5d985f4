import { cell, choices, entry, lines } from '../form-cells'
import type { FormLayout, LayoutCell } from '../form-layout'
import { BASIC_ROWS } from './basics'
import { CONDITION_SECTION } from './condition'

/** A whole width for what is written out, with room for some lines by hand. */
const told = (label: string, field: string, count = 3): readonly LayoutCell[] => [
  cell(label, [lines(field, count)], 1, 118),
]

const contact = (number: 1 | 2 | 3): readonly LayoutCell[] => [
  cell(`${number}回目\n聞き取り日`, [entry(`contact${number}On`)], 0.31, 58),
  cell('情報提供を受けた\n職種（氏名）', [entry(`contact${number}With`)], 0.44, 84),
  cell('会議出席', [choices(`contact${number}InConference`)], 0.25, 52),
]

/** The order, numbering and words of the national form of 2018 (domain forms §4.2). */
export const DISCHARGE_INFO_RECORD_LAYOUT: FormLayout = {
  formId: 'discharge-info-record',
  edition: '2026-11',
  rows: { leading: 1.3, pad: 2.8, afterTable: 6 },
  over: '医療機関・施設から聞き取った内容（居宅介護支援事業所の記録）',
  title: '退院・退所情報記録書',
  dates: [{ label: '記入日', field: 'recordedOn' }],
  head: [],
  sections: [
    { heading: '1. 基本情報・現在の状態等', rows: BASIC_ROWS },
    CONDITION_SECTION,
    {
      heading: '② 受け止め／意向',
      rows: [
        [cell('本人への病名告知', [choices('diagnosisTold')], 1, 118)],
        told('＜本人＞\n病気、障害、後遺症等の\n受け止め方', 'patientAcceptance'),
        told('＜本人＞\n退院後の生活に関する\n意向', 'patientWish'),
        told('＜家族＞\n病気、障害、後遺症等の\n受け止め方', 'familyAcceptance'),
        told('＜家族＞\n退院後の生活に関する\n意向', 'familyWish'),
      ],
    },
    {
      heading: '2. 課題認識のための情報　③ 退院後に必要な事柄',
      startsPage: true,
      rows: [
        [
          cell('医療処置の内容', [
            { choices: 'medicalCare', insides: { other: [entry('medicalCareOther', 60)] } },
          ]),
        ],
        [
          cell('看護の視点', [
            { choices: 'nursing', insides: { other: [entry('nursingOther', 60)] } },
          ]),
        ],
        [
          cell('リハビリの視点', [
            { choices: 'rehabilitation', insides: { other: [entry('rehabilitationOther', 60)] } },
          ]),
        ],
        [
          cell('禁忌事項', [choices('forbidden')], 0.34),
          cell('内容／留意点', [entry('forbiddenDetail')], 0.66, 66),
        ],
        told('症状・病状の\n予後・予測', 'prognosis', 5),
        told('退院に際しての日常生活\nの阻害要因\n（心身状況・環境等）', 'barriers', 5),
        told('在宅復帰のために\n整えなければならない\n要件', 'homeRequirements', 5),
      ],
    },
    {
      heading: '情報提供を受けた記録',
      rows: [contact(1), contact(2), contact(3)],
      note: '退院・退所加算の、情報提供を受けた回数と、会議への参加の記録です。',
    },
  ],
  notes: [],
}
