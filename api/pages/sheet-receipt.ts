import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { Channel } from '../../manual/case/events'
import { dutiesAt } from '../../manual/duties/duties-at'
import type { DutyView } from '../../manual/duties/duty'
import { getCurrentForm } from '../../manual/forms/forms'
import type { FormUse, Writer } from '../../manual/case/form-uses'
import type { SentSheet } from '../../store/sent-sheets'
import { nearMoment } from '../../templates/words/time'
import type { SheetInAddress } from '../sheet/sheet-in-address'

/** A form as it was sent or kept, for either side. */
export type SentShown = SheetInAddress

export const titleOfForm = ({ formId }: FormUse): string => getCurrentForm(formId).title

const HOW = {
  screen: 'この画面',
  phone: '電話',
  fax: 'FAX',
  visit: '持参',
  mail: '郵送',
  paper: '持参',
} as const satisfies Record<Channel, string>

/** How it went; a form that was kept went nowhere. */
export function howSent({ sheet: { channel } }: SentShown): string | undefined {
  return channel && HOW[channel]
}

/** Whether this side may say that the form has come: its receiver, or its sender where it went on paper. */
export function mayConfirm(use: FormUse, { channel }: SentSheet, side: Writer): boolean {
  if (use.sentAs === 'FormKept') return false
  const wasTold = use.sentAs === 'FormSent' && channel !== 'screen'
  return use.goesTo === side || (wasTold && use.filledBy === side)
}

/** A4, as long as somebody still has to confirm the admission information sheet. */
export function receiptDuty({ use, sheetCase, sheet, now }: SentShown): DutyView | undefined {
  if (use.sentAs !== 'AdmissionInfoSheetSent') return undefined
  return dutiesAt(sheetCase.state, now).find(
    ({ code, status, legId }) => code === 'A4' && status === 'open' && legId === sheet.legId,
  )
}

/** The other side of a form, by its name. */
export function receiverName({ use, sheetCase }: SentShown): string {
  return use.goesTo === 'hospital'
    ? sheetCase.hospital.name
    : (sheetCase.office?.name ?? '担当の事業所')
}

export function sideWords(side: Writer): string {
  return side === 'hospital' ? '病院' : 'ケアマネジャー'
}

export function receivedWords(
  { use }: SentShown,
  { at, by }: NonNullable<SentSheet['received']>,
  now: Instant,
): string {
  const side = use.goesTo === 'coordinator' ? 'ケアマネジャー' : '病院'
  return `${by === undefined ? side : `${by}さん`}が ${nearMoment(at, dayInJapan(now))} に確認しました。`
}
