import { findMonth } from '../../../api/pages/month'
import { type SimulationShown, simulationView } from '../../../api/pages/simulation-page'
import { plainDate } from '../../../manual/calendar/plain-date'
import { draftsOf } from '../../../manual/editions/registry'
import { NO_EFFECT } from '../../../manual/simulator/effect'
import { NOTHING_SIMULATED } from '../../../manual/simulator/simulate'
import type { SimulationRun } from '../../../store/simulations'
import { renderSimulation } from '../../../templates/pages/simulation'
import { healthCenterFrame, NOW, target } from './frames'

const NOVEMBER = findMonth('2026-11')
if (NOVEMBER === undefined) throw new Error('there is a November')

const RUN: SimulationRun = {
  id: '00000000-0000-4000-8000-000000000000',
  draft: 'nanwa-3-draft',
  admitted: { from: plainDate('2026-06-01'), to: plainDate('2026-11-30') },
  status: 'done',
  askedAt: NOW,
  cases: 320,
  casesDone: 320,
  result: {
    recorded: {
      ...NO_EFFECT,
      cases: 320,
      dischargeContact: { numerator: 214, denominator: 251 },
      admissionInfo: { numerator: 232, denominator: 280 },
      late: {
        A8: { numerator: 61, denominator: 255 },
        A13: { numerator: 12, denominator: 240 },
        X1: { numerator: 1, denominator: 3 },
      },
      reminders: 803,
      remindersOf: { A8: 118, A13: 44, X1: 1 },
      escalations: 166,
    },
    draft: {
      ...NO_EFFECT,
      cases: 320,
      dischargeContact: { numerator: 214, denominator: 258 },
      admissionInfo: { numerator: 235, denominator: 287 },
      late: {
        A8: { numerator: 103, denominator: 262 },
        A13: { numerator: 12, denominator: 243 },
        X1: { numerator: 1, denominator: 3 },
      },
      reminders: 871,
      remindersOf: { A8: 186, A13: 45, X1: 1 },
      escalations: 189,
    },
    kept: {},
    missed: { A8: 42 },
  },
}

const SHOWN: SimulationShown = {
  drafts: draftsOf('nanwa'),
  newest: NOVEMBER,
  run: undefined,
  typed: { draft: 'nanwa-3-draft', from: '2026-06', to: '2026-11' },
  target: target('/simulation'),
}

const page = (shown: Partial<SimulationShown>): string =>
  renderSimulation(healthCenterFrame('simulation'), simulationView({ ...SHOWN, ...shown }))

export const simulationPages = () => ({
  '08c-simulation': page({}),
  '08d-simulation-refused': page({
    typed: { draft: 'nanwa-3-draft', from: '2026-11', to: '2026-06' },
    problems: { to: '「ここから」と同じ月か、あとの月を選んでください' },
  }),
  '08e-simulation-running': page({
    run: { ...RUN, status: 'running', casesDone: 100, result: NOTHING_SIMULATED },
  }),
  '08f-simulation-done': page({ run: RUN }),
  '08g-simulation-failed': page({ run: { ...RUN, status: 'failed' } }),
  '08h-simulation-no-draft': page({ drafts: [] }),
})
