import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { complaintIn, run } from './command.mjs'
import { reportProgress } from './say.mjs'

/**
 * One package from PyPI, by its hash, in a virtual environment at `venv`. pip knows this machine's proxies, certificates
 * and mirrors; it checks the hash before it unpacks.
 */
export async function pipInstall(venv, { name, version, sha256 }) {
  const stop = reportProgress(() => 'pip が取り寄せています')
  try {
    const made = await run('python3', ['-m', 'venv', venv], { timeoutMs: 120_000 })
    if (made.missing) throw new Error('python3 がありません')
    if (made.code !== 0) throw new Error('python3 -m venv が使えません（Debian では python3-venv）')
    const requirements = join(venv, 'requirements.txt')
    writeFileSync(requirements, `${name}==${version} --hash=sha256:${sha256}\n`)
    const pip = ['install', '--no-deps', '--require-hashes', '--timeout', '10', '--retries', '0']
    const installed = await run(join(venv, 'bin', 'pip'), [...pip, '-r', requirements], {
      timeoutMs: 600_000,
    })
    if (installed.code !== 0) throw new Error(complaintIn(installed.stderr || installed.stdout))
  } finally {
    stop()
  }
}
