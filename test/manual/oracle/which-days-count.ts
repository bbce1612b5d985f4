import {
  closing,
  dayOf,
  endOf,
  isOpen,
  type Office,
  tomorrow,
  walked,
  yesterday,
} from './walking-days'

/** 入院時情報連携加算 for a sheet provided on the day (fees-and-deadlines §5.1, read sentence by sentence). */
export function tierOf(
  admitted: Readonly<{ at: string; timeKnown: boolean }>,
  office: Office,
  provided: string,
): 'I' | 'II' | undefined {
  const first = dayOf(admitted.at)
  const [second, third] = [walked(first, 1), walked(first, 2)]
  if (first < '2024-04-01') {
    if (provided <= walked(first, 3)) return 'I'
    return provided <= walked(first, 7) ? 'II' : undefined
  }
  const openThatDay = isOpen(office, first)
  const afterClosing = openThatDay && admitted.timeKnown && admitted.at > closing(office, first)
  if (provided <= first) return 'I'
  if (provided === second && (afterClosing || !openThatDay)) return 'I'
  if (provided === second || provided === third) return 'II'
  if (provided === tomorrow(third) && afterClosing && !isOpen(office, third)) return 'II'
  return undefined
}

function nextOpen(office: Office, day: string): string {
  let at = tomorrow(day)
  while (!isOpen(office, at)) at = tomorrow(at)
  return at
}

function lastOpenBefore(office: Office, day: string): string {
  let at = yesterday(day)
  while (!isOpen(office, at)) at = yesterday(at)
  return at
}

/** A2: three days after admission; on a closed day of the desk its next open day. */
export function noticeDue(admitted: string, desk: Office): string {
  const third = walked(dayOf(admitted), 3)
  return endOf(isOpen(desk, third) ? third : nextOpen(desk, third))
}

/** A3: seven days after admission, whatever is closed. */
export const sheetDue = (admitted: string): string => endOf(walked(dayOf(admitted), 7))

/** A4: 10:00 on the desk's next business day, counted from admission for a sheet that came before. */
export function receiptDue(admitted: string, sent: string, desk: Office): string {
  return `${nextOpen(desk, dayOf(sent > admitted ? sent : admitted))} 10:00`
}

/** A8: seven days before discharge at the desk's closing, earlier on a closed day; decided later, soon after that. */
export function dischargeNoticeDue(decided: string, discharge: string, desk: Office): string {
  const seventh = walked(discharge, -7)
  const usual = closing(desk, isOpen(desk, seventh) ? seventh : lastOpenBefore(desk, seventh))
  if (usual > decided) return usual
  const [soon, last] = [nextOpen(desk, dayOf(decided)), lastOpenBefore(desk, discharge)]
  const late = closing(desk, soon < last ? soon : last)
  return late > decided ? late : endOf(dayOf(decided))
}

/** A9: the third business day of the office after the notice. */
export function takenUpDue(notice: string, office: Office): string {
  let day = dayOf(notice)
  for (let count = 0; count < 3; count += 1) day = nextOpen(office, day)
  return endOf(day)
}

/** A11: the business day before discharge; fixed later than that, the day it is fixed. */
export function dateToldDue(fixed: string, discharge: string, desk: Office): string {
  const usual = endOf(lastOpenBefore(desk, discharge))
  // The end of a day is also the beginning of the next.
  return usual > fixed && dayOf(usual) >= dayOf(fixed) ? usual : endOf(dayOf(fixed))
}
