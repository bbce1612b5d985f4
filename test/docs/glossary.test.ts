import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../..')
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
const events = readFileSync(join(root, 'manual/case/events.ts'), 'utf8')

function eventTypes(): readonly string[] {
  const data = /export type EventData = Readonly<\{([\s\S]*?)\n\}>/.exec(events)?.[1] ?? ''
  return [...data.matchAll(/^ {2}([A-Z]\w+):/gm)].map((match) => match[1] ?? '')
}

describe('the glossary', () => {
  test('knows every event of a case', () => {
    expect(eventTypes().length).toBeGreaterThan(20)
    expect(eventTypes().filter((type) => !glossary.includes(`\`${type}\``))).toEqual([])
  })

  test('gives every identifier one meaning', () => {
    const rows = glossary
      .split('\n')
      .filter((line) => /^\| .* \| .*`/.test(line))
      .flatMap((line) => [...(line.split('|')[3] ?? '').matchAll(/`([^`]+)`/g)].map((m) => m[1]))
    expect(rows.filter((identifier, at) => rows.indexOf(identifier) !== at)).toEqual([])
  })
})
