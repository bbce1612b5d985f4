import { readFileSync } from 'node:fs'

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
  } catch {
    return undefined // it is gone, or this is no Linux
  }
}

/**
 * npm runs us below a shell, which does not hand on the signal with which somebody ends npm. So we look whether
 * both are still above us; started without npm there is nobody to look for.
 */
export function whenNpmEnds(stop) {
  if (process.env.npm_lifecycle_event === undefined) return
  const above = () => `${process.ppid} ${parentOf(process.ppid)}`
  const before = above()
  const timer = setInterval(() => {
    if (above() === before) return
    clearInterval(timer)
    stop()
  }, 500)
}
