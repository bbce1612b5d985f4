import type { OrganisationKind } from '../../../manual/case/events'
import { PURPOSES } from '../../../manual/contacts/purposes'
import { WRONG_PARTS } from '../../../manual/contacts/wrong-parts'
import type { FieldModel } from '../../../templates/pages/components/field'
import { WRONG_WORDS } from '../../../templates/words/contact'
import { createFields } from '../../typed/fields'
import { line, type Problems, tooLong, type Typed } from '../../typed/typed'
import { purposeWords } from './contact-facts'

/** Room for a number and a sentence; a story does not belong here. */
const LONGEST_REMARK = 100

export function reportFields(
  typed: Typed,
  problems: Problems,
  kind: OrganisationKind,
): readonly FieldModel[] {
  const fields = createFields(typed, problems)
  return [
    fields.radios(
      { name: 'wrong', label: 'どこがちがいますか', need: 'required' },
      WRONG_PARTS.map((value) => ({ value, label: WRONG_WORDS[value] })),
    ),
    fields.select(
      { name: 'purpose', label: 'どの用件の窓口ですか', need: 'optional' },
      PURPOSES.map((value) => ({ value, label: purposeWords(kind)[value] })),
      '選ばない',
    ),
    fields.text(
      {
        name: 'remark',
        label: '正しい内容・気づいたこと',
        need: 'optional',
        hint: '患者さんやご家族のお名前、病気のことは書かないでください。100文字まで。',
      },
      { width: 'full' },
    ),
  ]
}

export function reportProblems({ wrong = '', remark }: Typed): Problems {
  const long = tooLong(line(remark), LONGEST_REMARK)
  return {
    ...(WRONG_PARTS.some((part) => part === wrong)
      ? {}
      : { wrong: 'どこがちがうかを選んでください' }),
    ...(long !== undefined && { remark: long }),
  }
}
