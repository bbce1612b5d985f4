import type { Browser as Chromium } from 'playwright-core'
import type { Browser } from '../support/browser'
import { type Seat, takeSeat } from './chromium'
import type { Hands } from './hands'
import { sitAtKeyboard } from './keyboard'
import { faultsOf } from './page-checks'
import { pointAt } from './pointer'
import type { Served } from './served'

export const WAYS = ['keyboard', 'pointer'] as const
export type Way = (typeof WAYS)[number]

/** Somebody signed in at a machine of her own, who uses nothing but the keyboard or nothing but the pointer. */
export type Desk = Seat &
  Readonly<{
    hands: Hands
    /** Looks the page over as it stands; its name in the browser's tab. */
    look(): Promise<string>
    /** Every fault that a look has found. */
    faults: readonly string[]
  }>

/** Where and how somebody sits down. */
export type Place = Readonly<{ chromium: Chromium; served: Served; way: Way }>

export async function takeDesk({ chromium, served, way }: Place, signedIn: Browser): Promise<Desk> {
  const seat = await takeSeat(chromium, { baseURL: served.baseURL })
  await served.enter(seat.context, signedIn)
  const hands = way === 'keyboard' ? await sitAtKeyboard(seat.page) : pointAt(seat.page)
  const faults: string[] = []
  return {
    ...seat,
    hands,
    faults,
    look: async () => {
      // A page is the same however it was come to; it is looked over once.
      if (way === 'keyboard') faults.push(...(await faultsOf(seat)))
      return (await seat.page.title()).replace(/ - 南和 入退院連携$/, '')
    },
  }
}

/** Where a page that says what is wrong has put the focus: a screen reader begins there. */
export const focusedId = ({ page }: Pick<Desk, 'page'>): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.id)
