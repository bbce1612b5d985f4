import type { Request } from 'express'
import { type DemoStripView, MOVE_CHOICES } from '../../templates/pages/components/demo-strip'
import type { CaseId } from '../../manual/case/events'
import { fullMoment } from '../../templates/words/time'
import type { DemoActor } from '../../store/demo-cases'
import { caseOf } from '../middleware/gate'
import { visitOf } from '../middleware/visit'
import { paths } from '../routes/paths'
import type { Site } from '../site'
import { formTarget } from './targets'

export const MOVE_FIELD = 'move'

/**
 * What a page about a case offers in the demo region, and only there, to one visitor who lives through both sides:
 * to go on as the other side, and to move this case's time. Undefined everywhere else.
 */
export async function findDemoStrip(
  site: Pick<Site, 'config' | 'demoCases' | 'tokens' | 'clock'>,
  req: Request,
): Promise<DemoStripView | undefined> {
  const { caseId, side } = caseOf(req)
  if (!isDemoVisitor(site, req)) return undefined
  const demoCase = await site.demoCases.find(caseId as CaseId)
  const other = side === 'hospital' ? demoCase?.coordinator : demoCase?.hospital
  const isOpen = demoCase?.state !== undefined && demoCase.state.closed === undefined
  if (!isOpen && other === undefined) return undefined
  return {
    ...(other && {
      continueAs: {
        ...formTarget(site, req, paths.demoContinueAs(caseId)),
        label: `${nameOf(other)}として続ける`,
      },
    }),
    ...(isOpen && {
      moveTime: {
        ...formTarget(site, req, paths.demoTime(caseId)),
        name: MOVE_FIELD,
        choices: MOVE_CHOICES,
        now: fullMoment(site.clock.now() + demoCase.clockOffsetMs),
      },
    }),
  }
}

/** Only a made-up account in a demo installation may do what the strip offers. */
export function isDemoVisitor({ config }: Pick<Site, 'config'>, req: Request): boolean {
  const visit = visitOf(req)
  return config.mode === 'demo' && visit.kind === 'signedIn' && visit.account.demo
}

function nameOf({ role }: DemoActor): string {
  switch (role) {
    case 'wardNurse':
    case 'dischargePlanner':
    case 'headNurse':
      return '病院'
    case 'supportCenterStaff':
      return '地域包括支援センター'
    case 'careManager':
    case 'officeManager':
    case 'municipalCareStaff':
    case 'healthCenterStaff':
    case 'administrator':
      return 'ケアマネジャー'
  }
}
