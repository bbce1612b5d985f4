import { dayInJapan } from '../../../manual/calendar/japan-time'
import { currentLeg } from '../../../manual/case/legs'
import type { CaseView } from '../../../store/case-view'
import type { CaseStripView } from '../../../templates/pages/case-strip'
import { nearDay } from '../../../templates/words/day'
import { personView, wardName } from './identity'

/** Whose case this is, above every page about it. */
export function caseStrip(view: CaseView, now: number): CaseStripView {
  const leg = view.state && currentLeg(view.state)
  return {
    code: view.code,
    person: personView(view, now),
    facts: [
      ...(leg === undefined
        ? []
        : [
            { label: '病棟', value: wardName(view, leg.wardCode) },
            { label: '入院', value: nearDay(dayInJapan(leg.admittedAt), dayInJapan(now)) },
          ]),
      { label: 'ケース番号', value: view.code },
    ],
  }
}
