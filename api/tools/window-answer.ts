import type { Request, Response } from 'express'
import type { AdmissionInfoWindow } from '../../manual/fees/admission-info-fee'
import { feeReason } from '../../templates/words/fee'
import type { Answers } from '../middleware/answers'
import type { RefusalPage } from '../middleware/refusals'
import { WINDOW_REFUSALS, type WindowRefusal } from './window-refusals'

/** What a program is told. The fee has other conditions too, so the days say what may count, and no more. */
export function windowAnswer(window: AdmissionInfoWindow) {
  const { tiers, late, reason, provisional, edition, source } = window
  return {
    tiers: tiers.map(({ tier, units, lastDay }) => ({ tier, units, lastDay })),
    late,
    reason,
    reasonWords: feeReason(window),
    provisional,
    edition,
    source,
    note: 'この日までに提供すると加算の対象となりうる日です。ほかの算定要件もあわせて確かめてください。',
  }
}

export function refuseQuestion(res: Response, code: WindowRefusal, field?: string): void {
  const { status, message, accepted } = WINDOW_REFUSALS[code]
  res.status(status).json({
    error: { code, ...(field !== undefined && field !== '' && { field }), message, accepted },
  })
}

const CODES = { tooLarge: 'bodyTooLarge', unavailable: 'unavailable', fault: 'fault' } as const

/** The refusals of every page, said to a program. */
export const answersInJson: Answers = {
  refuse: (_req: Request, res: Response, page: RefusalPage) => {
    refuseQuestion(res, page in CODES ? CODES[page as keyof typeof CODES] : 'bodyUnreadable')
  },
}
