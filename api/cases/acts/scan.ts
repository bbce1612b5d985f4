import type { Attachment } from '../../../store/attachments'
import type { FieldModel } from '../../../templates/pages/components/field'
import { FILE_LIMIT_MB, FILES_AT_A_TIME } from '../../attachments/limits'
import type { Fields } from '../../typed/fields'
import type { Deed } from './act-form'

/** What came with a press so far: kept under it, so that nobody scans twice because a day was wrong. */
export type Scans = Readonly<{ kept: readonly Attachment[]; problems: readonly string[] }>

export const NO_SCANS: Scans = { kept: [], problems: [] }

/** The file control has its name from the form that uploads; the other says what is not wanted after all. */
export const SCAN = 'file'
export const DROPPED_SCANS = 'droppedScans'

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
