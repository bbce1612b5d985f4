import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { run } from './command.mjs'
import { Trouble } from './trouble.mjs'

const findUser = (name) => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}

/** PostgreSQL refuses to run as root: root lends it the user `postgres`, made if need be, or `nobody`. */
async function userForRoot() {
  const there = findUser('postgres')
  if (there !== undefined) return there
  await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
  return findUser('postgres') ?? findUser('nobody')
}

/** The first folder on the way to `path` through which `user` may not pass. */
function firstClosedFolder(path, { uid, gid }) {
  const folders = []
  for (let at = dirname(path); ; at = dirname(at)) {
    folders.unshift(at)
    if (at === dirname(at)) break
  }
  return folders.find((folder) => {
    const stat = statSync(folder)
    const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0
    return ((stat.mode >> shift) & 1) === 0
  })
}

/**
 * The right to pass through closed folders, and no other right: the smaller one where the machine grants it
 * (containers do not), else the larger. Without the secure bit access(2) would ignore it, and that is how PostgreSQL
 * looks for its own files.
 */
const lookThrough = ['dac_read_search', 'dac_override'].map((right) => [
  '--securebits=+no_setuid_fixup',
  `--bounding-set=-all,+${right}`,
  `--inh-caps=+${right}`,
  `--ambient-caps=+${right}`,
])

/**
 * How to run a server program: as we are, or, for root, as another user. Where that user cannot pass through a
 * folder above (a clone in /root), it gets the one capability to look through folders; where the machine does not
 * grant that, the person is told which folder is in the way.
 */
export async function asServerUser(paths) {
  if (process.getuid?.() !== 0) return { command: (program, args) => [program, args] }
  const user = await userForRoot()
  if (user === undefined) {
    throw new Trouble({
      sentence: 'root で実行していますが、PostgreSQL を動かすための利用者を作れません。',
      advice: '`useradd --system postgres` を実行するか、root でない利用者で実行してください。',
      page: 'running-as-root.md',
    })
  }
  const drop = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
  const closed = paths.map((path) => firstClosedFolder(path, user)).find(Boolean)
  const choices = closed === undefined ? [drop] : lookThrough.map((one) => [...drop, ...one])
  for (const options of choices) {
    const tried = await run('setpriv', [...options, '--', 'true'])
    if (tried.code !== 0) continue
    return {
      ...user,
      command: (program, args) => ['setpriv', [...options, '--', program, ...args]],
    }
  }
  throw new Trouble({
    sentence:
      closed === undefined
        ? 'root で実行していますが、ほかの利用者として PostgreSQL を動かせません。'
        : `root で実行していますが、PostgreSQL の利用者が ${closed} の中へ入れません。`,
    advice: [
      'root でない利用者で実行するのがいちばん確実です。',
      ...(closed === undefined
        ? []
        : [
            `または、/srv など誰でも通れる場所に置き直すか、\`chmod o+x ${closed}\` を実行してください。`,
          ]),
    ],
    page: 'running-as-root.md',
  })
}
