import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import { getLeg } from '../../../manual/case/legs'
import type { DutyView } from '../../../manual/duties/duty'
import { isOwedForEver } from '../../../manual/duties/owed-for-ever'
import type { CaseDuty } from '../../../templates/pages/case-page'
import { basisSentence } from '../../../templates/words/basis'
import type { Due } from '../../../templates/words/due'
import { remaining, untilWords } from '../../../templates/words/due'
import { nearMoment } from '../../../templates/words/time'
import { hospitalName } from './identity'
import type { Standing } from './standing'

const OWNERS = { hospital: '病院', coordinator: 'ケアマネ' } as const

/** Every duty with due, owner and status: open ones first, then what is to come, then what is behind. */
export function caseDuties(standing: Standing): readonly CaseDuty[] {
  const { duties, now, state } = standing
  const isClosed = state.closed !== undefined
  return duties
    .toSorted((a, b) => RANK[a.status] - RANK[b.status] || (a.dueAt ?? 0) - (b.dueAt ?? 0))
    .map((duty) => ({
      title: duty.title,
      due: isClosed && !isOwedForEver(duty) ? dueAfterClosing(duty, now) : dueOf(duty, now),
      detail: [detailOf(duty, now), ...stayWords(standing, duty)].join('\u3000'),
      basis: basisSentence(duty, now),
      part: isClosed && !isOwedForEver(duty) ? 'over' : PART[duty.status],
    }))
}

const PART = {
  open: 'now',
  notYet: 'later',
  missed: 'now',
  done: 'over',
  waived: 'over',
} as const satisfies Record<DutyView['status'], CaseDuty['part']>

const RANK = {
  open: 0,
  notYet: 1,
  missed: 2,
  done: 3,
  waived: 4,
} as const satisfies Record<DutyView['status'], number>

export function dueOf(duty: DutyView, now: Instant): Due {
  const { status, dueAt, code, endedWithStay } = duty
  switch (status) {
    case 'open':
      if (dueAt === undefined)
        return { kind: 'today', text: code === 'phone' ? '電話が要ります' : 'きょう中' }
      return remaining(dueAt, now)
    case 'notYet':
      return { kind: 'notYet', text: 'まだ始められません' }
    case 'done':
      return { kind: 'done', text: '完了' }
    case 'missed':
      return {
        kind: 'overdue',
        text:
          endedWithStay === true ? '入院中に記録がありませんでした' : '期限に間に合いませんでした',
      }
    case 'waived':
      return { kind: 'notYet', text: '不要' }
  }
}

/** A closed case counts no days any more: what was still open has ended without a record. */
function dueAfterClosing(duty: DutyView, now: Instant): Due {
  const isLeftOpen = duty.status === 'open' || duty.status === 'notYet'
  return isLeftOpen ? { kind: 'notYet', text: '記録がないまま終了' } : dueOf(duty, now)
}

/** After a transfer the same duty stands for two stays; the earlier one says which hospital it is about. */
function stayWords({ state, leg, view }: Standing, { legId }: DutyView): readonly string[] {
  if (legId === leg.id) return []
  return [`${hospitalName(view, getLeg(state, legId).hospitalId)}での入院`]
}

function detailOf(duty: DutyView, now: Instant): string {
  const until = duty.dueAt === undefined ? [] : [untilWords(duty.dueAt, now)]
  const words = [...until, OWNERS[duty.owner]]
  if (duty.doneAt !== undefined) words.push(`${nearMoment(duty.doneAt, dayInJapan(now))}に完了`)
  if (duty.waitsFor === 'consent') words.push('同意を待っています')
  if (duty.waitsFor === 'coordinator') words.push('事業所が決まるのを待っています')
  return words.join('\u3000')
}
