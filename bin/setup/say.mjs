// A terminal that went away, or `npm start | head`, must not take the service with it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

export const say = (line) => console.log(line)

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} 秒`

/** Says what is being done before it is done and how long it took after, so that nobody waits in the dark. */
export async function step(title, work) {
  const begun = Date.now()
  say(`・${title}…`)
  const note = await work()
  const outcome = typeof note === 'string' ? `: ${note}` : ''
  say(`  済み${outcome}（${seconds(Date.now() - begun)}）`)
}

/** A line every few seconds while something long runs: how far, how long. */
export function reportProgress(measure, everyMs = 5_000) {
  const begun = Date.now()
  const timer = setInterval(() => {
    say(`  … ${measure()}（${seconds(Date.now() - begun)}経過）`)
  }, everyMs)
  return () => clearInterval(timer)
}

export const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

/** Asks again and again until something is there; `undefined` means it never came. */
export async function waitUntil(ask, { withinMs, everyMs = 100, giveUp = () => false }) {
  const end = Date.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (giveUp() || Date.now() >= end) return undefined
    await sleep(everyMs)
  }
}
