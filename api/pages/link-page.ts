import { eraDay } from '../../manual/calendar/japanese-era'
import { findLeavingDay, READMISSION_DAYS } from '../../manual/case/readmission'
import type { OwnCase } from '../../store/doubles'
import type { ActPageView } from '../../templates/pages/act-page'
import type { CaseFormTarget } from '../../templates/pages/components/hidden'
import type { FieldModel } from '../../templates/pages/components/field'
import { noteField } from '../cases/acts/said'
import { BY_CODE, CODE, OTHER, RELATION, type Relation, relationsFor } from '../cases/link-answers'
import { paths } from '../routes/paths'
import { createFields } from '../typed/fields'
import type { Problems, Typed } from '../typed/typed'
import type { Standing } from './case/standing'
import { caseStrip } from './case/strip'

const RELATIONS = {
  merge: {
    label: '同じ入院の二重のケースです（まとめる）',
    hint: 'このケースを終えて、選んだケースで続けます。双方の記録は残り、まとめたことは取り消せます',
  },
  readmissionOf: {
    label: '前の入院のケースです（再入院としてつなぐ）',
    hint: `退院から${READMISSION_DAYS}日以内の入院のとき`,
  },
  transferredFrom: {
    label: '転院の前のケースです（つなぐ）',
    hint: '転院したあと、別々に始まったケースのとき',
  },
} as const satisfies Record<Relation, object>

export type LinkShown = Readonly<{
  known: readonly OwnCase[]
  typed: Typed
  problems: Problems
  target: CaseFormTarget
}>

/** Another of one's own cases is linked to this one, or this one goes on in it. */
export function linkPage(standing: Standing, shown: LinkShown): ActPageView {
  const { view, now } = standing
  const back = { href: paths.case(view.caseId), label: `ケース ${view.code}` }
  return {
    strip: caseStrip(view, now),
    back,
    form: {
      title: 'ほかのケースとつなぐ・まとめる',
      lead: '同じ方のケースを選んで、このケースとのつながりを記録します。',
      fields: linkFields(standing, shown),
      submit: 'つながりを記録する',
    },
    target: shown.target,
    cancel: { href: back.href, label: 'やめてケースに戻る' },
  }
}

export function linkFields(
  { side }: Standing,
  { known, typed, problems }: Omit<LinkShown, 'target'>,
): readonly FieldModel[] {
  const fields = createFields(typed, problems)
  const byCode = fields.text(
    {
      name: CODE,
      label: 'ケース番号',
      hint: '例：NW-8-1062',
      ...(known.length > 0 && { shownWith: { name: OTHER, isOneOf: [BY_CODE] } }),
    },
    { width: 'middle' },
  )
  return [
    ...(known.length === 0
      ? []
      : [
          fields.radios({ name: OTHER, label: 'どのケースですか', need: 'required' }, [
            ...known.map(choiceOf),
            { value: BY_CODE, label: 'ほかのケース（ケース番号で）' },
          ]),
        ]),
    byCode,
    fields.radios(
      { name: RELATION, label: '選んだケースは、このケースの何ですか', need: 'required' },
      relationsFor(side).map((value) => ({ value, ...RELATIONS[value] })),
    ),
    noteField(fields, '経過'),
  ]
}

function choiceOf(one: OwnCase) {
  const left = findLeavingDay(one.state)
  return {
    value: one.caseId,
    label: `ケース ${one.code}\u3000${one.name}`,
    hint: `${one.kana} ${eraDay(one.birthDate)}生。${eraDay(one.admittedOn)}に入院${left === undefined ? '' : `、${eraDay(left)}に退院`}`,
  }
}
