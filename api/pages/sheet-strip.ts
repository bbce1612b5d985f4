import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import { currentLeg } from '../../manual/case/legs'
import { dutiesAt } from '../../manual/duties/duties-at'
import type { DutyView } from '../../manual/duties/duty'
import type { FormUse } from '../../manual/case/form-uses'
import type { SheetCase } from '../../store/sheet-case'
import type { CaseStripView } from '../../templates/pages/case-strip'
import { ageAndSex, type Sex } from '../../templates/words/age'
import { nearDay } from '../../templates/words/day'
import { dueDay, remaining } from '../../templates/words/due'
import { clockTime } from '../../templates/words/time'
import { nextEnd } from './sheet-end'

type StripOf = Readonly<{ sheetCase: SheetCase; use: FormUse; now: Instant }>

/** Whose sheet this is, and by when it counts. */
export function sheetStrip({ sheetCase, use, now }: StripOf): CaseStripView {
  const { code, person, hospital } = sheetCase
  const leg = currentLeg(sheetCase.state)
  const today = dayInJapan(now)
  const time = leg.admissionTimeKnown ? clockTime(leg.admittedAt) : '（時刻不明）'
  const duty = findSheetDuty({ sheetCase, use, now })
  return {
    code,
    person: {
      kana: person.kana,
      name: person.name,
      ageSex: ageAndSex(person.birthDate, person.sex as Sex, today),
    },
    facts: [
      { label: '病院', value: [hospital.name, hospital.ward].filter(Boolean).join(' ') },
      { label: '入院', value: `${nearDay(dayInJapan(leg.admittedAt), today)}${time}` },
      { label: 'ケース番号', value: code },
    ],
    ...(duty !== undefined && {
      due: remaining(nextEnd(duty, now), now),
      dueNote: limits(duty, now),
    }),
  }
}

/** The duty that the form is written for, while it is still owed or would still be of use. */
export function findSheetDuty({ sheetCase: { state }, use, now }: StripOf): DutyView | undefined {
  const leg = currentLeg(state)
  const duty = dutiesAt(state, now).find(({ code, legId }) => code === use.duty && legId === leg.id)
  if (duty?.status === 'open') return duty
  return duty?.status === 'missed' && leg.discharged === undefined ? duty : undefined
}

/** 加算（Ⅰ）11月24日（火）まで、（Ⅱ）11月25日（水）まで。地域の決まりは12月1日（火）まで */
function limits({ feeWindow, dueAt }: DutyView, now: Instant): string {
  const today = dayInJapan(now)
  const manual = dueAt === undefined ? '' : `地域の決まりは${nearDay(dueDay(dueAt), today)}まで`
  if (feeWindow?.applicable !== true) return manual
  const [first, second] = feeWindow.tiers
  if (now >= second.endsAt) return `加算の期限は過ぎました。${manual}`
  const firstWords =
    now >= first.endsAt
      ? '（Ⅰ）の期限は過ぎました。'
      : `（Ⅰ）${nearDay(first.lastDay, today)}まで、`
  return `加算${firstWords}（Ⅱ）${nearDay(second.lastDay, today)}まで。${manual}`
}
