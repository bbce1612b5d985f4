import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(__dirname, '../..')
const adr = readdirSync(join(root, 'docs/adr')).filter((name) => name.endsWith('.md'))

function markdownFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? markdownFiles(join(folder, entry.name))
      : entry.name.endsWith('.md')
        ? [join(folder, entry.name)]
        : [],
  )
}

const pages = [
  ...markdownFiles(join(root, 'docs')),
  ...['README.md', 'CONTRIBUTING.md'].map((name) => join(root, name)).filter(existsSync),
]

test('every decision has a number of its own', () => {
  const numbers = adr.map((name) => name.slice(0, 4))
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('every link between the documents leads somewhere', () => {
  const broken = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)]
      .map((match) => match[1] ?? '')
      .filter((link) => !existsSync(join(dirname(page), link)))
      .map((link) => `${page.slice(root.length + 1)} → ${link}`),
  )
  expect(broken).toEqual([])
})
