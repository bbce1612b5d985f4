import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { CaseEvent } from '../../manual/case/events'
import { editionOf } from '../../manual/editions/registry'
import {
  type DifficultyFactor,
  type FactorList,
  factorListOn,
  factorsFromAdmission,
  factorsIn,
} from '../../manual/screening/difficulty-factors'
import type { InsuredCategory } from '../../manual/screening/checksheet'
import {
  CHECKSHEET_GROUPS,
  CHECKSHEET_RESULTS,
  markOf,
} from '../../manual/screening/checksheet-words'
import { proposedBy } from '../../manual/screening/nursing-need'
import type { BannerView } from '../../templates/pages/components/banner'
import type { CaseFormTarget } from '../../templates/pages/components/hidden'
import type { ChecksheetView, SheetGroup, SheetItem } from '../../templates/pages/checksheet'
import type { ChecksheetResultView } from '../../templates/pages/checksheet-result'
import { ageOn } from '../../templates/words/age'
import { clockTime, fullMoment, nearMoment } from '../../templates/words/time'
import { paths } from '../routes/paths'
import type { Standing } from './case/standing'
import { caseStrip } from './case/strip'
import { whoDid } from './case/timeline'
import { insuredCategoryIn, type TypedSheet } from '../cases/checksheet-answers'
import type { CheckDraft } from '../cases/checksheet-draft'
import { changedSince, previousCheck } from './checksheet-before'
import { type ConflictAt, conflictBanner, draftBanner, judgementBanner } from './checksheet-draft'
import { ageBanner, deemedField, desksFor, diseaseField, needFields } from './checksheet-insured'

type Problems = Readonly<{ problem?: string; diseaseProblem?: string; factorProblem?: string }>

export function checksheetView(
  standing: Standing,
  given: TypedSheet | undefined,
  parts: Problems &
    Readonly<{
      target: CaseFormTarget
      rater: string
      /** Whether the case was started a moment ago and led here. */
      didStart: boolean
      /** By the real clock, as a time of saving is. */
      realNow: Instant
      /** The ticks that are kept by now. */
      draft?: CheckDraft
      /** Of a page that answers a press: what a colleague, who has been here, stands against. */
      conflict?: ConflictAt
    }>,
): ChecksheetView {
  const { view, leg, state, now } = standing
  const { draft } = parts
  const typed = given ?? draft?.typed
  const edition = editionOf(leg.edition)
  const today = dayInJapan(now)
  const list = factorListOn(today)
  const before = leg.checksheet && previousCheck(view.events, leg.id)?.data.items
  const proposed = typed === undefined ? [] : proposedBy(typed.nursingNeed)
  const sourceOf = (code: string): string | undefined => {
    const need = proposed.find(({ item }) => item === code)
    if (need !== undefined) return `看護必要度（${need.source}）から`
    return before?.includes(code) === true ? '前回もチェック' : undefined
  }
  const rows = edition.checksheet.map((row, index) => ({ ...row, mark: markOf(index) }))
  const groups = (['must', 'recommended'] as const).map((group): SheetGroup => {
    const items = rows.filter((row) => row.group === group)
    return {
      title: CHECKSHEET_GROUPS[group],
      range: `${items[0]?.mark ?? ''}〜${items.at(-1)?.mark ?? ''}`,
      items: items.map(({ code, mark, label }) => {
        const source = sourceOf(code)
        return {
          value: code,
          mark,
          label,
          chosen: (typed?.items ?? before ?? []).includes(code),
          ...(source !== undefined && { source }),
        }
      }),
    }
  })
  const age = ageOn(view.person.birthDate, today)
  const asksDisease = age >= 40 && age < 65
  const banner = ageBanner(age)
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
      items: factorItems(standing, typed, before ?? []),
      note: `左の項目から分かる要因は、判定するときに足され、結果に「基準の項目から」と出ます。${list.note ?? ''}`,
      ...(parts.factorProblem !== undefined && { error: parts.factorProblem }),
    },
    ...(asksDisease && {
      specifiedDisease: diseaseField(typed, parts.diseaseProblem),
      deemedInsured: deemedField(typed),
    }),
    banners: [
      ...(parts.didStart
        ? [{ kind: 'success', title: `ケース ${view.code} を始めました` } as const]
        : []),
      ...draftBanners(standing, given, parts),
      ...(banner === undefined ? [] : [banner]),
    ],
    nursingNeed: needFields(typed),
    ...(parts.problem !== undefined && { error: parts.problem }),
    ...(leg.checksheet !== undefined && {
      previously: `${CHECKSHEET_RESULTS[leg.checksheet.result]}（${nearMoment(leg.checksheet.at, dayInJapan(now))}）。前回の印から始めています。変わったところを直してください。`,
    }),
    target: parts.target,
    ...(draft && { savedAt: clockTime(draft.savedAt) }),
    autosaveHref: paths.checksheetAutosave(view.caseId),
    rater: `評価者 ${parts.rater}\u3000${edition.title}`,
  }
}

