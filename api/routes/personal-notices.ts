import { type Request, type Response, Router } from 'express'
import { NOTICE_CHOICES } from '../../manual/notices/personal'
import type { PersonalChoice } from '../../store/notice-choices'
import type { BannerView } from '../../templates/pages/components/banner'
import { renderPersonalNotices } from '../../templates/pages/personal-notices'
import { postedOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import { signedInVisitOf } from '../middleware/visit'
import { frameOf } from '../pages/frame'
import { personalNoticesView } from '../pages/personal-notices'
import { formTarget } from '../pages/targets'
import type { Site } from '../site'
import { mailAddressFrom } from '../typed/mail-address'
import { line, type Problems, type Typed, typedFrom } from '../typed/typed'
import { paths } from './paths'

const SAVED: BannerView = { kind: 'success', title: 'お知らせの受け取り方を記録しました' }

/** あなたへのお知らせ: each account says how it is written to beside its desk (usability 47). */
export function personalNoticeRoutes(site: Site): Router {
  const { gate, noticeChoices } = site
  const router = Router()
  const may = gate.allow('chooseNotices')

  router.get(paths.accountNotices, may, async (req, res) => {
    const { accountId, organisationId } = signedIn(req)
    const { choice, mail = '' } = await noticeChoices.of(accountId, organisationId)
    const banners = req.query['done'] === 'saved' ? [SAVED] : []
    sendPage(req, res, { typed: { choice, mail }, banners })
  })

  router.post(
    paths.accountNotices,
    may,
    gate.audited('account.chooseNotices'),
    async (req, res) => {
      const typed = typedFrom(postedOf(req), ['choice', 'mail'])
      const read = readChoice(typed, fixedAddressOf(req))
      if (!read.ok) {
        sendPage(req, res, { typed, problems: read.problems, status: 422 })
        return
      }
      const { accountId, organisationId } = signedIn(req)
      await noticeChoices.choose(accountId, organisationId, read.chosen)
      res.redirect(303, `${paths.accountNotices}?done=saved`)
    },
  )

  return router

  function sendPage(
    req: Request,
    res: Response,
    page: Readonly<{
      typed: Typed
      problems?: Problems
      banners?: readonly BannerView[]
      status?: number
    }>,
  ): void {
    const { typed, problems = {}, banners = [], status = 200 } = page
    const fixedAddress = fixedAddressOf(req)
    const view = personalNoticesView({
      organisation: signedIn(req).organisationName,
      typed,
      problems,
      banners,
      target: formTarget(site, req, paths.accountNotices),
      ...(fixedAddress !== undefined && { fixedAddress }),
    })
    res
      .status(status)
      .type('html')
      .send(renderPersonalNotices(frameOf(site, req), view))
  }
}

function fixedAddressOf(req: Request): string | undefined {
  const { demo, loginName } = signedInVisitOf(req).account
  return demo ? `${loginName}@demo.example.jp` : undefined
}

type Read =
  Readonly<{ ok: true; chosen: PersonalChoice }> | Readonly<{ ok: false; problems: Problems }>

function readChoice(typed: Typed, fixedAddress: string | undefined): Read {
  const choice = NOTICE_CHOICES.find((one) => one === typed['choice'])
  if (choice === undefined)
    return { ok: false, problems: { choice: '受け取り方を1つ選んでください' } }
  const isEmpty = line(typed['mail']) === ''
  const mail = fixedAddress ?? mailAddressFrom(typed['mail'])
  if (mail !== undefined) return { ok: true, chosen: { choice, mail } }
  if (!isEmpty)
    return { ok: false, problems: { mail: '「renkei@example.jp」のような形で入れてください' } }
  if (choice !== 'none')
    return { ok: false, problems: { mail: '受け取るには、メールアドレスを入れてください' } }
  return { ok: true, chosen: { choice } }
}
