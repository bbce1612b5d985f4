import { isReached } from '../../manual/case/parties'
import type { ActPageView } from '../../templates/pages/act-page'
import type { Choice } from '../../templates/pages/components/choices'
import type { CaseFormTarget } from '../../templates/pages/components/hidden'
import type { FieldModel } from '../../templates/pages/components/field'
import { noteField } from '../cases/acts/said'
import { choicesOf, MUNICIPALITIES, SEXES, UNKNOWN_WARD } from '../cases/case-words'
import { WARD, wardsToChoose } from '../cases/person-answers'
import { paths } from '../routes/paths'
import { createFields } from '../typed/fields'
import type { Problems, Typed } from '../typed/typed'
import type { Standing } from './case/standing'
import { caseStrip } from './case/strip'

export type PersonShown = Readonly<{
  typed: Typed
  problems: Problems
  target: CaseFormTarget
}>

/** What is known of the person, to be put right: the boxes hold what stands there now. */
export function personPage(standing: Standing, shown: PersonShown): ActPageView {
  const { view, now } = standing
  const back = { href: paths.case(view.caseId), label: `ケース ${view.code}` }
  return {
    strip: caseStrip(view, now),
    back,
    form: {
      title: '氏名・病棟などの誤りを直す',
      lead: '違っているところだけを直してください。直す前と直したあとの内容は、双方の「これまでの記録」に残ります。',
      fields: personFields(standing, shown),
      submit: submitWords(standing),
      after:
        '送った書類は、送ったときのまま残ります。別の方と取り違えているときは、ここで直さずに「対象外にする」から始めなおしてください。',
    },
    target: shown.target,
    cancel: { href: back.href, label: 'やめてケースに戻る' },
  }
}

function submitWords({ side, state }: Standing): string {
  if (side === 'coordinator') return '訂正して、病院に知らせる'
  return isReached(state) ? '訂正して、ケアマネジャーに知らせる' : '訂正する'
}

export function personFields(
  { view, side, leg }: Standing,
  { typed, problems }: Omit<PersonShown, 'target'>,
): readonly FieldModel[] {
  const fields = createFields(typed, problems)
  return [
    fields.text({ name: 'kana', label: 'ふりがな', need: 'required' }, { width: 'long' }),
    fields.text({ name: 'name', label: '氏名', need: 'required' }, { width: 'long' }),
    fields.day({ name: 'birth', label: '生年月日', need: 'required' }, undefined, 'age'),
    fields.radios({ name: 'sex', label: '性別', need: 'required' }, choicesOf(SEXES), 'inline'),
    fields.select(
      { name: 'municipality', label: '住んでいる市町村', need: 'required' },
      places(view.person.municipality),
    ),
    fields.select(
      { name: 'insurer', label: '保険者の市町村', need: 'required' },
      places(view.person.insurerMunicipality),
    ),
    ...(side === 'hospital'
      ? [
          fields.text(
            { name: 'patientNumber', label: '患者ID', need: 'optional' },
            { width: 'middle' },
          ),
          fields.select(
            {
              name: WARD,
              label: '病棟',
              hint: '入力の誤りを直します。転棟したときは「転棟を記録する」に残してください',
              need: 'required',
            },
            wardChoices(view, leg.wardCode),
          ),
        ]
      : []),
    noteField(fields, '直した理由'),
  ]
}

/** What stands there now can stay, also when the list of the hospital does not have it. */
function wardChoices(view: Standing['view'], now: string): readonly Choice[] {
  const listed = [
    ...wardsToChoose(view).map(({ code, name }) => ({ value: code, label: name })),
    { value: UNKNOWN_WARD, label: '不明・ここにない' },
  ]
  return listed.some(({ value }) => value === now)
    ? listed
    : [{ value: now, label: now === '' ? '未記入のまま' : 'いまのまま' }, ...listed]
}

/** A place that the list no longer has stays as it was written. */
const places = (now: string) =>
  [...new Set([...MUNICIPALITIES, now])].map((value) => ({ value, label: value }))
