import { mergePage, type PageMerge } from '../../../api/sheet/merge-page'
import type { FormPage } from '../../../manual/forms/form'

const text = (id: string) => ({ id, label: id, kind: 'text', maxLength: 50 }) as const
const page: FormPage = {
  id: 'p',
  title: 'p',
  group: 'g',
  nationalNumber: '1',
  fields: [text('one'), text('two')],
}

const typedBy = (by: string) => ({ from: 'typed', by, version: 2 }) as const

function merge(over: Partial<PageMerge> & Pick<PageMerge, 'seen' | 'mine' | 'now'>) {
  return mergePage({ page, accountId: 'me', choices: {}, ...over })
}

const now = (answers: Record<string, string>, by = 'other'): PageMerge['now'] => ({
  version: 2,
  answers,
  sources: Object.fromEntries(Object.keys(answers).map((id) => [id, typedBy(by)])),
})

describe('saving a page that others may have written on', () => {
  it('takes what only I have changed', () => {
    const merged = merge({ seen: { one: 'a' }, mine: { one: 'b' }, now: now({ one: 'a' }) })
    expect(merged).toEqual({ conflicts: [], answers: { one: 'b' }, changed: ['one'] })
  })

  it('keeps what only the other has changed', () => {
    const merged = merge({
      seen: { one: 'a', two: 'x' },
      mine: { one: 'a', two: 'mine' },
      now: now({ one: 'theirs', two: 'x' }),
    })
    expect(merged).toEqual({
      conflicts: [],
      answers: { one: 'theirs', two: 'mine' },
      changed: ['two'],
    })
  })

  it('keeps a field that the other has emptied and I have not touched', () => {
    const merged = merge({ seen: { one: 'a' }, mine: { one: 'a' }, now: now({}) })
    expect(merged).toEqual({ conflicts: [], answers: {}, changed: [] })
  })

  it('asks when both wrote different things into one field', () => {
    const merged = merge({ seen: { one: 'a' }, mine: { one: 'b' }, now: now({ one: 'c' }) })
    expect(merged).toMatchObject({
      answers: { one: 'c' },
      changed: [],
      conflicts: [{ mine: 'b', theirs: 'c', by: 'other' }],
    })
  })

  it('does not ask when both wrote the same', () => {
    const merged = merge({ seen: { one: 'a' }, mine: { one: 'b' }, now: now({ one: 'b' }) })
    expect(merged).toMatchObject({ conflicts: [], answers: { one: 'b' } })
  })

  it('lets the last word of one person in two tabs hold', () => {
    const merged = merge({ seen: { one: 'a' }, mine: { one: 'b' }, now: now({ one: 'c' }, 'me') })
    expect(merged).toMatchObject({ conflicts: [], answers: { one: 'b' } })
  })

  it.each([
    ['mine', 'b'],
    ['theirs', 'c'],
  ] as const)('follows the choice of the person: %s', (choice, value) => {
    const merged = merge({
      seen: { one: 'a' },
      mine: { one: 'b' },
      now: now({ one: 'c' }),
      choices: { one: choice },
    })
    expect(merged).toMatchObject({ conflicts: [], answers: { one: value } })
  })
})
