import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { waitUntil } from './say.mjs'

/**
 * A process is named by its pid and the moment it began, since pids are used again. `undefined` when it
 * is not there; a zombie (dead, not yet collected) is not there either.
 */
function startOf(pid) {
  if (process.platform !== 'linux') return startByPs(pid)
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot}:${fields[19]}`
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined
    throw error
  }
}

function startByPs(pid) {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined // ps exits with 1 when there is no such process
  }
}

export const identify = (pid) => ({ pid, startedAt: startOf(pid) })

export const isRunning = ({ pid, startedAt }) =>
  startedAt !== undefined && startOf(pid) === startedAt

function send(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error // gone already is what was wanted
  }
}

/** Asks a process to end, waits, and ends it by force when it does not. */
export async function end(one, { signal = 'SIGTERM', withinMs = 10_000 } = {}) {
  if (!isRunning(one)) return
  send(one.pid, signal)
  const gone = () => waitUntil(() => !isRunning(one), { withinMs, everyMs: 50 })
  if (await gone()) return
  send(one.pid, 'SIGKILL')
  await gone()
}
