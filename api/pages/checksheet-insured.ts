import type { ChecksheetResult } from '../../manual/case/events'
import type { InsuredCategory } from '../../manual/screening/checksheet'
import { NURSING_NEED_ITEMS, NURSING_NEED_STATES } from '../../manual/screening/nursing-need'
import { SPECIFIED_DISEASES } from '../../manual/screening/specified-diseases'
import type { BannerView } from '../../templates/pages/components/banner'
import type { FieldModel } from '../../templates/pages/components/field'
import { needField, type TypedSheet } from '../cases/checksheet-answers'
import { createFields } from '../typed/fields'

/** 40–64: one of the sixteen, none of them, or not known yet. Which one it is is not kept. */
export function diseaseField(
  typed: TypedSheet | undefined,
  problem: string | undefined,
): FieldModel {
  const fields = createFields(
    { specifiedDisease: typed?.specifiedDisease ?? '' },
    problem === undefined ? {} : { specifiedDisease: problem },
  )
  return fields.select(
    {
      name: 'specifiedDisease',
      label: '40〜64歳の方：介護保険の特定疾病（16種類）',
      hint: '窓口を決めるために聞きます。病名は記録に残しません。',
      need: 'required',
    },
    [
      ...SPECIFIED_DISEASES.map(([value, label]) => ({ value, label })),
      { value: 'none', label: 'どれでもない' },
      { value: 'unknown', label: 'まだ分からない' },
    ],
    '選んでください',
  )
}

export function deemedField(typed: TypedSheet | undefined): FieldModel {
  return {
    kind: 'checkboxes',
    id: 'deemedInsured',
    name: 'deemedInsured',
    label: '生活保護を受けている方',
    need: 'optional',
    values: typed?.deemedInsured === true ? ['yes'] : [],
    options: [{ value: 'yes', label: '被保険者番号がHで始まる（みなし2号）' }],
  }
}

export function needFields(typed: TypedSheet | undefined): readonly FieldModel[] {
  const values = Object.fromEntries(
    NURSING_NEED_ITEMS.map(({ code }) => [needField(code), typed?.nursingNeed[code] ?? '']),
  )
  const fields = createFields(values, {})
  return NURSING_NEED_ITEMS.map(({ code, label }) =>
    fields.radios(
      { name: needField(code), label, need: 'optional' },
      NURSING_NEED_STATES,
      'inline',
    ),
  )
}

const OUTSIDE_WORDS = [
  '介護保険の申請ではなく、お住まいの市町村の障害福祉の担当課に相談してください。',
] as const

/** Under 40 nothing has to be asked. */
export function ageBanner(age: number): BannerView | undefined {
  return age < 40
    ? { kind: 'info', title: '40歳未満の方は、介護保険の対象外です', words: OUTSIDE_WORDS }
    : undefined
}

/** The desk the family is pointed to, where somebody has to apply at all. */
export function desksFor(
  category: InsuredCategory,
  result: ChecksheetResult,
): BannerView | undefined {
  if (result === 'none' || result === 'inScopeWithCareManager') return undefined
  return DESKS[category]
}

const DESKS = {
  category1: {
    kind: 'info',
    title: '申請の窓口：保険者の介護保険の担当課',
    words: ['65歳以上の方（第1号被保険者）は、原因を問わず申請できます。'],
  },
  category2: {
    kind: 'info',
    title: '申請の窓口：保険者の介護保険の担当課',
    words: ['40〜64歳で特定疾病のある方（第2号被保険者）として申請できます。'],
  },
  deemedCategory2: {
    kind: 'info',
    title: '申請の窓口：福祉事務所',
    words: [
      '生活保護を受けている方（みなし2号）は、介護保険の担当課ではなく福祉事務所に申請します。',
    ],
  },
  outside: { kind: 'info', title: '介護保険の対象外です', words: OUTSIDE_WORDS },
  undecided: {
    kind: 'caution',
    title: '特定疾病かどうかを、主治医に確かめてください',
    words: [
      '特定疾病であれば保険者の介護保険の担当課に申請できます。ちがうときは市町村の障害福祉の担当課に相談してください。',
    ],
  },
} as const satisfies Record<InsuredCategory, BannerView>
