import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { end, identify } from './processes.mjs'
import { say, seconds, sleep } from './say.mjs'
import { Trouble, printTrouble } from './trouble.mjs'

const defaultBackOff = [200, 500, 1_000, 2_000, 4_000, 8_000]
const steadyAfterMs = 20_000
const largestLog = 20_000_000

const complaint = /(^|[\s"])[A-Za-z]*Error\b.*:|FATAL|PANIC|error:/
const noise = /^\s+at |node:internal|^Node\.js v|^\s*[\]})]+,?$|^\s*\^+$/

/** What a log says at its end, without the stack of calls: its last complaint, or its last lines. */
export function endOfLog(path, count = 4) {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8')
    .slice(-8_000)
    .split('\n')
    .filter((line) => line.trim() && !noise.test(line))
  const last = lines.findLast((line) => complaint.test(line))
  return last === undefined ? lines.slice(-count) : [last.trim().slice(0, 300)]
}

/**
 * Keeps the parts of one machine running. A part is `{ name, title, command, isReady, stopSignal, stopWithinMs, backOff,
 * attempts, page }`. Its output goes straight to a file, so that it also goes on when we are killed; our lock says
 * who it is, so that the next start can end it.
 */
export function createSupervisor({ folder, lock }) {
  const parts = new Map()
  let stopping = false
  const logOf = (name) => join(folder, 'logs', `${name}.log`)
  const pidFileOf = (name) => join(folder, 'run', `${name}.pid`)

  async function launch(part) {
    const { program, args, env, cwd } = await part.command()
    if (stopping) return
    const path = logOf(part.name)
    if (existsSync(path) && statSync(path).size > largestLog) renameSync(path, `${path}.1`)
    const log = openSync(path, 'a', 0o600)
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', log, log],
      detached: true, // Ctrl-C in the terminal is ours alone: we stop the parts in their order
    })
    closeSync(log)
    part.begun = Date.now()
    part.child = child
    part.launches += 1
    const number = part.launches
    part.gone = new Promise((resolve) => {
      child.on('error', (error) =>
        resolve({ why: error.code === 'ENOENT' ? `${program} がありません` : error.message }),
      )
      child.on('exit', (code, signal) => resolve({ why: signal ?? `終了コード ${code}` }))
    })
    if (child.pid !== undefined) {
      part.one = identify(child.pid)
      note(part.name, child.pid)
    }
    const ended = part.gone.then(({ why }) => {
      if (part.child === child) part.child = undefined
      rmSync(pidFileOf(part.name), { force: true })
      return why
    })
    const ready = part.isReady(() => part.child !== child).then((yes) => (yes ? 'ready' : 'late'))
    return { number, ended, outcome: Promise.race([ready, ended]) }
  }

  /** A full disk must not keep a part from coming back: what cannot be noted is said, and the part runs. */
  function note(name, pid) {
    try {
      lock.record(name, pid)
      writeFileSync(pidFileOf(name), `${pid}\n`)
    } catch (error) {
      printTrouble(error)
    }
  }

  /** Watches one launched child; its death is answered by another launch, later and later if it keeps dying. */
  async function keepAlive(part, launched, tries = 0) {
    const why = await launched.ended
    if (stopping || part.launches !== launched.number) return
    const lived = Date.now() - part.begun
    const failures = lived > steadyAfterMs ? 0 : tries
    const delay = part.backOff[Math.min(failures, part.backOff.length - 1)]
    if (failures === 0 || failures % 10 === 0) {
      say(`！${part.title}が止まりました（${why}）。起動し直します。`)
      if (!why.startsWith('SIG')) for (const line of endOfLog(logOf(part.name), 1)) say(`  ${line}`)
    }
    part.died ??= Date.now()
    await sleep(delay)
    if (part.launches !== launched.number) return // somebody restarted it meanwhile
    await relaunch(part, failures + 1)
  }

  async function relaunch(part, tries) {
    const launched = await launch(part).catch((error) => {
      printTrouble(error)
      part.launches += 1
      return { number: part.launches, ended: Promise.resolve(error.message), outcome: 'failed' }
    })
    if (launched === undefined) return
    void keepAlive(part, launched, tries)
    const outcome = await launched.outcome
    if (outcome !== 'ready' || part.died === undefined) return
    say(`  ${part.title}が戻りました（${seconds(Date.now() - part.died)}）。`)
    part.died = undefined
  }

  return {
    /** Starts a part and answers when it is ready; what does not become ready is a `Trouble`. */
    async start(given) {
      const part = {
        backOff: defaultBackOff,
        attempts: 1,
        launches: 0,
        stopSignal: 'SIGTERM',
        stopWithinMs: 10_000,
        ...given,
      }
      parts.set(part.name, part)
      for (let attempt = 1; ; attempt += 1) {
        const launched = await launch(part)
        if (launched === undefined) return
        const outcome = await launched.outcome
        if (outcome === 'ready') return void keepAlive(part, launched)
        if (stopping) return
        if (outcome !== 'late' && attempt < part.attempts) {
          await sleep(part.backOff[Math.min(attempt, part.backOff.length - 1)])
          continue
        }
        throw notStarted(part, outcome === 'late' ? '時間内に用意ができません' : outcome)
      }
    },

    /** Ends a part and starts it anew (a changed source file). */
    async restart(name) {
      const part = parts.get(name)
      if (part === undefined || stopping) return
      part.launches += 1 // whoever waits to start it again sees that it is no longer his to start
      part.died = Date.now()
      if (part.child !== undefined)
        await end(part.one, { signal: part.stopSignal, withinMs: 5_000 })
      await relaunch(part, 0)
    },

    /** Ends the named parts at once, and waits for them. */
    async stop(names) {
      stopping = true
      const chosen = names
        .map((name) => parts.get(name))
        .filter((part) => part?.child !== undefined)
      await Promise.all(
        chosen.map((part) =>
          end(part.one, { signal: part.stopSignal, withinMs: part.stopWithinMs }),
        ),
      )
      for (const part of chosen) rmSync(pidFileOf(part.name), { force: true })
      return chosen.map((part) => part.title)
    },
  }

  function notStarted(part, why) {
    const noSpace = /ENOSPC|No space left|disk is full/.test(endOfLog(logOf(part.name)).join())
    if (noSpace) return Object.assign(new Error(part.name), { code: 'ENOSPC', path: folder })
    return new Trouble({
      sentence: `${part.title}が起動しません（${why}）。`,
      advice: [`記録: ${logOf(part.name)}`, ...endOfLog(logOf(part.name))],
      page: part.page,
    })
  }
}
