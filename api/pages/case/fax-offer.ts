import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { PlainDate } from '../../../manual/calendar/plain-date'
import { strayFaxesToHandle } from '../../../manual/case/fold-fax'
import type { HospitalLeg } from '../../../manual/case/state'
import type { FaxRecord } from '../../../manual/case/stay-state'
import { standingProblem } from '../../../manual/case/refusal-standing'
import type { CaseDocument } from '../../../templates/pages/case-page'
import type { BannerView } from '../../../templates/pages/components/banner'
import type { Link } from '../../../templates/pages/components/link'
import { FAX_TITLES } from '../../../templates/words/fax'
import { paths } from '../../routes/paths'
import { faxMoment, faxStateChip } from '../fax/fax-state'
import { FAX_ANSWER_WORDS } from './event-words-fax'
import type { Standing } from './standing'

/** The way to the fax page. `isUsual`: the office reads no screen of ours, or likes a fax best. */
export function faxOffer(
  standing: Standing,
): Readonly<{ link: Link; isUsual: boolean }> | undefined {
  const { view, state, leg, side, now } = standing
  const isOpen = side === 'hospital' && view.asFormerHospital !== true && !view.diverged
  if (!isOpen || state.closed !== undefined) return undefined
  if (standingProblem('FaxPrinted', { state, leg, at: now }) !== undefined) return undefined
  const likesFax = view.coordinator?.contactList?.desks.some(({ methods }) => methods[0] === 'fax')
  return {
    link: { href: paths.caseFax(view.caseId), label: 'FAX用紙を作る' },
    isUsual: state.coordinator?.registered === false || likesFax === true,
  }
}

/** Every sheet for the fax, for the hospital that made it. */
export function faxDocuments({ view, state, side, now }: Standing): readonly CaseDocument[] {
  if (side !== 'hospital' || view.asFormerHospital === true) return []
  const today = dayInJapan(now)
  return state.legs
    .flatMap(({ faxes = [] }) => faxes)
    .toReversed()
    .map((fax) => ({
      title: `FAX用紙：${FAX_TITLES[fax.message]}`,
      href: paths.caseFaxSheet(view.caseId, fax.sheetId),
      detail: faxMoment(fax, today),
      state: faxStateChip(fax),
    }))
}

/** What came back and asks for something; a page that could not be read only until the message went out again. */
export function faxBanners({ view, state, leg, side, now }: Standing): readonly BannerView[] {
  if (side !== 'hospital' || view.asFormerHospital === true) return []
  return [
    ...strayFaxesToHandle(state).map((fax) => strayBanner(view.caseId, fax, dayInJapan(now))),
    ...unreadableBanners(leg),
  ]
}

function unreadableBanners({ faxes = [] }: HospitalLeg): readonly BannerView[] {
  return faxes.flatMap(({ message, answered }, at): readonly BannerView[] => {
    if (answered?.answer !== 'pagesUnreadable') return []
    if (faxes.slice(at + 1).some((later) => later.message === message && later.sent !== undefined))
      return []
    return [
      {
        kind: 'caution',
        title: `FAX（${FAX_TITLES[message]}）：${FAX_ANSWER_WORDS[answered.answer]}`,
        words: ['用紙を作り直して送るか、電話で伝えてください。'],
      },
    ]
  })
}

/** Stands by every edition until it is recorded what has become of the paper (decisions 13). */
const strayBanner = (caseId: string, fax: FaxRecord, today: PlainDate): BannerView => ({
  kind: 'error',
  title: `FAX（${FAX_TITLES[fax.message]}、${faxMoment(fax, today)}）：${FAX_ANSWER_WORDS.notForUs}`,
  words: [
    '届いた先に電話して紙を引き取り、どうしたかを記録してください。この番号は、もう使えません。',
  ],
  link: strayFaxLink(caseId, fax.sheetId),
})

/** To where it is recorded what has become of a sheet in the wrong hands. */
export const strayFaxLink = (caseId: string, sheetId: string): Link => ({
  href: paths.strayFax(caseId, sheetId),
  label: '紙をどうしたか記録する',
})
