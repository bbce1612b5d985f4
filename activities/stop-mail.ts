type Stopped = 'skipped' | 'withheld'

interface StopMailDeps {
  settle(key: string, status: Stopped, reason: string): Promise<void>
  log: Readonly<{ info(facts: object, message: string): void }>
}

/** A mail that was decided on does not go after all: its row says why, and so does the log. */
export const createStopMail =
  (deps: StopMailDeps) =>
  async (key: string, status: Stopped, reason: string): Promise<Stopped> => {
    await deps.settle(key, status, reason)
    deps.log.info({ outboxKey: key, reason }, `mail ${status}`)
    return status
  }
