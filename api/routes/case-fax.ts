import { type Request, type Response, Router } from 'express'
import { findFax, legOfFax } from '../../manual/case/fold-fax'
import type { HospitalLeg } from '../../manual/case/state'
import type { FaxRecord } from '../../manual/case/stay-state'
import { mayCarryPatientData } from '../../manual/fax/fax-line'
import { FAX_MESSAGES, isFaxedForm } from '../../manual/fax/fax-sheet'
import type { FaxSheet } from '../../store/fax-sheets'
import { renderCaseFax, renderFaxSheet } from '../../templates/pages/case-fax'
import { doDeeds } from '../cases/do-deeds'
import { findFaxNumbers } from '../fax/fax-numbers'
import { answeredDeed, receiptDeeds, sentDeeds } from '../fax/fax-deeds'
import { drawMessageSheet, keepMessageSheet } from '../fax/message-sheet'
import { settleAnswer } from '../fax/settle-answer'
import { postedOf } from '../middleware/body'
import { signedIn } from '../middleware/gate'
import type { Standing } from '../pages/case/standing'
import { caseFaxView, type FaxLines, formToFax, lineFor } from '../pages/fax/case-fax-view'
import {
  readReceipt,
  readSent,
  RECEIPT_FIELDS,
  receiptFields,
  receiptTyped,
  SENT_FIELDS,
  sentFields,
  sentTyped,
} from '../pages/fax/sheet-form'
import { faxSheetView } from '../pages/fax/sheet-view'
import { frameOf } from '../pages/frame'
import { answerOutcome } from '../pages/outcome'
import { caseFormTarget } from '../pages/targets'
import type { Site } from '../site'
import { type Filled, typedFrom } from '../typed/typed'
import { typedBack } from '../typed/typed-back'
import { type FoundCase, findCase } from './found-case'
import { paths } from './paths'
import { answerRepeated, doPressed, findPressed } from './press'

const CASE = ':caseId'
const SHEET = ':sheetId'

type FoundSheet = FoundCase &
  Readonly<{ sheet: FaxSheet; fax: FaxRecord; stay: HospitalLeg; usable: boolean }>

