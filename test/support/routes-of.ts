import type { Express } from 'express'
import { markOf, type Mark } from '../../api/middleware/gate'

export type RouteLine = Readonly<{ method: string; path: string; marks: readonly Mark[] }>

type Layer = Readonly<{
  route?: Readonly<{
    path: string
    stack: readonly Readonly<{ method?: string; handle: object }>[]
  }>
  handle?: object & Readonly<{ stack?: readonly Layer[] }>
}>

/** Every route line of the app, also in routers within routers, with what its handlers say of themselves. */
export function routesOf(app: Express): readonly RouteLine[] {
  return linesIn((app as unknown as { router: { stack: readonly Layer[] } }).router.stack)
}

function linesIn(layers: readonly Layer[]): readonly RouteLine[] {
  return layers.flatMap(({ route, handle }) => {
    if (route === undefined) return linesIn(handle?.stack ?? [])
    const methods = new Set(route.stack.map(({ method }) => (method ?? 'all').toUpperCase()))
    const marks = route.stack.flatMap((layer) => markOf(layer.handle) ?? [])
    return [...methods].map((method) => ({ method, path: route.path, marks }))
  })
}
