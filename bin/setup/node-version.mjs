import { Trouble } from './trouble.mjs'

const leastNode = [20, 19]

function isNodeNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])
}

/** Node 20.19 is the first 20 that can `require` an ES module, which better-auth is. */
export function checkNodeVersion(version = process.versions.node) {
  if (isNodeNewEnough(version)) return
  throw new Trouble({
    sentence: `Node.js ${leastNode.join('.')} 以上が必要です（いまは ${version} です）。`,
    advice: 'Node.js 24 LTS を入れて、もう一度実行してください。',
    page: 'missing-tool.md',
  })
}
