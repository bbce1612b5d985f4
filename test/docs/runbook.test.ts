import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const runbook = path.join(root, 'docs/runbook')
const pages = readdirSync(runbook).filter((name) => name !== 'README.md')
const startPages = [...read('docs/runbook/README.md').matchAll(/^\| \[([a-z-]+\.md)\]/gm)].map(
  ([, name]) => name,
)

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

function pagesNamedIn(folder: string): string[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.mjs'))
    .flatMap((name) => [...read(`${folder}/${name}`).matchAll(/'([a-z-]+\.md)'/g)])
    .map(([, name]) => name ?? '')
}

describe('the runbook', () => {
  test('has the page of every failure that names one', () => {
    const named = pagesNamedIn('bin/setup')
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((name) => !pages.includes(name))).toEqual([])
  })

  test('lists every page on its first page', () => {
    expect(pages.filter((name) => !startPages.includes(name))).toEqual([])
  })

  test.each(pages)('%s says how it shows, what to check, what to type, how it is over', (name) => {
    const text = read(`docs/runbook/${name}`)
    for (const part of [
      'How it shows',
      'What to check',
      'What to type',
      'How you know it is over',
    ]) {
      expect(text).toContain(`**${part}.**`)
    }
  })
})
