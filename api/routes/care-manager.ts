import { type Request, type Response, Router } from 'express'
import { dayInJapan } from '../../manual/calendar/japan-time'
import { unconfirmedCalendar } from '../../manual/calendar/unconfirmed-calendar'
import { joinsAtDischarge } from '../../manual/case/standing-of-care'
import type { OrganisationEntry } from '../../store/organisations'
import { renderActPage } from '../../templates/pages/act-page'
import { coordinatorAt } from '../cases/prepare-start'
import { fieldOf } from '../middleware/body'
import type { Standing } from '../pages/case/standing'
import { caseStrip } from '../pages/case/strip'
import { frameOf } from '../pages/frame'
import { sendForm } from '../pages/send-form'
import { caseFormTarget, type Pressed } from '../pages/targets'
import type { Site } from '../site'
import { createFields } from '../typed/fields'
import { line, type Problems, type Typed } from '../typed/typed'
import { findCase } from './found-case'
import { paths } from './paths'
import { doPressed, findPressed } from './press'

const ACT = 'care-manager'
const QUERY = 'officeQuery'
const OFFICE = 'office'
/** What the shown results were searched by: another text means another search. */
const SEARCHED = 'searched'

/** The office that coordinates, found or changed during the stay: search, choose, register. */
export function careManagerRoutes(site: Site): Router {
  const { gate, organisations, config } = site
  const router = Router()
  const address = paths.caseAction(':caseId', ACT)

  router.get(
    address,
    gate.allow('changeCoordinator'),
    gate.audited('case.care-manager-page'),
    async (req, res) => {
      const found = await findCase(site, req, res)
      if (found !== undefined) send(req, res, found.standing, { typed: {}, problems: {} })
    },
  )

  router.post(
    address,
    gate.allow('changeCoordinator'),
    gate.audited('case.care-manager'),
    async (req, res) => {
      const found = await findPressed(site, req, res)
      if (found === undefined) return
      const { standing, pressed } = found
      const query = line(fieldOf(req, QUERY))
      const typed = { [QUERY]: query, [OFFICE]: fieldOf(req, OFFICE), [SEARCHED]: query }
      const offices =
        query === '' ? undefined : await organisations.searchOffices(config.region, query)
      const chosen = offices?.find(({ id }) => id === typed[OFFICE])
      const isSameSearch = fieldOf(req, SEARCHED) === query
      if (chosen === undefined || !isSameSearch) {
        const problems = problemsIn(query, offices, isSameSearch)
        send(req, res, standing, { typed, problems, pressed, ...(offices && { offices }) })
        return
      }
      await doPressed(site, req, res, found, {
        deeds: [await deedOf(standing, chosen)],
        done: `${paths.case(found.view.caseId)}?done=${ACT}`,
        typed: [{ label: '担当の事業所', value: chosen.name }],
      })
    },
  )

  async function deedOf({ state, leg }: Standing, office: OrganisationEntry) {
    const admittedOn = dayInJapan(leg.admittedAt)
    const calendar =
      (await site.findCalendar(office.id, admittedOn)) ?? unconfirmedCalendar(office.id)
    const type = state.coordinator === undefined ? 'CareManagerIdentified' : 'CareManagerChanged'
    return { type, data: { coordinator: coordinatorAt(office, undefined), calendar } } as const
  }

  function send(
    req: Request,
    res: Response,
    standing: Standing,
    page: Readonly<{
      typed: Typed
      problems: Problems
      offices?: readonly OrganisationEntry[]
      pressed?: Pressed
    }>,
  ): void {
    const { typed, problems, offices = [], pressed } = page
    const { view, state, now } = standing
    const fields = createFields(typed, problems)
    const back = { href: paths.case(view.caseId), label: `ケース ${view.code}` }
    const html = renderActPage(frameOf(site, req), {
      strip: caseStrip(view, now),
      back,
      form: {
        title: state.coordinator === undefined ? '担当の事業所を登録する' : '担当の事業所を変える',
        lead:
          state.coordinator === undefined
            ? `担当のケアマネジャーがいる事業所です。${whatFollows(standing)}`
            : '新しい事業所には、入院の連絡からあらためて知らせます。前の事業所の記録は残ります。',
        fields: [
          fields.text({
            name: QUERY,
            label: '事業所を探す',
            hint: '事業所名・かな・電話番号の一部で探せます',
            need: 'required',
          }),
          ...(offices.length === 0
            ? []
            : [
                fields.radios(
                  { name: OFFICE, label: '担当の事業所', need: 'required' },
                  offices.map((office) => ({
                    value: office.id,
                    label: `${office.name}（${office.municipality ?? '市町村不明'}）`,
                    hint: `${office.phone ?? '電話番号なし'} ／ ${office.registered ? '登録済み。画面で届きます' : '未登録。電話とFAXで連絡します'}`,
                  })),
                ),
              ]),
        ],
        submit: offices.length === 0 ? '探す' : 'この事業所を登録する',
      },
      target: caseFormTarget(site, req, paths.caseAction(view.caseId, ACT), {
        ...(pressed ?? { seenSeq: view.lastSeq }),
        ...(offices.length > 0 && { hidden: [[SEARCHED, typed[SEARCHED] ?? '']] }),
      }),
      cancel: { href: back.href, label: 'やめてケースに戻る' },
    })
    sendForm(res, problems, html)
  }

  return router
}

/** Somebody found during the stay is told nothing of the admission: the office joins later (manual §3.1). */
const whatFollows = ({ state, leg }: Standing): string =>
  joinsAtDischarge(state, leg)
    ? '登録しただけでは知らせは届きません。「退院調整開始の連絡」から加わります。'
    : '登録すると、入院の連絡からの手順が始まります。'

function problemsIn(
  query: string,
  offices: readonly OrganisationEntry[] | undefined,
  isSameSearch: boolean,
): Problems {
  if (query === '') return { [QUERY]: '事業所名・かな・電話番号の一部を入れてください' }
  if (offices?.length === 0)
    return { [QUERY]: '見つかりませんでした。名前の一部や電話番号で探しなおしてください' }
  return isSameSearch ? { [OFFICE]: '担当の事業所を選んでください' } : {}
}
