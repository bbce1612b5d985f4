import type { RequestHandler } from 'express'
import type { AppConfig } from '../deps'
import type { Answers } from './answers'

const SAFE = new Set(['GET', 'HEAD'])

export const isSafe = (method: string): boolean => SAFE.has(method)

/**
 * A form that says it was sent from another site is refused, whatever token it carries. A demo is opened
 * under many names (localhost, an address), so there the name it was asked under counts as well.
 */
export function onlyFromHere({ baseUrl, mode }: AppConfig, answers: Answers): RequestHandler {
  const own = new URL(baseUrl).origin
  return (req, res, next) => {
    const { origin, host = '' } = req.headers
    const here =
      origin === undefined
        ? req.headers['sec-fetch-site'] !== 'cross-site'
        : origin === own || (mode === 'demo' && origin === `http://${host}`)
    if (isSafe(req.method) || here) {
      next()
      return
    }
    answers.refuse(req, res, 'otherSite')
  }
}
