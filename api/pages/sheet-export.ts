import type { FormAsShown } from '../../store/stored-words'
import type { SheetExportView } from '../../templates/pages/sheet-export'
import { replacedInMs932 } from '../exchange/sheet-csv'
import { paths } from '../routes/paths'
import type { SheetInAddress } from '../sheet/sheet-in-address'
import { receivedStrip } from './sheet-received'
import { titleOfForm } from './sheet-receipt'

/** Which characters change when a sent sheet is saved for other software, and the two ways to save it. */
export function sheetExportView(shown: SheetInAddress, form: FormAsShown): SheetExportView {
  const { use, sheetCase, sheet } = shown
  const { caseId } = sheetCase
  const formTitle = titleOfForm(use)
  const csv = paths.sentSheetCsv(caseId, sheet.submissionId)
  return {
    strip: receivedStrip(shown),
    back: { href: paths.sentSheet(caseId, sheet.submissionId), label: formTitle },
    formTitle,
    replaced: replacedInMs932(form).map(({ character, replacement, labels }) => ({
      character,
      code: codesOf(character),
      replacement,
      where: labels.join('、'),
    })),
    ms932: { href: csv, label: 'CSVで保存する（MS932）' },
    utf8: { href: `${csv}?charset=utf-8`, label: '字を変えずに保存する（UTF-8）' },
  }
}

/** U+20BB7, or several where a form is chosen by a selector. */
const codesOf = (character: string): string =>
  Array.from(character, (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join(
    ' ',
  )
