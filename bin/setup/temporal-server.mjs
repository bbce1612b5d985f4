import { run } from './command.mjs'
import { waitUntil } from './say.mjs'

/**
 * Settings that every server of ours runs with: at the default of
 * 10 updates in flight a busy case aborts updates already accepted; the other two let one case's time
 * be moved forward, as the demo and the tests do.
 */
const dynamicConfig = {
  'history.maxInFlightUpdates': '1000',
  'history.maxTotalUpdates': '5000',
  'frontend.WorkflowTimeSkippingEnabled': 'true',
  'history.timerProcessorMaxTimeShift': '"1ms"',
}

export const temporalArguments = ({ file, port, httpPort, metricsPort, uiPort }) => [
  ...['server', 'start-dev', '--ip', '127.0.0.1', '--log-level', 'error'],
  ...['--port', String(port), '--http-port', String(httpPort)],
  ...['--metrics-port', String(metricsPort), '--db-filename', file],
  ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=2'],
  ...(uiPort === undefined
    ? ['--headless']
    : ['--ui-port', String(uiPort), '--ui-disable-news-fetch']),
  ...Object.entries(dynamicConfig).flatMap(([key, value]) => [
    '--dynamic-config-value',
    `${key}=${value}`,
  ]),
]

const retention = '90d'

/**
 * Ready means: the namespace `default` answers and keeps closed cases for 90 days (start-dev makes it with 24
 * hours and has no flag). Setting it again changes nothing.
 */
export async function makeTemporalReady({ binary, address, giveUp, withinMs = 30_000 }) {
  const settle = async () => {
    const args = ['operator', 'namespace', 'update', '-n', 'default', '--retention', retention]
    const answer = await run(binary, [...args, '--address', address, '--command-timeout', '5s'], {
      timeoutMs: 8_000,
    })
    return answer.code === 0
  }
  return (await waitUntil(settle, { withinMs, everyMs: 150, giveUp })) === true
}
