import type { LayoutSection, Part } from '../form-layout'
import { cell, entry } from '../form-cells'

const inCarePlan = (field: string): Part => ({
  box: field,
  when: ['yes'],
  label: '同封の居宅サービス計画（1）参照',
})

export const WISHES_SECTION: LayoutSection = {
  heading: '3. 本人／家族の意向について',
  rows: [
    [cell('本人の趣味・興味・関心領域等', [entry('interests')], 1, 150)],
    [cell('本人の生活歴', [entry('lifeHistory')], 1, 150)],
    [
      cell(
        '入院前の本人の生活に対する意向',
        [entry('patientWish', 200), inCarePlan('patientWishInCarePlan')],
        1,
        150,
      ),
    ],
    [
      cell(
        '入院前の家族の意向',
        [entry('familyWish', 200), inCarePlan('familyWishInCarePlan')],
        1,
        150,
      ),
    ],
  ],
}