function draftBanners(
  standing: Standing,
  given: TypedSheet | undefined,
  {
    draft,
    conflict,
    realNow,
  }: Readonly<{ draft?: CheckDraft; conflict?: ConflictAt; realNow: Instant }>,
): readonly BannerView[] {
  const { view } = standing
  if (conflict !== undefined) return [conflictBanner(view, draft, conflict)]
  const judged = judgementBanner(standing)
  if (judged !== undefined) return [judged]
  return given === undefined && draft !== undefined ? [draftBanner(view, draft, realNow)] : []
}

/** A check done again starts from the one before; what its items had added comes of itself, if they still stand. */
function factorItems(
  { leg, now }: Standing,
  typed: TypedSheet | undefined,
  before: readonly string[],
): readonly SheetItem[] {
  const known = factorsFromAdmission(leg.admissionKind)
  const list = factorListOn(dayInJapan(now))
  const implied = impliedIn(before, list)
  const chosenBefore = factorsIn(before)
    .map(({ code }) => code)
    .filter((code) => !implied.includes(code))
  const first = [...known, ...chosenBefore]
  return list.factors.map(({ code, letter, label }) => ({
    value: code,
    mark: letter,
    label,
    chosen: (typed?.factors ?? first).includes(code),
    ...(known.includes(code) && { source: '入院の登録から' }),
  }))
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
    items.includes(row.code) ? [`${markOf(index)} ${row.label}`] : [],
  )
  const factors = factorsIn(items)
  const implied = impliedIn(items, factorListOn(dayInJapan(answered.occurredAt)))
  const category = insuredCategoryIn(items)
  const before = previousCheck(view.events, answered.data.legId, answered.seq)
  const outside = category === undefined ? undefined : desksFor(category, result)
  const register = {
    href: paths.caseAction(view.caseId, 'care-manager'),
    label: '担当の事業所を登録する',
  }
  const toCase = { href: paths.case(view.caseId), label: 'ケースを見る' }
  return {
    strip: caseStrip(view, standing.now),
    back: { href: paths.case(view.caseId), label: `ケース ${view.code}` },
    kind: result,
    ...(outside !== undefined && { banners: [outside] }),
    ...(before !== undefined && { changes: changedSince(before, answered, edition) }),
    reasons: [
      ...(result === 'inScopeWithCareManager' ? ['担当のケアマネジャーがいます'] : []),
      ...ticked,
      ...(result === 'none' ? ['どの項目にもあてはまりません'] : []),
      ...(factors.length === 0
        ? []
        : [`退院困難な要因：${factors.map((factor) => factorWords(factor, implied)).join('、')}`]),
    ],
    next: nextFor(result, category),
    actions: [
      ...(result === 'must' || result === 'recommended' ? [register, toCase] : [toCase]),
      { href: paths.checksheetPdf(view.caseId, answered.seq), label: 'PDFで開く' },
    ],
    ...(standing.state.closed === undefined && {
      again: { href: paths.checksheet(view.caseId), label: '判定をやり直す' },
    }),
    foot: `判定 ${fullMoment(answered.occurredAt)}\u3000評価者 ${whoDid(view, answered)}\u3000${edition.title}`,
  }
}

/** The factors that the sheet's own items say already, ticked or not. */
const impliedIn = (items: readonly string[], list: FactorList): readonly string[] =>
  list.factors
    .filter(({ impliedBy }) => impliedBy.some((item) => items.includes(item)))
    .map(({ code }) => code)

const factorWords = (
  { code, letter, label }: DifficultyFactor,
  implied: readonly string[],
): string => `${letter} ${label}${implied.includes(code) ? '（基準の項目から）' : ''}`

/** The path of care insurance is not shown to somebody it does not lead anywhere. */
function nextFor(result: keyof typeof NEXT, category: InsuredCategory | undefined) {
  const leads = category !== 'outside' || result === 'none' || result === 'inScopeWithCareManager'
  return leads ? NEXT[result] : NEXT_OUTSIDE
}

const NEXT_OUTSIDE = [
  '本人・家族に説明し、市町村の障害福祉の担当課に相談してください。',
  '相談支援専門員が決まったら、その事業所を登録してください。',
] as const

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
