import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { identify, isRunning } from './processes.mjs'

/**
 * A lock is a file that says who holds it (pid and start time) and which processes he started. One left
 * behind by `kill -9` is recognised, because its holder no longer runs, and hands over those children.
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    if (error instanceof SyntaxError) return { holder: { pid: 0 }, children: [] }
    throw error
  }
}

/** Either `{ lock, orphans }`, or `{ heldBy }` when another living process holds it. */
export function takeLock(path) {
  mkdirSync(dirname(path), { recursive: true })
  const holder = identify(process.pid)
  const mine = `${path}.${process.pid}`
  let orphans = []
  for (;;) {
    writeFileSync(mine, JSON.stringify({ holder, children: orphans }), { mode: 0o600 })
    try {
      linkSync(mine, path) // fails if it exists: the one step that only one of two can win
      rmSync(mine)
      return { lock: heldLock(path, holder, orphans), orphans }
    } catch (error) {
      if (error.code !== 'EEXIST') {
        rmSync(mine, { force: true })
        throw error
      }
    }
    const other = readLock(path)
    if (other === undefined) continue
    if (isRunning(other.holder)) {
      rmSync(mine, { force: true })
      return { heldBy: other.holder }
    }
    orphans = (other.children ?? []).filter(isRunning)
    removeIfStill(path, other.holder)
  }
}

/** Two starts may both find the stale lock: only the one that moves that very file away removes it. */
function removeIfStill(path, holder) {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  const moved = readLock(aside)
  if (moved?.holder.pid !== holder.pid || moved.holder.startedAt !== holder.startedAt) {
    try {
      linkSync(aside, path) // it was somebody's fresh lock: put it back
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
  }
  rmSync(aside, { force: true })
}

function heldLock(path, holder, orphans) {
  const children = new Map(orphans.map((child) => [`orphan-${child.pid}`, child]))
  const write = () => {
    const text = JSON.stringify({ holder, children: [...children.values()] }, null, 2)
    writeFileSync(`${path}.new`, text, { mode: 0o600 })
    renameSync(`${path}.new`, path)
  }
  return {
    record(name, pid) {
      children.set(name, { name, ...identify(pid) })
      write()
    },
    forgetOrphans() {
      for (const name of [...children.keys()].filter((key) => key.startsWith('orphan-'))) {
        children.delete(name)
      }
      write()
    },
    release() {
      rmSync(path, { force: true })
    },
  }
}
