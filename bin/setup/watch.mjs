import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { repository } from './places.mjs'
import { say } from './say.mjs'

const folders = {
  manual: ['worker', 'api'],
  workflows: ['worker', 'api'],
  activities: ['worker'],
  store: ['worker', 'api'],
  templates: ['worker', 'api'],
  api: ['api'],
  bin: ['worker', 'api'],
  'write-path': ['worker', 'api'],
}
const source = /\.(tsx?|css|json|js|svg)$/

/** `npm run dev`: a changed source file restarts the parts that read it, once for many changes at a time. */
export function restartOnChange(restart) {
  const due = new Set()
  let timer
  const restartDue = async () => {
    const names = [...due]
    due.clear()
    say(`・変更があったので起動し直します: ${names.join('、')}`)
    await Promise.all(names.map((name) => restart(name)))
  }
  for (const [folder, names] of Object.entries(folders)) {
    const path = join(repository, folder)
    if (!existsSync(path)) continue
    watch(path, { recursive: true }, (_event, file) => {
      if (file === null || !source.test(file)) return
      for (const name of names) due.add(name)
      clearTimeout(timer)
      timer = setTimeout(() => void restartDue(), 300)
    })
  }
}
