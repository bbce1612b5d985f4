import { type Request, type Response, Router } from 'express'
import { renderAccountForm } from '../../templates/pages/account-form'
import { renderFaxAnswer, renderFaxAnswered } from '../../templates/pages/fax-answer'
import { answerCase } from '../fax/answer-case'
import { settleAnswer } from '../fax/settle-answer'
import type { PrintedFax } from '../fax/printed'
import { postedOf } from '../middleware/body'
import { requestIdOf } from '../middleware/request-id'
import { ANSWER_FIELDS, answerFields, readAnswer } from '../pages/fax/answer-form'
import { untilWords } from '../pages/fax/until-words'
import { answeredView } from '../pages/fax/answered-view'
import { WRONG_CODE } from '../pages/fax/line-form'
import { publicFrame } from '../pages/public-frame'
import { sendForm } from '../pages/send-form'
import type { Site } from '../site'
import { type Problems, type Typed, typedFrom } from '../typed/typed'
import { paths } from './paths'

const AUDIENCE = { title: 'FAXを受け取った方のページ', words: '登録・ログインは要りません' }

/** FAXの受け取り: open to whoever holds a sheet; it shows nothing that does not stand on the sheet's cover. */
export function faxAnswerRoutes(site: Site): Router {
  const { gate, audit, faxCodes, faxLimits, faxSheets, tokens, clock, config } = site
  const router = Router()
  const address = paths.faxAnswer

  router.get(address, gate.open(), (req, res) => {
    ask(req, res, {}, {})
  })

  router.post(address, gate.open(), async (req, res) => {
    const typed = typedFrom(postedOf(req), ANSWER_FIELDS)
    const read = readAnswer(typed)
    if (!read.ok) {
      ask(req, res, typed, read.problems)
      return
    }
    const { code, number, answer, answeredBy } = read
    const wait = await faxLimits.count(number, req.ip ?? '')
    if (wait !== undefined) {
      tooMany(req, res, wait)
      return
    }
    const sheet = await faxSheets.findByCode({
      number,
      codeHash: faxCodes.hashOf(number, code),
      at: new Date(clock.now()),
    })
    if (sheet === undefined) {
      const left = await faxLimits.left(number)
      ask(req, res, typed, { code: `${WRONG_CODE}（あと${left}回）` })
      return
    }
    await faxLimits.forgive(number, req.ip ?? '')
    await audit.write({
      operation: 'fax.answer',
      outcome: 'allowed',
      organisationId: sheet.receiverId,
      ...(sheet.of && { caseId: sheet.of.caseId }),
      requestId: requestIdOf(req),
    })
    const { of } = sheet
    if (of !== undefined) await answerCase(site, { ...sheet, of }, read)
    await settleAnswer(site, sheet, { answer, answeredBy })
    const { from, pages } = sheet.printed as PrintedFax
    const view = answeredView({
      code,
      purpose: sheet.purpose,
      from,
      pages,
      answer,
      answeredBy,
      at: clock.now(),
      ...(sheet.answered && answer !== 'notForUs' && { earlier: sheet.answered.at }),
    })
    res.type('html').send(renderFaxAnswered(frame(req), view))
  })

  return router

  function frame(req: Request) {
    const around = publicFrame(config, req)
    return around.visitor === undefined ? { ...around, audience: AUDIENCE } : around
  }

  function ask(req: Request, res: Response, typed: Typed, problems: Problems): void {
    const html = renderFaxAnswer(frame(req), {
      target: { action: address, csrf: tokens.forVisitor(req, res) },
      fields: answerFields(typed, problems),
    })
    sendForm(res, problems, html)
  }

  function tooMany(req: Request, res: Response, wait: number): void {
    res.setHeader('Retry-After', String(wait))
    const html = renderAccountForm(
      {
        title: '受け付けを一時止めています',
        words: [
          `違う番号が続けて入りました。${untilWords(clock.now(), wait)}ごろから、またお試しいただけます。`,
          '急ぐときは、FAXにある送信元へ電話して、確認番号を伝えてください。',
        ],
        links: [{ href: address, label: 'FAXの受け取りを知らせる' }],
      },
      frame(req),
    )
    res.status(429).type('html').send(html)
  }
}
