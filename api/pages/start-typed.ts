import type { Typed as TypedBack } from '../../templates/pages/message'
import { dayNames } from '../typed/day'
import { timeName } from '../typed/moment'
import type { Typed } from '../typed/typed'

const joined = (typed: Typed, names: readonly string[]): string =>
  names
    .map((name) => typed[name] ?? '')
    .filter((word) => word !== '')
    .join(' ')

/** What was typed into a new case, given back on the page that says no. */
export function startTyped(typed: Typed): TypedBack {
  return [
    { label: '患者ID', value: typed['patientNumber'] ?? '' },
    { label: 'ふりがな', value: typed['kana'] ?? '' },
    { label: '氏名', value: typed['name'] ?? '' },
    { label: '生年月日', value: joined(typed, Object.values(dayNames('birth'))) },
    { label: '住んでいる市町村', value: typed['municipality'] ?? '' },
    {
      label: '入院した日と時刻',
      value: joined(typed, [...Object.values(dayNames('admitted')), timeName('admitted')]),
    },
    { label: '担当の事業所（さがした言葉）', value: typed['officeQuery'] ?? '' },
    {
      label: '担当の事業所（入れたもの）',
      value: joined(typed, ['officeName', 'officeMunicipality', 'officePhone', 'officeFax']),
    },
  ].filter(({ value }) => value !== '')
}
