import path from 'node:path'
import express, { Router } from 'express'
import { paths } from './paths'

const FOLDER = path.join(__dirname, '../../templates/assets')

/** The stylesheet and the script: the same for everybody, so they may be kept, and are asked for again by tag. */
export function assetRoutes(): Router {
  const router = Router()
  router.use(
    paths.assets,
    express.static(FOLDER, { index: false, cacheControl: false, setHeaders: mayBeKept }),
  )
  return router
}

function mayBeKept(res: { setHeader(name: string, value: string): void }): void {
  res.setHeader('Cache-Control', 'public, max-age=0, must-revalidate')
}
