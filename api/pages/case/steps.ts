import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import type { Step } from '../../../manual/case/summary'
import type { StepView } from '../../../templates/pages/components/step-navigation'
import { dueDay } from '../../../templates/words/due'
import type { Standing } from './standing'

export function stepViews({ summary }: Standing): readonly StepView[] {
  return summary.steps.map((step) => {
    const note = noteOf(step)
    return { label: step.label, state: step.status, ...(note !== undefined && { note }) }
  })
}

function noteOf({ status, doneAt, dueAt }: Step): string | undefined {
  switch (status) {
    case 'done':
      return doneAt === undefined ? undefined : shortDay(dayInJapan(doneAt))
    case 'now':
    case 'overdue':
    case 'toCome':
      return dueAt === undefined ? undefined : `${dayBefore(dueAt)}まで`
    case 'missed':
      return '記録なし'
    case 'waived':
      return '不要'
  }
}

const dayBefore = (dueAt: Instant): string => shortDay(dueDay(dueAt))

const shortDay = (day: string): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
