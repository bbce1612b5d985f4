import { bracket, cell, choices, entry, level, unit, words } from '../form-cells'
import type { LayoutSection } from '../form-layout'

export const HOME_SECTION: LayoutSection = {
  heading: '3. 暮らしと介護',
  rows: [
    [
      cell(
        'キーパーソン',
        [entry('keyPersonName', 90), bracket('続柄', entry('keyPersonRelation', 30))],
        0.5,
        74,
      ),
      cell(
        '主な介護者',
        [entry('mainCaregiverName', 90), bracket('続柄', entry('mainCaregiverRelation', 30))],
        0.5,
        62,
      ),
    ],
    [
      cell(
        '独居・同居',
        [
          {
            choices: 'living',
            insides: { together: [entry('householdMembers', 18), unit('人')] },
          },
        ],
        1,
        74,
      ),
    ],
    [
      cell(
        '介護認定',
        [
          words('無'),
          { box: 'careLevel', when: ['notApplied'], label: '未申請' },
          {
            box: 'careLevel',
            when: ['applied'],
            label: '申請中',
            inside: [words('申請日'), { entry: 'careLevelAppliedOn', short: true, room: 40 }],
          },
          { newLine: true },
          words('有'),
          level('要支援', { support1: '1', support2: '2' }),
          level('要介護', { care1: '1', care2: '2', care3: '3', care4: '4', care5: '5' }),
          bracket('区分変更', choices('levelChange')),
        ],
        1,
        74,
      ),
    ],
    [
      cell(
        '希望する\n福祉サービス',
        [{ choices: 'wantedServices', insides: { other: [entry('wantedServicesOther', 80)] } }],
        1,
        74,
      ),
    ],
  ],
}
