import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import type { Hands } from './hands'

/** Points and types; works in a browser without script too. */
export function pointAt(page: Page): Hands {
  const pressable = (name: string | RegExp): Locator =>
    page.getByRole('link', { name }).or(page.getByRole('button', { name })).first()
  const group = (question: string): Locator =>
    page
      .getByRole('group', { name: question })
      .or(page.getByRole('radiogroup', { name: question }))
      .first()

  return {
    press: async (name) => {
      await Promise.all([page.waitForEvent('domcontentloaded'), pressable(name).click()])
      await page.waitForLoadState()
    },
    unfold: async (summary) => page.locator('summary', { hasText: summary }).first().click(),
    write: async (label, text) => {
      const field = page
        .getByRole('textbox', { name: label })
        .or(page.getByRole('searchbox', { name: label }))
      await field.first().fill(text)
    },
    choose: async (question, answer) =>
      group(question).getByRole('radio', { name: answer }).first().check(),
    tick: async (label) => page.getByRole('checkbox', { name: label }).first().check(),
    select: async (label, entry) => {
      const list = page.getByRole('combobox', { name: label }).first()
      const named = list.locator('option', { hasText: entry }).first()
      await list.selectOption({ label: (await named.textContent()) ?? entry })
    },
    writeDay: async (question, { year, month, day, time }) => {
      const box = (name: string) => group(question).getByRole('textbox', { name, exact: true })
      await box('年').fill(year)
      await box('月').fill(month)
      await box('日').fill(day)
      if (time !== undefined) await box('時刻').fill(time)
    },
    download: async (name) => {
      const [coming] = await Promise.all([page.waitForEvent('download'), pressable(name).click()])
      return { fileName: coming.suggestedFilename(), bytes: await readFile(await coming.path()) }
    },
  }
}
