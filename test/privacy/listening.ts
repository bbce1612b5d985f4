/** What came and went over HTTP beside the pages' own text: where a name has no business. */
export type Heard = Readonly<{ addresses: string[]; headers: string[]; titles: string[] }>

/**
 * Listens to every request that the people of a story make, from here on: addresses asked for and redirected to,
 * headers of each answer, titles of each page.
 */
export function listen(): Readonly<{ heard: Heard; stop(): void }> {
  const heard: Heard = { addresses: [], headers: [], titles: [] }
  const ask = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const answer = await ask(input, init)
    heard.addresses.push(input instanceof Request ? input.url : String(input))
    heard.headers.push([...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n'))
    if (answer.headers.get('content-type')?.startsWith('text/html')) {
      const html = await answer.clone().text()
      heard.titles.push(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '')
    }
    return answer
  }
  return {
    heard,
    stop: () => {
      globalThis.fetch = ask
    },
  }
}
