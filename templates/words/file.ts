const MEDIA: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': '写真（JPEG）',
  'image/png': '画像（PNG）',
}

const KB = 1024

export type FileFacts = Readonly<{
  mediaType: string
  /** Bytes. */
  size: number
  /** Of a document; a picture has none to be counted, nor has a file from before they were counted. */
  pages?: number
}>

/** What a file is and how much there is of it: PDF 3ページ 340 KB. */
export function fileWords({ mediaType, size, pages }: FileFacts): string {
  const counted = pages === undefined ? [] : [`${pages}ページ`]
  return [MEDIA[mediaType] ?? 'ファイル', ...counted, sizeWords(size)].join(' ')
}

function sizeWords(bytes: number): string {
  const kb = Math.max(1, Math.round(bytes / KB))
  return kb < KB ? `${kb} KB` : `${(bytes / KB / KB).toFixed(1)} MB`
}
