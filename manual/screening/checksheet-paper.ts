import type { EventData } from '../case/events'
import type { ChecksheetRow } from '../editions/edition'
import type { Answers, Field, Form } from '../forms/form'
import { BIRTH_DATE, AGE, PATIENT_KANA, PATIENT_NAME, SEX } from '../forms/person-fields'
import { CHECKSHEET_GROUPS, CHECKSHEET_RESULTS, markOf } from './checksheet-words'
import { type FactorList, storedFactor } from './difficulty-factors'

/** What was asked at one check: the items of the leg's edition and the fee's list of that day. */
export type ChecksheetQuestions = Readonly<{ rows: readonly ChecksheetRow[]; list: FactorList }>

type Group = ChecksheetRow['group']

/** The items of a group, each with the mark it has on the whole sheet. */
const itemsOf = ({ rows }: ChecksheetQuestions, group: Group) =>
  rows
    .map(({ label, ...row }, index) => ({ ...row, label: `${markOf(index)} ${label}` }))
    .filter((row) => row.group === group)
    .map(({ code, label }) => ({ code, label }))

const text = (id: string, label: string): Field => ({ id, label, kind: 'text', maxLength: 200 })
const day = (id: string, label: string): Field => ({
  id,
  label,
  kind: 'date',
  span: { yearsBack: 130, yearsAhead: 0 },
})

/**
 * The regional checksheet and 退院困難な要因 as a form to be printed: one entry answers both (domain manual
 * §1.2, §1.4). It is filled in on its own page, so it stands in no list of forms.
 */
export function checksheetForm(questions: ChecksheetQuestions): Form {
  const group = (id: Group): Field => ({
    id,
    label: CHECKSHEET_GROUPS[id],
    kind: 'manyOf',
    options: itemsOf(questions, id),
  })
  const { version, factors } = questions.list
  return {
    id: 'checksheet',
    edition: version,
    title: '基準チェックシート・退院困難な要因',
    pages: [
      {
        id: 'whole',
        title: '基準チェックシート',
        group: '基準チェックシート',
        nationalNumber: '',
        fields: [
          text('hospitalName', '医療機関名'),
          text('ward', '病棟'),
          text('patientNumber', '患者ID'),
          PATIENT_NAME,
          PATIENT_KANA,
          SEX,
          BIRTH_DATE,
          AGE,
          day('admittedOn', '入院日'),
          day('checkedOn', '判定日'),
          text('checkedAt', '判定の時刻'),
          text('rater', '評価者'),
          group('must'),
          group('recommended'),
          {
            id: 'noneApplies',
            label: 'どれもあてはまらない',
            kind: 'yesNo',
            yes: 'はい',
            no: 'いいえ',
          },
          {
            id: 'result',
            label: '判定',
            kind: 'oneOf',
            options: Object.entries(CHECKSHEET_RESULTS).map(([code, label]) => ({ code, label })),
          },
          text('desk', '窓口'),
          {
            id: 'factors',
            label: '退院困難な要因',
            kind: 'manyOf',
            options: factors.map(({ code, letter, label }) => ({
              code,
              label: `${letter} ${label}`,
            })),
          },
        ],
      },
    ],
  }
}

/** What a recorded check ticks on that paper. */
export function checksheetTicks(
  { rows, list }: ChecksheetQuestions,
  { items, result }: Pick<EventData['ChecksheetAnswered'], 'items' | 'result'>,
): Answers {
  const ticked = (group: Group): readonly string[] =>
    rows.filter((row) => row.group === group && items.includes(row.code)).map(({ code }) => code)
  return {
    must: ticked('must'),
    recommended: ticked('recommended'),
    noneApplies: result === 'none' ? 'yes' : '',
    result,
    factors: list.factors
      .filter(({ code }) => items.includes(storedFactor(list, code)))
      .map(({ code }) => code),
  }
}
