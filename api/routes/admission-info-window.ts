import { type Request, type Response, Router } from 'express'
import { timeInJapan } from '../../manual/calendar/japan-time'
import { renderAccountForm } from '../../templates/pages/account-form'
import {
  renderAdmissionInfoWindow,
  WINDOW_TITLE,
  type WindowResult,
} from '../../templates/pages/admission-info-window'
import { postedOf } from '../middleware/body'
import { publicFrame } from '../pages/public-frame'
import { sendForm } from '../pages/send-form'
import type { Site } from '../site'
import { readTypedWindow } from '../tools/typed-window'
import { USUAL, WINDOW_FIELDS, windowFields } from '../tools/window-fields'
import { windowResult } from '../tools/window-page'
import { type Problems, type Typed, typedFrom } from '../typed/typed'
import { paths } from './paths'

/** 入院時情報連携加算の期限をしらべる: open to everybody, keeps nothing, names nobody. */
export function admissionInfoWindowRoutes(site: Site): Router {
  const { gate, toolLimits, clock, config, tokens } = site
  const router = Router()
  const address = paths.admissionInfoWindow

  router.get(address, gate.open(), (req, res) => {
    send(req, res, { typed: USUAL, problems: {} })
  })

  router.post(address, gate.open(), async (req, res) => {
    const wait = await toolLimits.count(req.ip ?? '')
    if (wait !== undefined) {
      res.setHeader('Retry-After', String(wait))
      sendTooMany(req, res, wait)
      return
    }
    const typed = typedFrom(postedOf(req), WINDOW_FIELDS)
    const now = clock.now()
    const read = readTypedWindow(typed, now)
    if (read.ok) send(req, res, { typed, problems: {}, result: windowResult(read.admission, now) })
    else send(req, res, { typed, problems: read.problems })
  })

  return router

  function send(
    req: Request,
    res: Response,
    page: Readonly<{ typed: Typed; problems: Problems; result?: WindowResult }>,
  ): void {
    const { typed, problems, result } = page
    const html = renderAdmissionInfoWindow(publicFrame(config, req), {
      target: { action: address, csrf: tokens.forVisitor(req, res) },
      ...windowFields(typed, problems),
      back: { href: paths.home, label: 'はじめのページ' },
      ...(result && { result }),
    })
    sendForm(res, problems, html)
  }

  function sendTooMany(req: Request, res: Response, wait: number): void {
    const until = timeInJapan(clock.now() + wait * 1000)
    const html = renderAccountForm(
      {
        title: 'しらべるのを一時止めています',
        words: [
          `同じところから続けて問い合わせが来ました。${until}ごろから、またしらべられます。`,
          'ブラウザーの「戻る」で前の画面に戻ると、入力した内容が残っています。',
        ],
        links: [{ href: address, label: WINDOW_TITLE }],
      },
      publicFrame(config, req),
    )
    res.status(429).type('html').send(html)
  }
}
