import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './say.mjs'

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/
const width = (text) => [...text].reduce((sum, one) => sum + (wide.test(one) ? 2 : 1), 0)
const pad = (text, to) => text + ' '.repeat(Math.max(0, to - width(text)))

const rule = '─'.repeat(78)
const row = (label, value) => say(`  ${pad(label, 22)}${value}`)

function demoAccounts(folder) {
  const path = join(folder, 'demo-accounts.json')
  if (!existsSync(path)) return []
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return [] // half-written by a start that was killed; the next one writes it anew
    throw error
  }
}

function printAccounts(accounts) {
  if (accounts.length === 0) return
  say('')
  say('  試すための利用者（この機械だけのものです）')
  const rows = accounts.map(({ role, roleName, organisationName, loginName, password, code }) =>
    [roleName ?? role, organisationName, loginName, password, code].map((one) => String(one ?? '')),
  )
  const widths = rows[0].map((_, at) => Math.max(...rows.map((one) => width(one[at]))) + 3)
  for (const one of rows)
    say(
      `    ${one
        .map((text, at) => pad(text, widths[at]))
        .join('')
        .trimEnd()}`,
    )
}

/** The one screen of a start: all a person needs to go on, and nothing else. */
export function printScreen({
  folder,
  url,
  mailUrl,
  temporalUiUrl,
  temporalAddress,
  mode,
  tookText,
  shownFolder,
}) {
  say('')
  say(rule)
  say(`  南和 入退院連携 が動いています（${tookText}）`)
  say('')
  row('画面', url)
  if (mode === 'demo') printAccounts(demoAccounts(folder))
  say('')
  if (mailUrl) row('届いたメール', mailUrl)
  row('Temporal', temporalUiUrl ?? temporalAddress)
  row('データの置き場所', folder)
  row('記録（ログ）', join(folder, 'logs'))
  say('')
  row('止めるとき', 'Ctrl-C')
  row('はじめからやり直す', `止めてから rm -rf ${shownFolder}`)
  row('困ったとき', 'docs/runbook/README.md')
  say(rule)
}
