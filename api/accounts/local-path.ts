import { paths } from '../routes/paths'

const HERE = 'http://here.invalid'
const TOO_LONG = 500

/** The address within this service that a text names, or the home page: nobody is sent elsewhere. */
export function localPath(text: string): string {
  if (text.length > TOO_LONG || !text.startsWith('/') || !URL.canParse(text, HERE))
    return paths.home
  const url = new URL(text, HERE)
  const leadsBack = url.pathname.startsWith(paths.signIn) || url.pathname === paths.signOut
  if (url.origin !== HERE || leadsBack) return paths.home
  return `${url.pathname}${url.search}`
}
