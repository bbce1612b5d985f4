import fc from 'fast-check'
import { type Form, optionsOf } from '../../../manual/forms/form'
import { DAY_BOXES, dayBoxName } from '../../../manual/forms/parse-page'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    ...['昭和13年6月2日', 'R7.2.29', '１９４０／１／２', '0747-00-1120', '+81 747 00 1120', 'ﾀｶﾀﾞ'],
    ...[
      '86',
      '８６歳',
      '\u0000',
      '\u202E髙',
      '=HYPERLINK("x")',
      '<script>',
      '𠮷野',
      '邊\u{E0100}',
      '',
    ],
    ...['__proto__', 'constructor', ' ', '　', 'yes', 'no'],
  ),
)
const anything = fc.oneof(text, fc.array(text, { maxLength: 4 }), fc.anything())

export type ArbitraryPost = Readonly<{ pageId: string; posted: Readonly<Record<string, unknown>> }>

/** Posts for the fields of a page, with garbage or with values the field may well take. */
export function arbitraryPosts(form: Form): fc.Arbitrary<ArbitraryPost> {
  return fc.constantFrom(...form.pages).chain((page) => {
    const names = page.fields.flatMap((field) =>
      field.kind === 'date'
        ? [field.id, ...DAY_BOXES.map((box) => dayBoxName(field.id, box))]
        : [field.id],
    )
    const codes = page.fields.flatMap((field) => optionsOf(field).map(({ code }) => code))
    const value = fc.oneof(
      anything,
      fc.constantFrom('yes', ...codes),
      fc.array(fc.constantFrom('yes', ...codes), { maxLength: 3 }),
    )
    return fc.record({
      pageId: fc.constant(page.id),
      posted: fc.dictionary(fc.oneof(fc.constantFrom(...names), text), value, { maxKeys: 30 }),
    })
  })
}
