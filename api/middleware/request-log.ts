import type { RequestHandler } from 'express'
import type { Log } from '../deps'
import { requestIdOf } from './request-id'
import { visitOf } from './visit'

/**
 * One line a request: which route, how it ended, how long it took. The pattern of the route and not the
 * address, no query and no body: whatever a person typed must not reach a log (items 71, 77).
 */
export function logRequests(log: Log): RequestHandler {
  return (req, res, next) => {
    const started = performance.now()
    res.on('close', () => {
      const visit = visitOf(req)
      log.info(
        {
          requestId: requestIdOf(req),
          method: req.method,
          route: routeOf(req.route),
          status: res.statusCode,
          finished: res.writableFinished,
          ms: Math.round(performance.now() - started),
          ...(visit.kind === 'signedIn' ? { accountId: visit.account.id } : {}),
        },
        'request',
      )
    })
    next()
  }
}

function routeOf(route: unknown): string {
  if (typeof route !== 'object' || route === null || !('path' in route)) return '(none)'
  return String(route.path)
}
