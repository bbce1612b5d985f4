import { CERTIFIED_LEVELS } from '../choices/scales'
import type { FormPage } from '../form'

/** 介護認定: none yet or applied for; the level, and whether it should be looked at again (forms §4.3). */
export const CERTIFICATION = {
  id: 'certification',
  title: '介護認定',
  group: '暮らしと介護',
  nationalNumber: '',
  fields: [
    {
      id: 'careLevel',
      label: '介護認定',
      kind: 'oneOf',
      options: [
        { code: 'notApplied', label: '未申請' },
        { code: 'applied', label: '申請中' },
        ...CERTIFIED_LEVELS,
      ],
      prefill: 'leg.careLevel',
    },
    {
      id: 'careLevelAppliedOn',
      label: '要介護認定の申請日',
      kind: 'date',
      span: { yearsBack: 2, yearsAhead: 0 },
      askedWhen: { field: 'careLevel', isOneOf: ['applied'] },
    },
    {
      id: 'levelChange',
      label: '区分変更',
      kind: 'yesNo',
      yes: '要',
      no: '不要',
      askedWhen: { field: 'careLevel', isOneOf: CERTIFIED_LEVELS.map(({ code }) => code) },
    },
  ],
} as const satisfies FormPage
