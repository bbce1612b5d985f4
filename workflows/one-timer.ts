import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow'

/**
 * One timer at a time. A moment that moved later leaves the running timer alone (it fires, nothing is due, and
 * the next one is set): cancelling and starting again on every event would cost two history events each time.
 */
export class OneTimer {
  #armed: Readonly<{ at: number; scope: CancellationScope }> | undefined
  readonly #onFire: () => void

  constructor(onFire: () => void) {
    this.#onFire = onFire
  }

  wakeAt(at: number, now: number): void {
    if (this.#armed !== undefined && this.#armed.at <= at) return
    this.stop()
    const scope = new CancellationScope()
    const armed = { at, scope }
    this.#armed = armed
    void scope
      .run(() => sleep(Math.max(1, at - now)))
      .then(() => {
        if (this.#armed === armed) this.#armed = undefined
        this.#onFire()
      })
      .catch((reason: unknown) => {
        if (!isCancellation(reason)) throw reason
      })
  }

  stop(): void {
    this.#armed?.scope.cancel()
    this.#armed = undefined
  }
}
