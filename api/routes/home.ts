import { Router } from 'express'
import { renderAccountForm } from '../../templates/pages/account-form'
import { ROLE_WORDS } from '../accounts/role-words'
import { FORM_TOKEN_FIELD } from '../middleware/form-token'
import { signedIn } from '../middleware/gate'
import type { Site } from '../site'
import { paths } from './paths'

/** Where everybody lands after sign-in. */
export function homeRoutes({ gate, tokens }: Site): Router {
  const router = Router()

  router.get(paths.home, gate.allow('viewHome'), (req, res) => {
    const { accountId, displayName, organisationName, role } = signedIn(req)
    const token = tokens.forSession(req.headers.cookie ?? '', accountId)
    const html = renderAccountForm({
      title: '南和 入退院連携',
      words: [`${organisationName} ${displayName}（${ROLE_WORDS[role]}）`],
      buttons: [
        { action: paths.signOut, hidden: [[FORM_TOKEN_FIELD, token]], label: 'ログアウト' },
      ],
    })
    res.type('html').send(html)
  })

  return router
}
