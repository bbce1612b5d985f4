import type { EventData } from '../../manual/case/events'
import { type Screening, screen } from '../../manual/screening/checksheet'
import {
  DIFFICULTY_FACTORS,
  FACTORS_VERSION,
  withImplied,
} from '../../manual/screening/difficulty-factors'
import type { Posted } from '../middleware/body'

/** Factors stand beside the sheet's items in the same event, told apart by where they come from. */
export const FACTOR_PREFIX = `${FACTORS_VERSION}:`

export type TypedSheet = Readonly<{
  items: readonly string[]
  noneApplies: boolean
  factors: readonly string[]
  specifiedDisease: string
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
    factors: list('factors').filter((code) =>
      DIFFICULTY_FACTORS.some((factor) => factor.code === code),
    ),
    specifiedDisease: one('specifiedDisease'),
  }
}

export type SheetRead =
  | Readonly<{ ok: true; data: EventData['ChecksheetAnswered'] }>
  | Readonly<{ ok: false; problem?: string; diseaseProblem?: string }>

export type Rated = Readonly<{
  legId: string
  edition: string
  age: number
  careManagerKnown: boolean
}>

const PROBLEMS = {
  nothingChosen: 'あてはまる項目を選ぶか、「どれもあてはまらない」を選んでください',
  contradictory: '項目と「どれもあてはまらない」の両方が選ばれています。どちらかにしてください',
  unknownItem: 'この版にない項目があります。画面を開きなおしてください',
  impossibleAge: '生年月日を確かめてください',
} as const satisfies Record<Extract<Screening, { ok: false }>['problem'], string>

/** Judges the sheet; the result, its items and the fee's factors become one event. */
export function readSheet(typed: TypedSheet, rated: Rated): SheetRead {
  const asksDisease = rated.age >= 40 && rated.age < 65
  const { specifiedDisease: disease } = typed
  const diseaseProblem =
    asksDisease && !['yes', 'no', 'unknown'].includes(disease)
      ? '特定疾病かどうかを選んでください'
      : undefined
  const judged = screen({
    careManagerKnown: rated.careManagerKnown,
    answers: typed,
    ageAt: rated.age,
    specifiedDisease: disease === 'yes' ? true : disease === 'no' ? false : undefined,
  })
  if (!judged.ok || diseaseProblem !== undefined)
    return {
      ok: false,
      ...(!judged.ok && { problem: PROBLEMS[judged.problem] }),
      ...(diseaseProblem !== undefined && { diseaseProblem }),
    }
  const factors = withImplied(typed.factors, judged.items)
  return {
    ok: true,
    data: {
      legId: rated.legId,
      result: judged.result,
      checksheet: rated.edition,
      items: [...judged.items, ...factors.map((code) => `${FACTOR_PREFIX}${code}`)],
    },
  }
}
