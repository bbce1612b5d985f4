import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freeMegabytes } from './free-space.mjs'
import { Trouble, asTrouble } from './trouble.mjs'

/** Raised when what is kept in the folder changes so that an older or newer program would misread it. */
const dataFormat = 1
const postgresMajor = '18'

const folders = ['', 'run', 'logs', 'mail']

function checkWritable(folder) {
  try {
    // Others may pass through but not look: PostgreSQL runs as another user when we are root.
    for (const one of folders) mkdirSync(join(folder, one), { recursive: true, mode: 0o711 })
    const probe = join(folder, 'run', `probe.${process.pid}`)
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (error) {
    if (error.code === 'ENOSPC') throw asTrouble(error)
    throw new Trouble({
      sentence: `データの置き場所 ${folder} に書き込めません（${error.code}）。`,
      advice: [
        `\`ls -ld ${folder}\` で持ち主と権限を確かめてください。`,
        '別の場所を使うときは、DATA_DIR=/書き込める/場所 npm start としてください。',
      ],
      page: 'data-folder-not-writable.md',
      cause: error,
    })
  }
}

function checkSpace(folder, leastFreeMegabytes) {
  const megabytes = freeMegabytes(folder)
  if (megabytes >= leastFreeMegabytes) return
  throw new Trouble({
    sentence: `ディスクの空きが足りません（${folder} に残り ${megabytes} MB、必要なのは ${leastFreeMegabytes} MB）。`,
    advice: '`df -h .` で空きを確かめ、不要なファイルを消してから、もう一度実行してください。',
    page: 'disk-full.md',
  })
}

const otherVersion = (sentence) =>
  new Trouble({
    sentence,
    advice: [
      'データを残すときは、そのデータを作った版のプログラムで起動してください。',
      '試しのデータで要らないときは、`rm -rf .data` のあとで、もう一度実行してください。',
    ],
    page: 'data-of-another-version.md',
  })

/** Apart from the rest, since only the holder of the lock may write the first version file. */
export function checkDataFormat(folder) {
  const path = join(folder, 'version.json')
  const clusterVersion = join(folder, 'postgres', 'PG_VERSION')
  if (!existsSync(path)) {
    writeFileSync(path, `${JSON.stringify({ format: dataFormat, postgres: postgresMajor })}\n`)
  }
  const { format } = readFormat(path)
  if (format !== dataFormat) {
    const which = format > dataFormat ? '新しい' : '古い'
    throw otherVersion(
      `${folder} のデータは、このプログラムより${which}版が作ったものです（形式 ${format}、いまは ${dataFormat}）。`,
    )
  }
  if (!existsSync(clusterVersion)) return
  const made = readFileSync(clusterVersion, 'utf8').trim()
  if (made === postgresMajor) return
  throw otherVersion(
    `${folder} のデータベースは PostgreSQL ${made} のもので、いまの PostgreSQL ${postgresMajor} では開けません。`,
  )
}

function readFormat(path) {
  try {
    const found = JSON.parse(readFileSync(path, 'utf8'))
    if (Number.isInteger(found.format)) return found
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw otherVersion(`${path} が読めません。`)
}

/** The folder in which everything lives: there, writable, with room, and of this version. */
export function prepareDataFolder({ folder, leastFreeMegabytes }) {
  checkWritable(folder)
  checkSpace(folder, leastFreeMegabytes)
}
