import { Router } from 'express'
import type { Role } from '../../store/memberships'
import { renderAccountForm } from '../../templates/pages/account-form'
import { ROLE_WORDS } from '../accounts/role-words'
import { FORM_TOKEN_FIELD } from '../middleware/form-token'
import { signedIn } from '../middleware/gate'
import { frameOf } from '../pages/frame'
import type { Site } from '../site'
import { paths } from './paths'

/** Where everybody lands after sign-in: on the list of their side, where there is one. */
export function homeRoutes(site: Site): Router {
  const { gate, tokens } = site
  const router = Router()

  router.get(paths.home, gate.allow('viewHome'), (req, res) => {
    const { accountId, displayName, organisationName, role } = signedIn(req)
    const landing = landingOf(role)
    if (landing !== undefined) {
      res.redirect(303, landing)
      return
    }
    const token = tokens.forSession(req.headers.cookie ?? '', accountId)
    const html = renderAccountForm(
      {
        title: '南和 入退院連携',
        words: [
          `${organisationName} ${displayName}（${ROLE_WORDS[role]}）`,
          'この役割で使う画面は、まだありません。いま、することはありません。',
        ],
        buttons: [
          { action: paths.signOut, hidden: [[FORM_TOKEN_FIELD, token]], label: 'ログアウト' },
        ],
      },
      frameOf(site, req),
    )
    res.type('html').send(html)
  })

  return router
}

function landingOf(role: Role): string | undefined {
  switch (role) {
    case 'wardNurse':
    case 'dischargePlanner':
    case 'headNurse':
      return paths.worklist
    case 'careManager':
    case 'officeManager':
    case 'supportCenterStaff':
      return paths.inbox
    case 'healthCenterStaff':
      return paths.rates
    case 'municipalCareStaff':
    case 'administrator':
      return undefined
  }
}
