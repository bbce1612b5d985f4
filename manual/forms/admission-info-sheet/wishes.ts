import type { FormPage } from '../form'

const IN_CARE_PLAN = { kind: 'yesNo', yes: '参照する', no: '参照しない' } as const

/** Section 3, 本人／家族の意向について (forms §4.1). */
export const WISHES = {
  id: 'wishes',
  title: '本人・家族の意向',
  group: '本人と暮らし',
  nationalNumber: '3',
  fields: [
    {
      id: 'interests',
      label: '本人の趣味・興味・関心領域等',
      kind: 'longText',
      maxLength: 500,
    },
    { id: 'lifeHistory', label: '本人の生活歴', kind: 'longText', maxLength: 1000 },
    {
      id: 'patientWish',
      label: '入院前の本人の生活に対する意向',
      under: '意向',
      kind: 'longText',
      maxLength: 1000,
      hint: '同封の居宅サービス計画（1）に書いてあれば、空欄のまま下で「参照する」を選べます',
    },
    {
      id: 'patientWishInCarePlan',
      label: '本人の意向は、同封の居宅サービス計画（1）を参照',
      ...IN_CARE_PLAN,
    },
    {
      id: 'familyWish',
      label: '入院前の家族の意向',
      kind: 'longText',
      maxLength: 1000,
    },
    {
      id: 'familyWishInCarePlan',
      label: '家族の意向は、同封の居宅サービス計画（1）を参照',
      ...IN_CARE_PLAN,
    },
  ],
} as const satisfies FormPage
