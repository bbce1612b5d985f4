import { eraDay } from '../../manual/calendar/japanese-era'
import { findLeavingDay, READMISSION_DAYS } from '../../manual/case/readmission'
import type { CaseFormTarget } from '../../templates/pages/components/hidden'
import type { RegistrationView } from '../../templates/pages/components/registration'
import type { SamePersonView } from '../../templates/pages/same-person'
import { fullDay } from '../../templates/words/day'
import { type Candidate, DOUBLE, DOUBLE_REASON } from '../cases/doubles'
import type { StartAnswers } from '../cases/start-answers'
import { dayInJapan } from '../../manual/calendar/japan-time'
import { paths } from '../routes/paths'
import { createFields } from '../typed/fields'
import type { Problems, Typed } from '../typed/typed'

export type SamePersonShown = Readonly<{
  answers: StartAnswers
  candidates: readonly Candidate[]
  typed: Typed
  problems: Problems
  target: CaseFormTarget
}>

/** The look-alikes beside what was typed, and what each answer will do. */
export function samePersonPage(shown: SamePersonShown): SamePersonView {
  const { answers, candidates, typed, problems, target } = shown
  const fields = createFields(typed, problems)
  return {
    back: { href: paths.newCase, label: '新しいケース' },
    typed: { name: answers.name, facts: typedFacts(answers) },
    known: candidates.map(knownView),
    fields: [
      fields.radios({ name: DOUBLE, label: 'どなたの入院ですか', need: 'required' }, [
        ...candidates.map(answerAbout),
        { value: 'another', label: '別の方です', hint: '新しい方として登録します' },
      ]),
      fields.text({
        name: DOUBLE_REASON,
        label: '別の方と分かった理由',
        hint: '例：保険証の番号と住所が違う',
        shownWith: { name: DOUBLE, isOneOf: ['another'] },
      }),
    ],
    target,
  }
}

function typedFacts(answers: StartAnswers): RegistrationView['facts'] {
  return [
    { label: 'ふりがな', value: answers.kana },
    { label: '生年月日', value: eraDay(answers.birthDate) },
    { label: '住んでいる市町村', value: answers.municipality },
    ...(answers.patientNumber === undefined
      ? []
      : [{ label: '患者ID', value: answers.patientNumber }]),
    { label: '入院', value: fullDay(dayInJapan(answers.admittedAt)) },
  ]
}

function knownView(one: Candidate): RegistrationView {
  const left = findLeavingDay(one.state)
  return {
    name: one.name,
    facts: [
      { label: 'ふりがな', value: one.kana },
      { label: '生年月日', value: eraDay(one.birthDate) },
      { label: '住んでいる市町村', value: one.municipality },
      ...(one.isSameNumber ? [{ label: '患者ID', value: '同じ番号です' }] : []),
      { label: '入院', value: eraDay(one.admittedOn) },
      { label: '退院', value: left === undefined ? 'まだ記録されていません' : eraDay(left) },
      { label: 'ケース番号', value: one.code },
    ],
  }
}

/** The admission that is there already is gone on with; any other is a stay of the same person. */
const answerAbout = (one: Candidate) =>
  one.isSameAdmission
    ? {
        value: `continue:${one.personId}`,
        label: `この方の入院です（ケース ${one.code} の続きから）`,
        hint: '新しいケースは作らず、今あるケースを開きます',
      }
    : sameOne(one)

function sameOne(one: Candidate) {
  const value = `same:${one.personId}`
  if (one.isReadmission)
    return {
      value,
      label: `同じ方の再入院です（ケース ${one.code} とつなぎます）`,
      hint: `退院から${READMISSION_DAYS}日以内の入院です。氏名などは前の登録のまま使います`,
    }
  return {
    value,
    label: `同じ方の、別の入院です（前のケース ${one.code}）`,
    hint: '氏名などは前の登録のまま使います',
  }
}
