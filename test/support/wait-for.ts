/** Looks again and again until it is so; what never comes about fails. */
export async function waitFor(isTrue: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 20_000
  while (!(await isTrue())) {
    if (Date.now() > until) throw new Error('it did not come about')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
