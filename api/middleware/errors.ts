import { types } from 'node:util'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Log } from '../deps'
import { referenceOf, type Answers } from './answers'
import type { RefusalPage } from './refusals'
import { requestIdOf } from './request-id'

export function notFound(answers: Answers): RequestHandler {
  return (req, res) => answers.refuse(req, res, 'notFound')
}

/** The last stop: a page in words with a number to read out (item 84), the fault itself in the log. */
export function errorPage(answers: Answers, log: Log): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const page = pageFor(error)
    const facts = { requestId: requestIdOf(req), reference: referenceOf(req), ...faultFacts(error) }
    if (page === 'fault' || page === 'unavailable') log.error(facts, 'request failed')
    else log.warn(facts, 'request refused')
    if (res.headersSent) {
      next(error)
      return
    }
    answers.refuse(req, res, page)
  }
}

/** Codes of pg and Node that mean: the database is not there at the moment. */
const AWAY = /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|57P0[123]|08\d{3}|53300)$/

/** pg's pool has no code for these two. */
const SAID_IN_WORDS = new Set([
  'timeout exceeded when trying to connect',
  'Connection terminated unexpectedly',
])

function pageFor(error: unknown): RefusalPage {
  const { status, type } = error as Record<string, unknown>
  if (status === 413 || type === 'entity.too.large' || type === 'parameters.too.many')
    return 'tooLarge'
  if (status === 409) return 'sentBefore'
  if (typeof status === 'number' && status >= 400 && status < 500) return 'badForm'
  return isDatabaseAway(error) ? 'unavailable' : 'fault'
}

/** Looks behind the error as well: the sign-in library wraps what happened to it. */
function isDatabaseAway(error: unknown): boolean {
  if (!types.isNativeError(error)) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && AWAY.test(code)) return true
  return SAID_IN_WORDS.has(error.message) || isDatabaseAway(error.cause)
}

/**
 * What may be said about a fault: its name, its codes and where it came from. Its message stays out, since
 * a message quotes what it choked on, and that may be a person's name (items 71, 77).
 */
export function faultFacts(error: unknown): object {
  if (!types.isNativeError(error)) return { error: typeof error }
  const { code, constraint, table, column } = error as Error & Record<string, unknown>
  return {
    error: error.name,
    ...Object.fromEntries(
      Object.entries({ code, constraint, table, column }).filter(
        ([, value]) => typeof value === 'string',
      ),
    ),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: faultFacts(error.cause) }),
  }
}
