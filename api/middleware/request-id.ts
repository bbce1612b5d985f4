import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler } from 'express'

const ids = new WeakMap<Request, string>()

/** Made here and never taken from the caller: it goes into logs, audit lines and the error page. */
export const giveRequestId: RequestHandler = (req, res, next) => {
  const id = randomUUID()
  ids.set(req, id)
  res.setHeader('X-Request-Id', id)
  next()
}

export function requestIdOf(req: Request): string {
  const id = ids.get(req)
  if (id === undefined) throw new Error('giveRequestId must run first')
  return id
}
