import { PRESENCE, wordsFor } from '../choices/common'
import type { FormPage } from '../form'

const SENSITIVE = { disclosure: 'sensitive' } as const
const WITH_GUARDIAN = { field: 'guardianship', isOneOf: ['yes'] } as const

const handbook = <Id extends string>(
  id: Id,
  label: string,
  grades: readonly (readonly [code: string, label: string])[],
) =>
  ({
    id,
    label,
    kind: 'oneOf',
    options: [
      { code: 'none', label: 'なし' },
      ...grades.map(([code, words]) => ({ code, label: words })),
    ],
    ...SENSITIVE,
  }) as const

/** 受給者証, 障害支援区分, 手帳, サービス等利用計画, 自立支援医療, 成年後見 (forms §4.6). */
export const WELFARE = {
  id: 'welfare',
  title: '障害福祉の制度',
  group: '制度と支援者',
  nationalNumber: '',
  fields: [
    {
      id: 'recipientNumber',
      label: '受給者証番号',
      under: '障害福祉サービス',
      kind: 'digits',
      length: 10,
      hint: '障害福祉サービス受給者証の10桁の数字',
      disclosure: 'identity',
    },
    {
      id: 'supportCategory',
      label: '障害支援区分',
      kind: 'oneOf',
      options: [
        { code: 'category1', label: '区分1' },
        { code: 'category2', label: '区分2' },
        { code: 'category3', label: '区分3' },
        { code: 'category4', label: '区分4' },
        { code: 'category5', label: '区分5' },
        { code: 'category6', label: '区分6' },
        { code: 'none', label: '区分なし' },
        { code: 'applied', label: '申請中' },
        { code: 'unknown', label: '不明' },
      ],
      ...SENSITIVE,
    },
    {
      id: 'servicePlan',
      label: 'サービス等利用計画',
      kind: 'oneOf',
      options: [
        { code: 'present', label: 'あり' },
        { code: 'enclosed', label: 'あり（写しを同封）' },
        { code: 'ownPlan', label: 'セルフプラン' },
        { code: 'none', label: 'なし' },
      ],
    },
    {
      id: 'servicesUsed',
      label: '入院前に使っていたサービス',
      kind: 'longText',
      maxLength: 1000,
      hint: '居宅介護、グループホーム、就労支援など。曜日と事業所も書けます',
    },
    {
      ...handbook('physicalHandbook', '身体障害者手帳の等級', [
        ['grade1', '1級'],
        ['grade2', '2級'],
        ['grade3', '3級'],
        ['grade4', '4級'],
        ['grade5', '5級'],
        ['grade6', '6級'],
      ]),
      under: '手帳・医療費',
    },
    handbook('intellectualHandbook', '療育手帳の等級', [
      ['a1', 'A1'],
      ['a2', 'A2'],
      ['b1', 'B1'],
      ['b2', 'B2'],
    ]),
    handbook('mentalHandbook', '精神障害者保健福祉手帳の等級', [
      ['grade1', '1級'],
      ['grade2', '2級'],
      ['grade3', '3級'],
    ]),
    {
      id: 'medicalSupport',
      label: '自立支援医療',
      kind: 'manyOf',
      options: [
        { code: 'none', label: 'なし', alone: true },
        { code: 'psychiatric', label: '精神通院医療' },
        { code: 'rehabilitation', label: '更生医療' },
        { code: 'child', label: '育成医療' },
      ],
      ...SENSITIVE,
    },
    {
      id: 'guardianship',
      label: '成年後見',
      under: '成年後見',
      ...PRESENCE,
      ...SENSITIVE,
    },
    {
      ...wordsFor('guardianName', '後見人等の氏名と類型', ['guardianship', 'yes']),
      hint: '後見・保佐・補助・任意後見のどれか',
      disclosure: 'identity',
    },
    {
      id: 'guardianPhone',
      label: '後見人等の電話番号',
      kind: 'phone',
      maxLength: 40,
      askedWhen: WITH_GUARDIAN,
      disclosure: 'identity',
    },
  ],
} as const satisfies FormPage
