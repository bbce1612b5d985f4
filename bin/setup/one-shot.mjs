import { createWriteStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './command.mjs'
import { script } from './parts.mjs'
import { repository } from './places.mjs'
import { endOfLog } from './supervisor.mjs'
import { Trouble } from './trouble.mjs'

export const scriptExists = (name) => existsSync(join(repository, 'bin', name))

/** Runs one of our commands to its end, keeping what it says in the log folder. */
export async function runScript(name, { env, folder, title, page, onLine = () => undefined }) {
  const path = join(folder, 'logs', `${name.replace(/\.ts$/, '')}.log`)
  const log = createWriteStream(path, { flags: 'a', mode: 0o600 })
  const { program, args, cwd } = script(name, env)
  const result = await run(program, args, {
    cwd,
    env: { ...process.env, ...env },
    onOutput: (text) => {
      log.write(text)
      for (const line of text.split('\n').filter((one) => one.trim())) onLine(line)
    },
  })
  await new Promise((done) => log.end(done))
  if (result.code === 0) return
  if (/ENOSPC|No space left/.test(result.stderr)) {
    throw Object.assign(new Error(name), { code: 'ENOSPC', path: folder })
  }
  throw new Trouble({
    sentence: `${title}に失敗しました。`,
    advice: [`記録: ${path}`, ...endOfLog(path)],
    page,
  })
}
