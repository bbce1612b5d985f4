import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

export type Judgement = Readonly<{ compliant: boolean; faults: readonly string[] }>

const PROGRAM = path.join(__dirname, 'verapdf.rhino')

/** What veraPDF says of each file; one start of Java for all, since the start takes longest. */
export async function judgePdfs(
  files: readonly Uint8Array[],
  flavour: '2_A' | '3_A' = '2_A',
): Promise<readonly Judgement[]> {
  const { NANWA_JAVA: java, NANWA_VERAPDF: parts } = process.env
  if (java === undefined || parts === undefined)
    throw new Error('no veraPDF; run it by npm run test:slow')
  const folder = mkdtempSync(path.join(tmpdir(), 'nanwa-verapdf-'))
  try {
    const names = files.map((bytes, index) => {
      const name = path.join(folder, `${index}.pdf`)
      writeFileSync(name, bytes)
      return name
    })
    const rhino = ['-cp', path.join(parts, '*'), 'org.mozilla.javascript.tools.shell.Main', PROGRAM]
    const { stdout } = await promisify(execFile)(java, [...rhino, flavour, ...names], {
      maxBuffer: 64 * 1024 * 1024,
    })
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Judgement)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
