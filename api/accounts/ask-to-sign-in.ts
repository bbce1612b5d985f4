import type { Request, Response } from 'express'
import { postedOf } from '../middleware/body'
import { isSafe } from '../middleware/own-origin'
import { visitOf } from '../middleware/visit'
import { paths } from '../routes/paths'
import { carry } from './carried-form'
import { localPath } from './local-path'
import { SIGN_IN_WORDS, type SignInPages } from './sign-in-pages'

export type AskToSignIn = (req: Request, res: Response) => Promise<void>

/**
 * Somebody asks for a page that needs a sign-in. A page asked for is shown afterwards; a form that was sent
 * goes along with the sign-in pages, so that nothing typed is lost (item 29).
 */
export function createAskToSignIn(pages: SignInPages): AskToSignIn {
  return async (req, res) => {
    if (isSafe(req.method)) {
      const query = new URLSearchParams({
        back: localPath(req.originalUrl),
        ...(visitOf(req).kind === 'expired' ? { why: 'expired' } : {}),
      })
      res.redirect(303, `${paths.signIn}?${query.toString()}`)
      return
    }
    const carried = carry(req.path, postedOf(req))
    await pages.signIn(req, res, {
      status: 401,
      back: paths.home,
      ...(carried === undefined
        ? { notice: SIGN_IN_WORDS.tooLargeToCarry }
        : { carried, notice: SIGN_IN_WORDS.carried }),
    })
  }
}
