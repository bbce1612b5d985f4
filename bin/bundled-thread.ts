import { Worker } from 'node:worker_threads'
import { build, stop } from 'esbuild'

/**
 * A thread that runs one of the files here with all it imports as one script. Through `tsx` each call from file to file
 * goes over a getter of its module, which is a quarter of the time of what calls hundreds of thousands of times.
 */
export async function startBundled(entry: string): Promise<Worker> {
  // Nothing is inherited: a script that is whole needs no `tsx`.
  return new Worker(await bundled(entry), { eval: true, execArgv: [] })
}

async function bundled(entry: string): Promise<string> {
  try {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      write: false,
      logLevel: 'silent',
    })
    return outputFiles.map(({ text }) => text).join('')
  } finally {
    // Its process would stay for the next bundle, which hardly ever comes.
    await stop()
  }
}
