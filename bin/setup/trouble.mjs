/** A failure a person can act on: one sentence, what to do, and the page of the runbook. */
export class Trouble extends Error {
  constructor({ sentence, advice, page, cause }) {
    super(sentence, { cause })
    this.name = 'Trouble'
    this.advice = [advice].flat()
    this.page = page
  }
}

const byCode = {
  ENOSPC: {
    sentence: 'ディスクの空きがなくなりました。',
    advice: '`df -h .` で空きを確かめ、不要なファイルを消してから、もう一度実行してください。',
    page: 'disk-full.md',
  },
  EDQUOT: {
    sentence: 'ディスクの割り当て量を使い切りました。',
    advice: '`df -h .` で空きを確かめ、不要なファイルを消してから、もう一度実行してください。',
    page: 'disk-full.md',
  },
  EACCES: {
    sentence: 'ファイルへの権限がありません。',
    advice: '`ls -ld .data .cache node_modules` で持ち主を確かめてください。',
    page: 'data-folder-not-writable.md',
  },
  EROFS: {
    sentence: '書き込みのできないファイルシステムです。',
    advice: '書き込める場所に置き直すか、DATA_DIR に書き込める場所を指定してください。',
    page: 'data-folder-not-writable.md',
  },
  EMFILE: {
    sentence: '一度に開けるファイルの数が上限に達しました。',
    advice: '`ulimit -n 4096` のあとで、もう一度実行してください。',
    page: 'a-part-does-not-start.md',
  },
}
byCode.EPERM = byCode.EACCES

/** Whatever was thrown, as something to show; what nobody foresaw keeps its message, never its stack. */
export function asTrouble(error) {
  if (error instanceof Trouble) return error
  const known = byCode[error?.code]
  if (known !== undefined) {
    const where = error.path === undefined ? '' : `（${error.path}）`
    return new Trouble({ ...known, sentence: `${known.sentence}${where}`, cause: error })
  }
  return new Trouble({
    sentence: `思いがけない失敗です: ${error?.message ?? error}`,
    advice: '.data/logs の記録を確かめて、もう一度実行してください。',
    page: 'a-part-does-not-start.md',
    cause: error,
  })
}

export function printTrouble(error, write = (line) => console.error(line)) {
  const trouble = asTrouble(error)
  write('')
  write(`✕ ${trouble.message}`)
  for (const line of trouble.advice) write(`  → ${line}`)
  write(`  くわしくは docs/runbook/${trouble.page}`)
  if (process.env.NANWA_DEBUG && trouble.cause) write(String(trouble.cause.stack ?? trouble.cause))
}
