import type { CareLevel, EventData } from '../../manual/case/events'
import type { Answers } from '../../manual/forms/form'
import { type InsuredCategory, type Screening, screen } from '../../manual/screening/checksheet'
import type { PlainDate } from '../../manual/calendar/plain-date'
import {
  factorAgainstLevel,
  factorListOn,
  storedFactor,
  withImplied,
} from '../../manual/screening/difficulty-factors'
import {
  NURSING_NEED_ITEMS,
  type NursingNeed,
  proposedBy,
} from '../../manual/screening/nursing-need'
import { isSpecifiedDisease } from '../../manual/screening/specified-diseases'
import type { Posted } from '../middleware/body'

/** The category stands beside the items too: it decides the desk, and which disease it was is not kept. */
const CATEGORY_PREFIX = 'insured:'

const CATEGORIES = ['category1', 'category2', 'deemedCategory2', 'outside', 'undecided'] as const

export function insuredCategoryIn(items: readonly string[]): InsuredCategory | undefined {
  return CATEGORIES.find((category) => items.includes(`${CATEGORY_PREFIX}${category}`))
}

export type TypedSheet = Readonly<{
  items: readonly string[]
  noneApplies: boolean
  factors: readonly string[]
  specifiedDisease: string
  deemedInsured: boolean
  nursingNeed: NursingNeed
}>

export function typedSheet(posted: Posted): TypedSheet {
  const list = (name: string): readonly string[] => {
    const value = posted[name] ?? []
    return typeof value === 'string' ? [value] : value
  }
  const one = (name: string): string => list(name)[0] ?? ''
  return {
    items: list('items'),
    noneApplies: one('noneApplies') === 'yes',
    factors: list('factors'),
    specifiedDisease: one('specifiedDisease'),
    deemedInsured: one('deemedInsured') === 'yes',
    nursingNeed: Object.fromEntries(
      NURSING_NEED_ITEMS.map(({ code }) => [code, one(needField(code))]),
    ),
  }
}

/** The same as it is kept while nobody has judged it yet; `typedSheet` reads it back. */
export function sheetAnswers(typed: TypedSheet): Answers {
  const { items, noneApplies, factors, specifiedDisease, deemedInsured, nursingNeed } = typed
  const need = NURSING_NEED_ITEMS.map(({ code }): [string, string] => [
    needField(code),
    nursingNeed[code] ?? '',
  ])
  return {
    items,
    factors,
    noneApplies: noneApplies ? 'yes' : '',
    specifiedDisease,
    deemedInsured: deemedInsured ? 'yes' : '',
    ...Object.fromEntries(need),
  }
}

/** The field of one value of the nursing need assessment. */
export const needField = (code: string): string => `need-${code}`

/** What the nursing need says is ticked as well, for the nurse to confirm or remove. */
export function withProposed(typed: TypedSheet): TypedSheet {
  const proposed = proposedBy(typed.nursingNeed).map(({ item }) => item)
  return {
    ...typed,
    items: [...new Set([...typed.items, ...proposed])],
    noneApplies: typed.noneApplies && proposed.length === 0,
  }
}

export type SheetRead =
  | Readonly<{ ok: true; data: EventData['ChecksheetAnswered'] }>
  | Readonly<{ ok: false; problem?: string; diseaseProblem?: string; factorProblem?: string }>

export type Rated = Readonly<{
  legId: string
  edition: string
  age: number
  careManagerKnown: boolean
  careLevel: CareLevel
  /** The day of the check, which decides the fee's list. */
  on: PlainDate
}>

const PROBLEMS = {
  nothingChosen: 'あてはまる項目を選ぶか、「どれもあてはまらない」を選んでください',
  contradictory: '項目と「どれもあてはまらない」の両方が選ばれています。どちらかにしてください',
  unknownItem: 'この版にない項目があります。画面を開きなおしてください',
  impossibleAge: '生年月日を確かめてください',
} as const satisfies Record<Extract<Screening, { ok: false }>['problem'], string>

const FACTOR_PROBLEMS = {
  certifiedAlready:
    '要介護度が登録されているため、「要介護認定が未申請」は選べません。どちらかを直してください',
  notCertified:
    '要介護認定がまだないため、「区分変更が未申請」は選べません。どちらかを直してください',
} as const

/** Judges the sheet; the result, its items and the fee's factors become one event. */
export function readSheet(typed: TypedSheet, rated: Rated): SheetRead {
  const asksDisease = rated.age >= 40 && rated.age < 65
  const { specifiedDisease: disease } = typed
  const specified = asksDisease ? isSpecifiedDisease(disease) : undefined
  const diseaseProblem = specified === 'unanswered' ? '特定疾病かどうかを選んでください' : undefined
  const list = factorListOn(rated.on)
  const against = factorAgainstLevel(typed.factors, rated.careLevel)
  const judged = screen({
    careManagerKnown: rated.careManagerKnown,
    answers: typed,
    ageAt: rated.age,
    specifiedDisease: specified === 'unanswered' ? undefined : specified,
    deemedInsured: typed.deemedInsured,
  })
  if (!judged.ok || diseaseProblem !== undefined || against !== undefined)
    return {
      ok: false,
      ...(!judged.ok && { problem: PROBLEMS[judged.problem] }),
      ...(diseaseProblem !== undefined && { diseaseProblem }),
      ...(against !== undefined && { factorProblem: FACTOR_PROBLEMS[against] }),
    }
  const factors = withImplied(list, typed.factors, judged.items)
  return {
    ok: true,
    data: {
      legId: rated.legId,
      result: judged.result,
      checksheet: rated.edition,
      items: [
        ...judged.items,
        ...factors.map((code) => storedFactor(list, code)),
        `${CATEGORY_PREFIX}${judged.insuredCategory}`,
      ],
    },
  }
}
