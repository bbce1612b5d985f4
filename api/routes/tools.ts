import express, { type RequestHandler, Router } from 'express'
import type { CalendarSnapshot } from '../../manual/calendar/business-calendar'
import { unconfirmedCalendar } from '../../manual/calendar/unconfirmed-calendar'
import { admissionInfoWindow } from '../../manual/fees/admission-info-fee'
import { errorPage } from '../middleware/errors'
import type { Site } from '../site'
import { answersInJson, refuseQuestion, windowAnswer } from '../tools/window-answer'
import { readWindowQuestion, type WindowQuestion } from '../tools/window-question'
import { paths } from './paths'

/** Some hundred closing days and a week of hours are far less. */
const BODY_LIMIT = '16kb'

/**
 * Tools for other programs: no sign-in, no cookie, from any site. They read public facts only, and stand
 * before the check of where a form came from.
 */
export function toolRoutes(site: Site): Router {
  const { gate, toolLimits } = site
  const router = Router()
  const address = paths.toolAdmissionInfoWindow

  const notTooOften: RequestHandler = async (req, res, next) => {
    const wait = await toolLimits.count(req.ip ?? '')
    if (wait === undefined) {
      next()
      return
    }
    res.setHeader('Retry-After', String(wait))
    refuseQuestion(res, 'tooManyQuestions')
  }

  router.options(address, gate.fromAnywhere(), (_req, res) => {
    res.status(204).end()
  })

  router.post(
    address,
    gate.fromAnywhere(),
    notTooOften,
    express.json({ limit: BODY_LIMIT }),
    async (req, res) => {
      if (req.is('json') === false) {
        refuseQuestion(res, 'notJson')
        return
      }
      const read = readWindowQuestion(req.body)
      if (!read.ok) {
        refuseQuestion(res, read.code, read.field)
        return
      }
      const { question } = read
      const calendar = await calendarFor(site, question)
      if (calendar === undefined) {
        refuseQuestion(res, 'officeUnknown', 'officeId')
        return
      }
      const { admittedAt } = question
      res.json(
        windowAnswer(
          admissionInfoWindow({ admittedAt, timeKnown: true, calendar, careLevel: 'care1' }),
        ),
      )
    },
  )
  router.use(address, errorPage(answersInJson, site.log))

  return router
}

/** The calendar the window is counted by; undefined for an office nobody knows. */
async function calendarFor(
  { organisations, findCalendar }: Pick<Site, 'organisations' | 'findCalendar'>,
  { by, admittedOn }: WindowQuestion,
): Promise<CalendarSnapshot | undefined> {
  if (by === undefined) return unconfirmedCalendar('unknown')
  if ('calendar' in by) return by.calendar
  const known = await findCalendar(by.officeId, admittedOn)
  if (known !== undefined) return known
  const office = await organisations.find(by.officeId)
  return office && unconfirmedCalendar(office.id)
}
