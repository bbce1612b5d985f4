import { type About, ABOUT_FIELDS } from '../../../manual/contacts/contact-list'
import type { FieldModel } from '../../../templates/pages/components/field'
import { ABOUT_WORDS } from '../../../templates/words/contact'
import { createFields } from '../../typed/fields'
import { lines, type Problems, tooLong, type Typed } from '../../typed/typed'

const LONGEST = 200

const GROUPS: Readonly<Partial<Record<string, string>>> = {
  visit: '面会・訪問：',
  conference: 'カンファレンス：',
}

/** 面会・訪問：予約 */
const labelOf = (field: (typeof ABOUT_FIELDS)[number]): string =>
  `${GROUPS[/^(visit|conference)/.exec(field)?.[0] ?? ''] ?? ''}${ABOUT_WORDS[field]}`

export function aboutFields(typed: Typed, problems: Problems): readonly FieldModel[] {
  const fields = createFields(typed, problems)
  return ABOUT_FIELDS.map((name) => {
    const asked = { name, label: labelOf(name) }
    if (name === 'staffNotes')
      return fields.textarea({ ...asked, hint: 'ログインした職員だけに見えます。' }, LONGEST)
    return name === 'notes' ? fields.textarea(asked, LONGEST) : fields.text(asked)
  })
}

export function readAbout(typed: Typed): Readonly<{ about: About; problems: Problems }> {
  const read = ABOUT_FIELDS.map((name) => [name, lines(typed[name])] as const)
  return {
    about: Object.fromEntries(read.filter(([, value]) => value !== '')),
    problems: Object.fromEntries(
      read.flatMap(([name, value]) => {
        const long = tooLong(value, LONGEST)
        return long === undefined ? [] : [[name, long]]
      }),
    ),
  }
}
