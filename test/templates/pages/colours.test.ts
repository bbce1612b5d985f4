import { readFileSync } from 'node:fs'
import path from 'node:path'

const CSS = readFileSync(path.join(__dirname, '../../../templates/assets/app.css'), 'utf8')
const TOKENS = readFileSync(require.resolve('@digital-go-jp/design-tokens/dist/tokens.css'), 'utf8')

const colours = (css: string): readonly (readonly [string, string])[] =>
  [...css.matchAll(/(--color-[a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  )

const published = new Map(colours(TOKENS))

describe('the colours of the stylesheet', () => {
  test.each(colours(CSS))('%s is what the design tokens say it is: %s', (name, value) => {
    expect(published.get(name)).toBe(value)
  })

  test('there are no others, except black on paper', () => {
    const rules = CSS.replace(/--color-[a-z0-9-]+:\s*#[0-9a-f]{6};/g, '')
    expect(new Set(rules.match(/#[0-9a-f]{3,8}\b/gi))).toEqual(new Set(['#000000']))
  })

  test('no size of type is under 14 px', () => {
    const sizes = [...CSS.matchAll(/font-size:\s*([\d.]+)(rem|px)/g)].map(([, size, unit]) =>
      unit === 'rem' ? Number(size) * 16 : Number(size),
    )
    expect(Math.min(...sizes)).toBe(14)
  })
})
