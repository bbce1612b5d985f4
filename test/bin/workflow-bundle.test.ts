import { execFile } from 'node:child_process'
import { appendFileSync, cpSync, readdirSync, symlinkSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { withFolder } from '../support/start-process'

const repository = path.resolve(__dirname, '../..')
const execute = promisify(execFile)

/** A clone of what the workflows are made from, so that a source can be changed. */
function makeClone(folder: string): void {
  for (const part of ['bin/setup', 'workflows', 'manual', 'activities'])
    cpSync(path.join(repository, part), path.join(folder, part), { recursive: true })
  symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'))
}

async function codeIn(folder: string): Promise<string> {
  const program = `
    import { workflowCode } from '${folder}/bin/setup/workflow-bundle.mjs'
    process.stdout.write(await workflowCode())`
  const options = { cwd: folder, maxBuffer: 50_000_000 }
  const { stdout } = await execute(
    process.execPath,
    ['--input-type=module', '-e', program],
    options,
  )
  return stdout
}

const cacheOf = (folder: string): string => path.join(folder, '.cache/workflows')
const keptIn = (folder: string): readonly string[] => readdirSync(cacheOf(folder)).toSorted()

test('the workflows are bundled once, and anew when a source changes or the kept file is broken', async () => {
  await withFolder(async (folder) => {
    makeClone(folder)
    const made = await codeIn(folder)
    const [name = ''] = keptIn(folder)

    const again = await codeIn(folder)
    truncateSync(path.join(cacheOf(folder), name), 1_000)
    const mended = await codeIn(folder)
    appendFileSync(path.join(folder, 'manual/case/closing.ts'), '\nconsole.log("新しい決まり")\n')
    const changed = await codeIn(folder)

    expect(again).toBe(made)
    expect(mended).toContain('coordinationCase')
    expect(mended).toHaveLength(made.length)
    expect(changed).toContain('新しい決まり')
    expect(keptIn(folder)).toHaveLength(2)
  })
})

test('a cache that cannot be written is no reason not to start', async () => {
  await withFolder(async (folder) => {
    makeClone(folder)
    cpSync(path.join(repository, 'package.json'), path.join(folder, '.cache')) // a file where the folder would be

    await expect(codeIn(folder)).resolves.toContain('coordinationCase')
  })
})
