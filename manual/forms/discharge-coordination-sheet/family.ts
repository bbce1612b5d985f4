import type { FormPage } from '../form'

const person = <Id extends string>(id: Id, label: string) =>
  ({ id, label, kind: 'text', maxLength: 60, disclosure: 'identity' }) as const
const relation = <Id extends string>(id: Id, label: string) =>
  ({ id, label, kind: 'text', maxLength: 30 }) as const

/** 家族構成 (forms §4.3). */
export const FAMILY = {
  id: 'family',
  title: '家族構成',
  group: '暮らしと介護',
  nationalNumber: '',
  fields: [
    person('keyPersonName', 'キーパーソンの氏名'),
    relation('keyPersonRelation', 'キーパーソンの続柄'),
    person('mainCaregiverName', '主な介護者の氏名'),
    relation('mainCaregiverRelation', '主な介護者の続柄'),
    {
      id: 'living',
      label: '独居・同居',
      kind: 'oneOf',
      options: [
        { code: 'alone', label: '独居' },
        { code: 'together', label: '同居' },
      ],
    },
    {
      id: 'householdMembers',
      label: '同居の人数',
      kind: 'number',
      min: 1,
      max: 30,
      unit: '人',
      askedWhen: { field: 'living', isOneOf: ['together'] },
    },
  ],
} as const satisfies FormPage
