import pino from 'pino'

/** Facts are ids, codes and durations. What a person typed never goes in, and a fault's message neither. */
export interface Log {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

/** One JSON line each on standard output; pino escapes line breaks, so no line can be forged (ASVS 16.4.1). */
export function createLog(process: 'api' | 'worker' | 'migrate', level: pino.LevelWithSilent): Log {
  return pino({
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  })
}
