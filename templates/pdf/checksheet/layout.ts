import {
  type ChecksheetQuestions,
  checksheetForm,
} from '../../../manual/screening/checksheet-paper'
import { type Form, fieldsOf, optionsOf } from '../../../manual/forms/form'
import { bracket, cell, entry, patientName, unit } from '../form-cells'
import type { FormLayout, LayoutCell, Part } from '../form-layout'

const LABEL = 76

/** Every choice of a field on a line of its own, as on the sheet the ward knows. */
function lineByLine(form: Form, id: string): readonly Part[] {
  const field = fieldsOf(form).find((one) => one.id === id)
  const options = field === undefined ? [] : optionsOf(field)
  return options.flatMap(({ code, label }, index): readonly Part[] => [
    ...(index === 0 ? [] : [{ newLine: true } as const]),
    { box: id, when: [code], label },
  ])
}

const HEAD: readonly (readonly LayoutCell[])[] = [
  [
    cell('医療機関名', [entry('hospitalName')], 0.58, LABEL),
    cell('病棟', [entry('ward')], 0.42, 54),
  ],
  [
    patientName(LABEL),
    cell(
      '生年月日',
      [entry('birthDate', 80), unit('生'), bracket('', entry('age'), unit('才'))],
      0.42,
      54,
    ),
  ],
  [
    cell('患者ID', [entry('patientNumber')], 0.58, LABEL),
    cell('入院日', [entry('admittedOn')], 0.42, 54),
  ],
  [
    cell('評価者', [entry('rater')], 0.58, LABEL),
    cell('判定', [entry('checkedOn'), entry('checkedAt')], 0.42, 54),
  ],
]

/** The checksheet and the fee's factors on one A4 page, in the words of the questions that were asked. */
export function checksheetLayout(questions: ChecksheetQuestions): FormLayout {
  const form = checksheetForm(questions)
  const { note, source, confidence } = questions.list
  const doubt = confidence === 'confirmed' ? '' : '（項目の文言は確認中です）'
  return {
    formId: form.id,
    edition: form.edition,
    rows: { leading: 1.3, pad: 2.6, afterTable: 6 },
    over: '病院の記録',
    title: form.title,
    dates: [],
    head: HEAD,
    sections: [
      {
        heading: '1. 退院調整が必要な患者の基準',
        rows: [
          [cell('必ず退院調整が\n必要', lineByLine(form, 'must'), 1, LABEL)],
          [cell('退院調整が\n望ましい', lineByLine(form, 'recommended'), 1, LABEL)],
          [
            cell(
              '該当なし',
              [{ box: 'noneApplies', when: ['yes'], label: 'どれもあてはまらない' }],
              1,
              LABEL,
            ),
          ],
        ],
        note: '1つでもあてはまれば、地域の退院調整の対象です。担当のケアマネジャーがいる方は、項目にかかわらず対象です。',
      },
      {
        heading: '2. 判定',
        rows: [
          [cell('結果', lineByLine(form, 'result'), 1, LABEL)],
          [cell('窓口', [entry('desk')], 1, LABEL)],
        ],
      },
      {
        heading: '3. 退院困難な要因（入退院支援加算）',
        rows: [[cell('あてはまるもの\nすべて', lineByLine(form, 'factors'), 1, LABEL)]],
        note: `出典：${source}${doubt}。${note ?? ''}`,
      },
    ],
    notes: [],
  }
}
