import { spawn } from 'node:child_process'
import { once } from 'node:events'

const inFlight = new Set()
let noMore = false

/** Ends what is being run for us, when we are told to stop in the middle of it. */
export async function stopCommands() {
  noMore = true
  for (const child of inFlight) child.kill('SIGTERM')
  await Promise.all([...inFlight].map((child) => once(child, 'close')))
}

/**
 * Runs a program to its end and keeps what it said. A missing program is an answer (`missing`), not an
 * exception: most callers have another way to try. Never through a shell.
 */
export function run(program, args, { cwd, env, input, timeoutMs, onOutput } = {}) {
  if (noMore) return Promise.resolve({ code: -1, missing: false, stdout: '', stderr: 'stopped' })
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] })
    inFlight.add(child)
    let stdout = ''
    let stderr = ''
    let timedOut = false
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true
          child.kill('SIGKILL')
        }, timeoutMs)
      : undefined
    child.stdout.on('data', (chunk) => {
      stdout += chunk
      onOutput?.(String(chunk))
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
      onOutput?.(String(chunk))
    })
    child.stdin.on('error', () => undefined) // a program that does not read its input is none of our business
    child.stdin.end(input)
    child.on('error', (error) => {
      inFlight.delete(child)
      clearTimeout(timer)
      resolve({
        code: -1,
        missing: error.code === 'ENOENT',
        stdout,
        stderr: `${stderr}${error.message}`,
        timedOut,
      })
    })
    child.on('close', (code, signal) => {
      inFlight.delete(child)
      clearTimeout(timer)
      resolve({ code: code ?? -1, signal, missing: false, stdout, stderr, timedOut })
    })
  })
}

export const lastLines = (text, count = 6) => text.trim().split('\n').slice(-count).join('\n')

/** The one line in which a program says what went wrong, as far as it can be told. */
export function complaintIn(text) {
  const lines = text.trim().split('\n')
  const line = lines.find((one) => /error|fail|unable|E:/i.test(one)) ?? lines.at(-1) ?? ''
  return line.trim().slice(0, 200)
}
