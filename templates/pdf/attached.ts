import { attachmentKindWords } from '../../manual/forms/attachments'
import { type FileFacts, fileWords } from '../words/file'
import type { LayoutSection } from './form-layout'

/** A file that went with the form. */
export type AttachedFile = FileFacts & Readonly<{ kind: string; fileName: string }>

const LABEL_WIDTH = 150

/** 添付 at the end of a form; nothing where nothing went with it. */
export function attachedSections(attached: readonly AttachedFile[]): readonly LayoutSection[] {
  if (attached.length === 0) return []
  const rows = attached.map((file) => [
    {
      label: attachmentKindWords(file.kind),
      parts: [{ written: file.fileName }, { words: `（${fileWords(file)}）` }],
      share: 1,
      labelWidth: LABEL_WIDTH,
    },
  ])
  return [{ heading: `添付（${attached.length}件。この紙には綴じていません）`, rows }]
}
