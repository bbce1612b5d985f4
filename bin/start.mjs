import { checkNodeVersion } from './setup/node-version.mjs'
import { printTrouble } from './setup/trouble.mjs'

/** `npm start`. Plain JavaScript on Node's own modules: it runs before anything is installed. */
try {
  checkNodeVersion()
  const { start } = await import('./setup/start.mjs')
  await start({ watching: process.argv.includes('--watch') })
} catch (error) {
  printTrouble(error)
  process.exit(1)
}
