import type { AttachmentPlace, Attachments } from '../../store/attachments'
import type { Upload, UploadedFile } from '../middleware/upload'
import { line } from '../typed/typed'
import { examineFile } from './examine-file'
import { ATTACHMENT_LIMITS, FILES_AT_A_TIME } from './limits'
import { CASE_FULL, FILE_REFUSALS, ORGANISATION_FULL } from './refusal-words'

export type FilesTaken = Readonly<{
  added: number
  /** What was not kept, and what to do about it; each by the name of its file. */
  problems: readonly string[]
}>

export type FilesFor = AttachmentPlace &
  Readonly<{ accountId: string; kind: string; sameAgain?: 'isFine' }>

/** Keeps what may be kept of the files that came; a file that is refused keeps no other from being kept. */
export async function takeFiles(
  attachments: Pick<Attachments, 'add'>,
  upload: Upload,
  where: FilesFor,
  now: Date,
): Promise<FilesTaken> {
  const problems: string[] = upload.fault === undefined ? [] : [FAULTS[upload.fault]]
  let added = 0
  for (const file of upload.files) {
    const problem = await takeFile(attachments, file, where, now)
    if (problem === undefined) added += 1
    else problems.push(`${nameOf(file)}：${problem}`)
  }
  return { added, problems }
}

const FAULTS = {
  brokenOff:
    '送信が途中で切れました。届いたファイルは下にあります。足りないものをもう一度選んでください',
  tooMany: `一度に送れるのは${FILES_AT_A_TIME}つまでです。残りは、続けてもう一度選んでください`,
  tooLarge:
    '一度に送った量が大きすぎて、途中までしか受け取れませんでした。足りないものを1つずつ選んでください',
} as const satisfies Record<NonNullable<Upload['fault']>, string>

/** @returns why the file is not kept */
async function takeFile(
  attachments: Pick<Attachments, 'add'>,
  file: UploadedFile,
  where: FilesFor,
  now: Date,
): Promise<string | undefined> {
  if (file.tooLarge) return FILE_REFUSALS.tooLarge
  const examined = await examineFile(file.bytes)
  if (!examined.ok) return FILE_REFUSALS[examined.refusal]
  const { bytes, mediaType, pages } = examined
  const outcome = await attachments.add(
    {
      ...where,
      fileName: nameOf(file),
      mediaType,
      bytes,
      ...(pages !== undefined && { pages }),
    },
    ATTACHMENT_LIMITS,
    now,
  )
  return outcome === 'there' && where.sameAgain === 'isFine' ? undefined : OUTCOMES[outcome]
}

const OUTCOMES = {
  added: undefined,
  there: '同じファイルが、もう添えられているか、前に送られています',
  caseFull: CASE_FULL,
  organisationFull: ORGANISATION_FULL,
} as const

const LONGEST_NAME = 120

/** As the person's computer calls it, on one line and without what cannot be seen. */
export function nameOf({ name }: Pick<UploadedFile, 'name'>): string {
  const shown = Array.from(line(name)).slice(0, LONGEST_NAME).join('')
  return shown === '' ? '名前のないファイル' : shown
}
