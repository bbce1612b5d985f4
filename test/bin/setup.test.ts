import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { withFolder } from '../support/start-process'

const repository = path.resolve(__dirname, '../..')
const execute = promisify(execFile)

/** A clone with small dependencies of its own, so that a real `npm ci` takes a second and no network. */
function makeSmallClone(folder: string, parts: readonly string[] = ['part']): void {
  cpSync(path.join(repository, 'bin/setup'), path.join(folder, 'bin/setup'), { recursive: true })
  for (const name of parts) {
    mkdirSync(path.join(folder, name), { recursive: true })
    writeJson(path.join(folder, name, 'package.json'), { name, version: '1.0.0' })
  }
  const root = {
    name: 'small',
    version: '1.0.0',
    dependencies: Object.fromEntries(parts.map((name) => [name, `file:${name}`] as const)),
  }
  const locked = parts.map(
    (name) => [`node_modules/${name}`, { version: '1.0.0', resolved: `file:${name}` }] as const,
  )
  const packages = { '': root, ...Object.fromEntries(locked) }
  writeJson(path.join(folder, 'package.json'), root)
  writeJson(path.join(folder, 'package-lock.json'), { ...root, lockfileVersion: 3, packages })
  writeFileSync(path.join(folder, '.npmrc'), 'install-links=true\n')
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, JSON.stringify(value))
}

/** Runs one function of the set-up inside that clone and gives back what a person would have read. */
async function inClone(folder: string, code: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const program = `
    import { printTrouble } from '${folder}/bin/setup/trouble.mjs'
    try { ${code} } catch (error) { printTrouble(error, console.log) }`
  const args = ['--input-type=module', '-e', program]
  const options = { cwd: folder, env: { ...process.env, NODE_OPTIONS: '', ...env } }
  const { stdout } = await execute(process.execPath, args, options)
  return stdout
}

const install = (folder: string, env: NodeJS.ProcessEnv = {}) =>
  inClone(
    folder,
    `const { ensureDependencies } = await import('${folder}/bin/setup/dependencies.mjs')
     await ensureDependencies()`,
    env,
  )

/** A machine with only these programs on its PATH. */
function onlyThese(folder: string, programs: readonly string[]): NodeJS.ProcessEnv {
  const bin = path.join(folder, 'only')
  mkdirSync(bin)
  for (const program of programs) symlinkSync(program, path.join(bin, path.basename(program)))
  return { PATH: bin }
}

// The registry is asked first whether it answers; offline that question alone may take its ten seconds.
const patience = 60_000

describe('the locked dependencies', () => {
  test(
    'are installed when they are missing, and then left alone',
    () =>
      withFolder(async (folder) => {
        makeSmallClone(folder)
        expect(await install(folder)).toContain('依存パッケージを入れます')
        expect(existsSync(path.join(folder, 'node_modules/part/package.json'))).toBe(true)
        expect(await install(folder)).toBe('')
      }),
    patience,
  )

  test(
    'are installed again after an install that was broken off',
    () =>
      withFolder(async (folder) => {
        makeSmallClone(folder)
        mkdirSync(path.join(folder, 'node_modules/half'), { recursive: true })
        expect(await install(folder)).toContain('依存パッケージの導入が途中で終わっているので')
        expect(readdirSync(path.join(folder, 'node_modules'))).not.toContain('half')
        expect(await install(folder)).toBe('')
      }),
    patience,
  )

  test(
    'are installed again when the lock file has changed',
    () =>
      withFolder(async (folder) => {
        makeSmallClone(folder)
        await install(folder)
        makeSmallClone(folder, ['part', 'other'])
        expect(await install(folder)).toContain('依存パッケージの一覧が変わったので')
        expect(existsSync(path.join(folder, 'node_modules/other/package.json'))).toBe(true)
      }),
    patience,
  )

  test(
    'that somebody installed by hand are taken as they are',
    () =>
      withFolder(async (folder) => {
        makeSmallClone(folder)
        await execute('npm', ['ci', '--offline'], { cwd: folder })
        expect(await install(folder)).toBe('')
      }),
    patience,
  )

  test('without npm the missing tool is named', () =>
    withFolder(async (folder) => {
      makeSmallClone(folder)
      const said = await install(folder, onlyThese(folder, []))
      expect(said).toContain('npm が見つかりません。')
      expect(said).toContain('docs/runbook/missing-tool.md')
    }))
})

describe('the lock of a data folder', () => {
  const take = (folder: string) =>
    inClone(
      repository,
      `const { takeLock } = await import('${repository}/bin/setup/lock.mjs')
       const { lock } = takeLock('${folder}/start.lock')
       if (lock) await new Promise((done) => setTimeout(done, 2500))
       console.log(lock ? 'won' : 'lost')`,
    )

  test.each([
    ['there is none yet', undefined],
    ['its holder is gone', '{"holder":{"pid":999999999,"startedAt":"a:1"},"children":[]}'],
    ['it was written half', '{"holder":{"pid":12'],
  ])('is won by one of six at the same moment when %s', (_title, left) =>
    withFolder(async (folder) => {
      if (left !== undefined) writeFileSync(path.join(folder, 'start.lock'), left)
      const outcomes = await Promise.all(Array.from({ length: 6 }, () => take(folder)))
      expect(outcomes.map((one) => one.trim()).toSorted()).toEqual([
        ...Array.from({ length: 5 }, () => 'lost'),
        'won',
      ])
    }),
  )
})

describe('the Temporal program', () => {
  const find = (folder: string, env: NodeJS.ProcessEnv) =>
    inClone(
      folder,
      `const { ensureTemporal } = await import('${folder}/bin/setup/temporal-binary.mjs')
       console.log('FOUND ' + await ensureTemporal())`,
      env,
    )

  test('is taken from PATH when it is new enough', () =>
    withFolder(async (folder) => {
      makeSmallClone(folder)
      const own = path.join(folder, 'temporal')
      writeFileSync(own, '#!/bin/sh\necho temporal version 1.9.0\n', { mode: 0o755 })
      const said = await find(folder, { PATH: `${folder}:/usr/bin:/bin` })
      expect(said).toContain(`FOUND ${own}`)
    }))

  test('is passed over on PATH when it is too old, and taken from the cache', () =>
    withFolder(async (folder) => {
      makeSmallClone(folder)
      writeFileSync(path.join(folder, 'temporal'), '#!/bin/sh\necho temporal version 1.8.9\n', {
        mode: 0o755,
      })
      const cached = path.join(folder, '.cache/tools/temporal')
      mkdirSync(path.dirname(cached), { recursive: true })
      writeFileSync(cached, '#!/bin/sh\necho temporal version 1.10.0\n', { mode: 0o755 })
      const said = await find(folder, { PATH: `${folder}:/usr/bin:/bin` })
      expect(said).toContain(`FOUND ${cached}`)
    }))
})

describe('the version of Node.js', () => {
  const check = (version: string) =>
    inClone(
      repository,
      `const { checkNodeVersion } = await import('${repository}/bin/setup/node-version.mjs')
       checkNodeVersion('${version}')`,
    )

  test.each(['20.19.0', '22.0.0', '24.1.0'])('%s is enough', async (version) => {
    expect(await check(version)).toBe('')
  })

  test.each(['20.18.9', '18.20.0'])('%s is too old, and that is said', async (version) => {
    expect(await check(version)).toContain(
      `Node.js 20.19 以上が必要です（いまは ${version} です）。`,
    )
  })
})
