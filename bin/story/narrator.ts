/** A fact that was not as it should be. */
type Difference = Readonly<{ chapter: string; fact: string; found: string }>

export type Narrator = Readonly<{
  chapter(title: string): void
  tell(words: string): void
  /** States a fact and whether it held; a difference is said at once and counted. */
  check(fact: string, held: boolean, found?: string): void
  differences: readonly Difference[]
  checked(): number
}>

/** Tells the story line by line, with the facts that were checked. */
export function createNarrator(write: (line: string) => void): Narrator {
  const differences: Difference[] = []
  let chapter = ''
  let checked = 0
  return {
    chapter: (title) => {
      chapter = title
      write('')
      write(`■ ${title}`)
    },
    tell: (words) => write(`  ${words}`),
    check: (fact, held, found = '') => {
      checked += 1
      write(`    ${held ? '✓' : '✗'} ${fact}${held || found === '' ? '' : `（${found}）`}`)
      if (!held) differences.push({ chapter, fact, found })
    },
    differences,
    checked: () => checked,
  }
}
