import { dayInJapan } from '../../manual/calendar/japan-time'
import type { CaseEvent } from '../../manual/case/events'
import { editionOf } from '../../manual/editions/registry'
import { DIFFICULTY_FACTORS, factorsFromAdmission } from '../../manual/screening/difficulty-factors'
import type { CaseFormTarget } from '../../templates/pages/components/hidden'
import type { ChecksheetView, SheetGroup, SheetItem } from '../../templates/pages/checksheet'
import type { ChecksheetResultView } from '../../templates/pages/checksheet-result'
import { ageOn } from '../../templates/words/age'
import { fullMoment, nearMoment } from '../../templates/words/time'
import { paths } from '../routes/paths'
import { createFields } from '../typed/fields'
import { CHECKSHEET_RESULTS } from './case/event-words'
import type { Standing } from './case/standing'
import { caseStrip } from './case/strip'
import { whoDid } from './case/timeline'
import { FACTOR_PREFIX, type TypedSheet } from '../cases/checksheet-answers'

const MARKS = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨'] as const
const GROUPS = { must: '必ず退院調整が必要', recommended: '退院調整が望ましい' } as const

export function checksheetView(
  standing: Standing,
  typed: TypedSheet | undefined,
  parts: Readonly<{
    target: CaseFormTarget
    rater: string
    problem?: string
    diseaseProblem?: string
  }>,
): ChecksheetView {
  const { view, leg, state, now } = standing
  const edition = editionOf(leg.edition)
  const rows = edition.checksheet.map((row, index) => ({ ...row, mark: MARKS[index] ?? '' }))
  const groups = (['must', 'recommended'] as const).map((group): SheetGroup => {
    const items = rows.filter((row) => row.group === group)
    return {
      title: GROUPS[group],
      range: `${items[0]?.mark ?? ''}〜${items.at(-1)?.mark ?? ''}`,
      items: items.map(({ code, mark, label }) => ({
        value: code,
        mark,
        label,
        chosen: typed?.items.includes(code) ?? false,
      })),
    }
  })
  const age = ageOn(view.person.birthDate, dayInJapan(now))
  return {
    strip: caseStrip(view, now),
    back: { href: paths.case(view.caseId), label: `ケース ${view.code}` },
    ...(state.coordinator !== undefined && {
      dueWords: '担当のケアマネジャーがいる方は、項目にかかわらず対象です。',
    }),
    basis: [`${edition.title}「退院調整が必要な患者の基準」`],
    groups,
    noneApplies: typed?.noneApplies ?? false,
    factors: {
      items: factorItems(standing, typed),
      note: '左の項目から分かる要因は、判定するときに足されます。',
    },
    ...(age >= 40 && age < 65 && { specifiedDisease: diseaseField(typed, parts.diseaseProblem) }),
    ...(parts.problem !== undefined && { error: parts.problem }),
    ...(leg.checksheet !== undefined && {
      previously: `${CHECKSHEET_RESULTS[leg.checksheet.result]}（${nearMoment(leg.checksheet.at, dayInJapan(now))}）`,
    }),
    target: parts.target,
    later: { href: paths.case(view.caseId), label: 'あとで続ける' },
    rater: `評価者 ${parts.rater}\u3000${edition.title}`,
  }
}

function factorItems({ leg }: Standing, typed: TypedSheet | undefined): readonly SheetItem[] {
  const known = factorsFromAdmission(leg.admissionKind)
  return DIFFICULTY_FACTORS.map(({ code, letter, label }) => ({
    value: code,
    mark: letter,
    label,
    chosen: typed === undefined ? known.includes(code) : typed.factors.includes(code),
    ...(known.includes(code) && { source: '入院の登録から' }),
  }))
}

function diseaseField(typed: TypedSheet | undefined, problem: string | undefined) {
  const fields = createFields(
    { specifiedDisease: typed?.specifiedDisease ?? '' },
    problem === undefined ? {} : { specifiedDisease: problem },
  )
  return fields.radios(
    {
      name: 'specifiedDisease',
      label: '40〜64歳の方：介護保険の特定疾病（16種類）ですか',
      need: 'required',
    },
    [
      { value: 'yes', label: 'はい' },
      { value: 'no', label: 'いいえ' },
      { value: 'unknown', label: 'まだ分からない' },
    ],
    'inline',
  )
}

/** The result as it is recorded: why, and what comes next. */
export function checksheetResultView(
  standing: Standing,
  answered: CaseEvent<'ChecksheetAnswered'>,
): ChecksheetResultView {
  const { view, leg } = standing
  const edition = editionOf(leg.edition)
  const { result, items } = answered.data
  const ticked = edition.checksheet.flatMap((row, index) =>
    items.includes(row.code) ? [`${MARKS[index] ?? ''} ${row.label}`] : [],
  )
  const factors = DIFFICULTY_FACTORS.filter(({ code }) => items.includes(`${FACTOR_PREFIX}${code}`))
  const register = {
    href: paths.caseAction(view.caseId, 'care-manager'),
    label: '担当の事業所を登録する',
  }
  const toCase = { href: paths.case(view.caseId), label: 'ケースを見る' }
  return {
    strip: caseStrip(view, standing.now),
    back: { href: paths.case(view.caseId), label: `ケース ${view.code}` },
    kind: result,
    reasons: [
      ...(result === 'inScopeWithCareManager' ? ['担当のケアマネジャーがいます'] : ticked),
      ...(result === 'none' ? ['どの項目にもあてはまりません'] : []),
      ...(factors.length === 0
        ? []
        : [
            `退院困難な要因：${factors.map(({ letter, label }) => `${letter} ${label}`).join('、')}`,
          ]),
    ],
    next: NEXT[result],
    actions: result === 'must' || result === 'recommended' ? [register, toCase] : [toCase],
    ...(standing.state.closed === undefined && {
      again: { href: paths.checksheet(view.caseId), label: '判定をやり直す' },
    }),
    foot: `判定 ${fullMoment(answered.occurredAt)}\u3000評価者 ${whoDid(view, answered)}\u3000${edition.title}`,
  }
}

const NEXT = {
  must: [
    '本人・家族に説明し、介護保険の申請や事業所のことを相談してください。',
    '担当の事業所が決まったら登録してください。そこから連絡の期限が始まります。',
  ],
  recommended: [
    '退院調整を始めるかどうかを、本人・家族と相談してください。',
    '担当の事業所が決まったら登録してください。',
  ],
  none: [
    '地域の退院調整は要りません。指標の分母からは除かれ、除いた件数は残ります。',
    '状態が変わったときは、もう一度判定してください。',
  ],
  inScopeWithCareManager: ['入院の連絡から始まる手順で、ケアマネジャーと連携します。'],
} as const
