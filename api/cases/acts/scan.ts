import type { ConsentStatus } from '../../../manual/case/events'
import type { Attachment } from '../../../store/attachments'
import type { FieldModel } from '../../../templates/pages/components/field'
import { FILE_LIMIT_MB, FILES_AT_A_TIME } from '../../attachments/limits'
import type { BannerView } from '../../../templates/pages/components/banner'
import type { Link } from '../../../templates/pages/components/link'
import type { Fields } from '../../typed/fields'
import type { Problems } from '../../typed/typed'
import type { Deed } from './act-form'

/** What came with a press so far: kept under it, so that nobody scans twice because a day was wrong. */
export type Scans = Readonly<{
  kept: readonly Attachment[]
  problems: readonly string[]
  /** The names of files that came although none may go along any more; they are not kept. */
  refused?: readonly string[]
}>

export const NO_SCANS: Scans = { kept: [], problems: [] }

/** The file control has its name from the form that uploads; the other says what is not wanted after all. */
export const SCAN = 'file'
export const DROPPED_SCANS = 'droppedScans'

/** What is wrong with what came; empty when nothing is. */
export function scanProblems({ problems, refused = [] }: Scans): Problems {
  const said = [...problems, ...(refused.length > 0 ? [REFUSED] : [])]
  return said.length === 0 ? {} : { [SCAN]: said.join('\n') }
}

const REFUSED = 'スキャンは添えられなくなっています'

/** Said on the page itself, which does not ask for a file any more. */
export const refusedBanner = (
  refused: readonly string[],
  consent: ConsentStatus,
  link: Link,
): BannerView => ({
  kind: 'error',
  title: REFUSED,
  words: [
    '情報共有の同意がない間は、事業所のスキャンを病院が見られるところに置けません。選んだファイルは残していません。まだ記録もしていません。',
    `選んだファイル：${refused.join('、')}`,
    consent === 'refused'
      ? 'ページを開いたあとに「共有を希望しない」と記録されています。渡してよいか、先に確かめてください。'
      : 'このまま記録すると、スキャンなしで残ります。スキャンも残すときは、先に同意を記録してください。',
  ],
  link,
})

/** The questions about a scan, after all the others. */
export function scanFields(fields: Fields, { kept }: Scans): readonly FieldModel[] {
  const asked = fields.file({
    name: SCAN,
    label: 'スキャンか写真',
    need: 'optional',
    hint: `PDF・JPEG・PNG。1つ${FILE_LIMIT_MB} MBまで、一度に${FILES_AT_A_TIME}つまで選べます`,
  })
  if (kept.length === 0) return [asked]
  return [
    fields.checkboxes(
      {
        name: DROPPED_SCANS,
        label: '預かっているスキャン',
        hint: '記録すると一緒に残ります。いらないものは、印を付けると外れます',
      },
      kept.map(({ id, fileName }) => ({ value: id, label: fileName })),
    ),
    asked,
  ]
}

/** The act with its scans beside it, where names and words stand and can be erased with them. */
export function withScans(
  [first, ...others]: readonly [Deed, ...Deed[]],
  { kept }: Scans,
): readonly [Deed, ...Deed[]] {
  if (kept.length === 0) return [first, ...others]
  return [{ ...first, payload: { ...first.payload, attachments: kept } }, ...others]
}
