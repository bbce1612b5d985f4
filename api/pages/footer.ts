import { WINDOW_TITLE } from '../../templates/pages/admission-info-window'
import type { Link } from '../../templates/pages/components/link'
import { paths } from '../routes/paths'

export const OPERATOR = '南和地域 入退院連携'

/** Pages for anybody: at the foot of every page, and beside sign-in. */
export const FOOTER_LINKS: readonly Link[] = [
  { href: paths.contacts, label: '窓口ガイド' },
  { href: paths.admissionInfoWindow, label: WINDOW_TITLE },
]
