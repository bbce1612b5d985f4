import { eraDay } from '../../manual/calendar/japanese-era'
import { dayInJapan } from '../../manual/calendar/japan-time'
import type { Registration } from '../../store/alike-persons'
import type { StandingMerge } from '../../store/merged-registrations'
import type { CaseFormTarget, FormTarget } from '../../templates/pages/components/hidden'
import type { FieldModel } from '../../templates/pages/components/field'
import type { MergePageView } from '../../templates/pages/merge-persons'
import { nearDay } from '../../templates/words/day'
import { noteField } from '../cases/acts/said'
import { BY_CODE, CODE, OTHER } from '../cases/link-answers'
import { KEEP } from '../cases/merge-answers'
import { paths } from '../routes/paths'
import { createFields } from '../typed/fields'
import type { Problems, Typed } from '../typed/typed'
import type { Standing } from './case/standing'
import { caseStrip } from './case/strip'

export type MergeShown = Readonly<{
  own: Registration
  alike: readonly Registration[]
  merges: readonly StandingMerge[]
  typed: Typed
  problems: Problems
  target: CaseFormTarget
  undoTarget: (mergeId: string) => FormTarget
  /** Why a registration could not be given back. */
  notSeparated?: string
}>

/** 同じ方の登録をまとめる: the registrations beside each other, which of them stays, and how to go back. */
export function mergePage(standing: Standing, shown: MergeShown): MergePageView {
  const { view, now } = standing
  const { own, alike, merges, target, undoTarget, notSeparated } = shown
  const back = { href: paths.case(view.caseId), label: `ケース ${view.code}` }
  return {
    strip: caseStrip(view, now),
    back,
    ...(notSeparated !== undefined && {
      banners: [{ kind: 'caution' as const, title: 'まだ戻していません', words: [notSeparated] }],
    }),
    own: { name: own.name, facts: factsOf(own) },
    alike: alike.map((one) => ({ name: one.name, facts: factsOf(one) })),
    fields: mergeFields(shown),
    target,
    cancel: { href: back.href, label: 'やめてケースに戻る' },
    merges: merges.map(({ id, name, kana, birthDate, mergedAt, note }) => ({
      words: `${name}（${kana}、${eraDay(birthDate)}生）の登録を、${nearDay(dayInJapan(mergedAt), dayInJapan(now))}にまとめました`,
      ...(note !== undefined && { reason: note }),
      target: undoTarget(id),
    })),
  }
}

const factsOf = (one: Registration) => [
  { label: 'ふりがな', value: one.kana },
  { label: '生年月日', value: eraDay(one.birthDate) },
  { label: '住んでいる市町村', value: one.municipality },
  ...(one.patientNumbers.length === 0
    ? []
    : [{ label: '患者ID', value: one.patientNumbers.join('、') }]),
  { label: 'ケース番号', value: one.codes.join('、') },
  { label: 'いちばん新しい入院', value: eraDay(one.latestAdmittedOn) },
]

export function mergeFields({
  own,
  alike,
  typed,
  problems,
}: Pick<MergeShown, 'own' | 'alike' | 'typed' | 'problems'>): readonly FieldModel[] {
  const fields = createFields(typed, problems)
  return [
    ...(alike.length === 0
      ? []
      : [
          fields.radios({ name: OTHER, label: '同じ方の登録はどれですか', need: 'required' }, [
            ...alike.map((one) => ({
              value: one.personId,
              label: one.name,
              hint: `${one.kana} ${eraDay(one.birthDate)}生。ケース ${one.codes[0] ?? ''}`,
            })),
            { value: BY_CODE, label: 'ここにない方（ケース番号で）' },
          ]),
        ]),
    fields.text(
      {
        name: CODE,
        label: '同じ方のケース番号',
        hint: '例：NW-8-1062',
        ...(alike.length > 0
          ? { shownWith: { name: OTHER, isOneOf: [BY_CODE] } }
          : { need: 'required' as const }),
      },
      { width: 'middle' },
    ),
    fields.radios({ name: KEEP, label: '氏名などは、どちらの登録を残しますか', need: 'required' }, [
      { value: 'own', label: `このケースの登録（${own.name}）` },
      { value: 'other', label: '選んだほうの登録' },
    ]),
    noteField(fields, '同じ方と分かった理由'),
  ]
}