/** FAXで知らせる: a message on paper, made for a proved number only; printed, sent and received one by one. */
export function caseFaxRoutes(site: Site): Router {
  const { gate, answers, faxSheets, organisations } = site
  const router = Router()

  router.get(
    paths.caseFax(CASE),
    gate.allow('sendFax'),
    gate.audited('case.fax-page'),
    async (req, res) => {
      const found = await findCase(site, req, res)
      if (found !== undefined) await show(req, res, found)
    },
  )

  router.post(
    paths.caseFaxMessage(CASE, ':message'),
    gate.allow('sendFax'),
    gate.audited('case.fax-make'),
    async (req, res) => {
      const found = await findPressed(site, req, res)
      if (found === undefined) return
      const message = FAX_MESSAGES.find((one) => one === req.params['message'])
      const { standing, view, pressed } = found
      const receiver = view.coordinator
      if (message === undefined || receiver === undefined) {
        answers.refuse(req, res, 'notFound')
        return
      }
      if (await answerRepeated(site, res, found)) return
      const desk = lineFor(standing, await linesOf(standing), message)
      const line = desk?.line
      if (!mayCarryPatientData(line)) {
        await show(req, res.status(409), found)
        return
      }
      const { submissionId } = pressed
      const actor = signedIn(req)
      const carried = isFaxedForm(message) ? formToFax(standing.leg, message) : undefined
      const form = carried && formSentBy(standing, carried.done.eventId)
      if (isFaxedForm(message) && form === undefined) {
        await show(req, res.status(409), found)
        return
      }
      await keepMessageSheet(site, actor, standing, {
        id: submissionId,
        message,
        receiver,
        desk: { ...desk, line },
        ...(form && { form }),
      })
      await doPressed(site, req, res, found, {
        deeds: [
          {
            type: 'FaxPrinted',
            data: {
              legId: standing.leg.id,
              sheetId: submissionId,
              message,
              ...(carried && { formEventId: carried.done.eventId }),
            },
          },
        ],
        done: `${paths.caseFaxSheet(view.caseId, submissionId)}?done=made`,
      })
    },
  )

  // Stands before the page, whose pattern would take the file's name as well.
  router.get(
    paths.caseFaxPdf(CASE, SHEET),
    gate.allow('sendFax'),
    gate.audited('case.fax-download'),
    async (req, res) => {
      const found = await findSheet(req, res)
      if (found === undefined) return
      if (!found.usable) {
        showSheet(req, res.status(409), found, {})
        return
      }
      res
        .type('application/pdf')
        .set('Content-Disposition', `attachment; filename="fax-${found.view.code}.pdf"`)
        .send(Buffer.from(await drawMessageSheet(site, found.stay, found.sheet)))
    },
  )

  router.get(
    paths.caseFaxSheet(CASE, SHEET),
    gate.allow('sendFax'),
    gate.audited('case.fax-sheet'),
    async (req, res) => {
      const found = await findSheet(req, res)
      if (found === undefined) return
      const done = req.query['done']
      showSheet(req, res, found, { did: typeof done === 'string' ? done : '' })
    },
  )

  router.post(
    paths.caseFaxSent(CASE, SHEET),
    gate.allow('sendFax'),
    gate.audited('case.fax-sent'),
    async (req, res) => {
      const found = await findPressedSheet(req, res)
      if (found === undefined) return
      const { standing, fax, stay } = found
      const typed = typedFrom(postedOf(req), SENT_FIELDS)
      const read = readSent(typed, standing.now)
      if (!read.ok) {
        showSheet(req, res.status(422), found, { sent: { typed, problems: read.problems } })
        return
      }
      await doPressed(site, req, res, found, {
        deeds: sentDeeds({ state: standing.state, leg: stay }, fax, read.at),
        done: doneAt(found, 'sent'),
      })
    },
  )

  router.post(
    paths.caseFaxAnswer(CASE, SHEET),
    gate.allow('sendFax'),
    gate.audited('case.fax-answer'),
    async (req, res) => {
      const found = await findPressedSheet(req, res)
      if (found === undefined) return
      const { standing, view, fax, stay, sheet, pressed } = found
      const typed = typedFrom(postedOf(req), RECEIPT_FIELDS)
      const read = readReceipt(typed, standing.now)
      if (!read.ok) {
        showSheet(req, res.status(422), found, { answer: { typed, problems: read.problems } })
        return
      }
      const { how, answer: said, answeredBy, at } = read
      const notices =
        said === 'allReadable'
          ? receiptDeeds({ state: standing.state, leg: stay }, fax, how, at)
          : { sent: [], confirmed: [] }
      const deeds = [
        answeredDeed(stay, fax.sheetId, said, how, { at, payload: { answeredBy } }),
        ...notices.sent,
        ...notices.confirmed,
      ]
      const { caseId } = view
      const { side } = standing
      const outcome = await doDeeds(site.act, signedIn(req), { caseId, side, ...pressed }, deeds)
      if (outcome.kind !== 'refused') await settleAnswer(site, sheet, { answer: said, answeredBy })
      await answerOutcome(site, req, res, outcome, {
        caseId,
        submissionId: pressed.submissionId,
        done: doneAt(found, 'answered'),
        typed: typedBack(receiptFields(typed, {})),
      })
    },
  )

  return router

  async function show(req: Request, res: Response, { standing, view }: FoundCase): Promise<void> {
    const viewOf = caseFaxView(standing, await linesOf(standing), (message) =>
      caseFormTarget(site, req, paths.caseFaxMessage(view.caseId, message), {
        seenSeq: view.lastSeq,
      }),
    )
    res.type('html').send(renderCaseFax(frameOf(site, req), viewOf))
  }

  function showSheet(req: Request, res: Response, found: FoundSheet, page: ShownSheet): void {
    const { standing, view, sheet, fax, usable } = found
    const { caseId } = view
    const drawn = { seenSeq: view.lastSeq }
    const sent = page.sent ?? { typed: sentTyped(standing.now), problems: {} }
    const receipt = page.answer ?? { typed: receiptTyped(standing.now), problems: {} }
    const html = renderFaxSheet(
      frameOf(site, req),
      faxSheetView(standing, {
        fax,
        sheet,
        did: page.did ?? '',
        usable,
        sent: {
          target: caseFormTarget(site, req, paths.caseFaxSent(caseId, fax.sheetId), drawn),
          fields: sentFields(sent.typed, sent.problems),
        },
        answer: {
          target: caseFormTarget(site, req, paths.caseFaxAnswer(caseId, fax.sheetId), drawn),
          fields: receiptFields(receipt.typed, receipt.problems),
        },
      }),
    )
    res.type('html').send(html)
  }

  async function linesOf({ view }: Standing): Promise<FaxLines> {
    const numbers =
      view.coordinator === undefined ? [] : await findFaxNumbers(site, view.coordinator)
    return new Map(numbers.map(({ number, line }) => [number, line]))
  }

  /** Whether the number on a sheet is still one of its receiver's, and still the proved one. */
  async function isProved({ receiverId, lineRevision }: FaxSheet): Promise<boolean> {
    const receiver = await organisations.find(receiverId)
    const numbers = receiver === undefined ? [] : await findFaxNumbers(site, receiver)
    return numbers.some(({ line }) => line.revision === lineRevision && mayCarryPatientData(line))
  }

  async function findSheet(req: Request, res: Response): Promise<FoundSheet | undefined> {
    const found = await findCase(site, req, res)
    return found && sheetOf(req, res, found)
  }

  async function findPressedSheet(req: Request, res: Response) {
    const found = await findPressed(site, req, res)
    return found && sheetOf(req, res, found)
  }

  async function sheetOf<F extends FoundCase>(
    req: Request,
    res: Response,
    found: F,
  ): Promise<(F & FoundSheet) | undefined> {
    const { sheetId } = req.params
    const id = typeof sheetId === 'string' ? sheetId : ''
    const stay = legOfFax(found.standing.state, id)
    const fax = stay && findFax(stay, id)
    const sheet = fax && (await faxSheets.find(id))
    if (stay === undefined || fax === undefined || sheet === undefined) {
      answers.refuse(req, res, 'notFound')
      return undefined
    }
    // A sheet that has gone out is a record; one that has not must not go to a number that is not proved any more.
    const usable = fax.sent !== undefined || (await isProved(sheet))
    return { ...found, stay, fax, sheet, usable }
  }
}

const doneAt = ({ view, fax }: FoundSheet, did: 'sent' | 'answered'): string =>
  `${paths.caseFaxSheet(view.caseId, fax.sheetId)}?done=${did}`

type ShownSheet = Readonly<{ did?: string; sent?: Filled; answer?: Filled }>

/** The submission whose answers a form was sent with. */
function formSentBy({ view }: Standing, eventId: string) {
  const event = view.events.find(({ id }) => id === eventId)
  return event?.submissionId === undefined ? undefined : { submissionId: event.submissionId }
}
