import type { RequestHandler } from 'express'
import helmet from 'helmet'

const ONE_YEAR_S = 365 * 24 * 60 * 60

/**
 * A page may run our script, use our stylesheet and send forms to us; nothing else (item 79).
 * The referrer stays within the site: with `no-referrer` browsers send `Origin: null` on forms, and the
 * check of where a form came from could not work.
 */
export function securityHeaders({ baseUrl }: { baseUrl: string }): RequestHandler {
  const https = baseUrl.startsWith('https:')
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: ONE_YEAR_S, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
}

/** A shared ward computer must not show a page again after sign-out by its back button. */
export const neverStore: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store')
  next()
}
