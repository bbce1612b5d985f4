import { readFile } from 'node:fs/promises'
import type { CDPSession, Page } from 'playwright-core'
import { type Focus, focusOf } from './focus'
import type { Hands } from './hands'

/** More than any page has; whoever has pressed Tab so often has been once round. */
const MOST_TABS = 160
const MOST_ENTRIES = 40

export type Keyboard = Hands &
  Readonly<{
    /** Keys pressed so far, each typed character one. */
    keys(): number
    /** Of these the keys that are no text: Tab, Space, arrows, Enter; of a chord each key. */
    inputs(): number
    /** Ctrl and Enter, and the page that it leads to. */
    saveAndGoOn(): Promise<void>
    /** Follows a link within the page. */
    jump(name: string | RegExp): Promise<void>
    /** The first stop of the Tab key on a fresh page. */
    firstStop(): Promise<Focus>
    /** Presses Tab until the place is reached; fails when it is nowhere on the page. */
    tabTo(what: string, isThere: (focus: Focus) => boolean): Promise<Focus>
  }>

/** Tab, Space, Enter, arrows and typing; no pointer, and nothing found but what the focus comes to. */
export async function sitAtKeyboard(page: Page): Promise<Keyboard> {
  const cdp: CDPSession = await page.context().newCDPSession(page)
  let keys = 0
  let inputs = 0

  async function key(name: string): Promise<void> {
    const pressed = name.split('+').length
    keys += pressed
    inputs += pressed
    await page.keyboard.press(name)
  }

  async function type(text: string): Promise<void> {
    keys += Array.from(text).length
    await page.keyboard.type(text)
  }

  async function tabTo(what: string, isThere: (focus: Focus) => boolean): Promise<Focus> {
    const passed: string[] = []
    for (let tabs = 0; tabs <= MOST_TABS; tabs += 1) {
      const focus = await focusOf(page, cdp)
      if (!focus.outlined) throw new Error(`the focus on ${say(focus)} cannot be seen`)
      if (isThere(focus)) return focus
      passed.push(say(focus))
      await key('Tab')
    }
    throw new Error(`Tab never comes to ${what} on ${page.url()}:\n${passed.join('\n')}`)
  }

  /** Enter, and the page that it leads to. */
  async function enter(chord = 'Enter'): Promise<void> {
    await Promise.all([page.waitForEvent('domcontentloaded'), key(chord)])
    await page.waitForLoadState()
  }

  async function toPressable(name: string | RegExp): Promise<void> {
    await tabTo(String(name), ({ role, name: said }) => isPressable(role) && says(said, name))
  }

  async function overwrite(text: string): Promise<void> {
    await key('Control+A')
    if (text === '') await key('Delete')
    else await type(text)
  }

  return {
    keys: () => keys,
    inputs: () => inputs,
    saveAndGoOn: () => enter('Control+Enter'),
    jump: async (name) => {
      await toPressable(name)
      await key('Enter')
    },
    tabTo,
    firstStop: async () => {
      await key('Tab')
      return focusOf(page, cdp)
    },
    press: async (name) => {
      await toPressable(name)
      await enter()
    },
    unfold: async (summary) => {
      await tabTo(String(summary), ({ role, name }) => isFold(role) && says(name, summary))
      await key('Space')
    },
    write: async (label, text) => {
      await tabTo(label, ({ role, name }) => isField(role) && says(name, label))
      await overwrite(text)
    },
    choose: async (question, answer) => {
      const isThere = ({ role, group }: Focus) => role === 'radio' && says(group, question)
      let focus = await tabTo(question, isThere)
      if (says(focus.name, answer)) {
        if (!focus.checked) await key('Space')
        return
      }
      for (let entries = 0; entries < MOST_ENTRIES && !says(focus.name, answer); entries += 1) {
        await key('ArrowDown')
        focus = await focusOf(page, cdp)
      }
      if (!says(focus.name, answer) || !focus.checked)
        throw new Error(`no arrow of ${question} leads to ${answer}: ${say(focus)}`)
    },
    tick: async (label) => {
      const { checked } = await tabTo(
        label,
        ({ role, name }) => role === 'checkbox' && says(name, label),
      )
      if (!checked) await key('Space')
    },
    select: async (label, entry) => {
      let focus = await tabTo(label, ({ role, name }) => role === 'combobox' && says(name, label))
      for (let entries = 0; entries < MOST_ENTRIES && !says(focus.value, entry); entries += 1) {
        await key('ArrowDown')
        focus = await focusOf(page, cdp)
      }
      if (!says(focus.value, entry)) throw new Error(`${label} has no ${entry}: ${say(focus)}`)
    },
    writeDay: async (question, { year, month, day, time }) => {
      const inBox =
        (box: string) =>
        ({ role, name, group }: Focus): boolean =>
          isField(role) && name === box && says(group, question)
      for (const [box, text] of [
        ['年', year],
        ['月', month],
        ['日', day],
        ...(time === undefined ? [] : ([['時刻', time]] as const)),
      ] as const) {
        await tabTo(`${question} ${box}`, inBox(box))
        await overwrite(text)
      }
    },
    download: async (name) => {
      await toPressable(name)
      const [coming] = await Promise.all([page.waitForEvent('download'), key('Enter')])
      return { fileName: coming.suggestedFilename(), bytes: await readFile(await coming.path()) }
    },
  }
}

const says = (said: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? said.includes(wanted) : wanted.test(said)
const isPressable = (role: string): boolean => role === 'button' || role === 'link'
/** As Chromium's tree calls a summary. */
const isFold = (role: string): boolean => role === 'DisclosureTriangle'
const isField = (role: string): boolean => role === 'textbox' || role === 'searchbox'
const say = ({ role, name, group, value }: Focus): string =>
  `${role} "${name}"${group === '' ? '' : ` in "${group}"`}${value === '' ? '' : ` = ${value}`}`
