import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import type { ContactList } from '../../../manual/contacts/contact-list'
import { PURPOSES } from '../../../manual/contacts/purposes'
import type { ContactListAct } from '../../../store/contact-lists'
import type { ContactReport } from '../../../store/contact-reports'
import type { Actor } from '../../../store/memberships'
import type { BannerView } from '../../../templates/pages/components/banner'
import type { FormTarget, Hidden } from '../../../templates/pages/components/hidden'
import type { OwnContactsView } from '../../../templates/pages/own-contacts'
import { WRONG_WORDS } from '../../../templates/words/contact'
import { deskHoursWords } from '../../../templates/words/hours'
import { phoneWords } from '../../../templates/words/phone'
import { nearMoment } from '../../../templates/words/time'
import { paths } from '../../routes/paths'
import { freshnessView } from './answer-words'
import { purposeWords } from './contact-facts'

export type OwnNotice = 'saved' | 'confirmed' | 'changedMeanwhile'

const NOTICES = {
  saved: {
    kind: 'success',
    title: '保存しました',
    words: ['どなたでも見られるページに、もう出ています。前の内容は履歴に残っています。'],
  },
  confirmed: { kind: 'success', title: '今日確認したことを記録しました' },
  changedMeanwhile: {
    kind: 'caution',
    title: 'まだ確認を記録していません',
    words: ['この画面を開いたあとに内容が変わりました。いまの内容を見て、もう一度押してください。'],
  },
} as const satisfies Record<OwnNotice, BannerView>

const ACTS = {
  given: '事務局が入れました',
  changed: '内容を直しました',
  confirmed: '内容を確認しました',
} as const satisfies Record<ContactListAct['act'], string>

export type OwnShown = Readonly<{
  actor: Actor
  list: ContactList | undefined
  history: readonly ContactListAct[]
  reports: readonly ContactReport[]
  now: Instant
  notice: OwnNotice | undefined
  targetOf(action: string, hidden?: Hidden): FormTarget
}>

/** The whole list as its own office sees it. */
export function ownContactsView(shown: OwnShown): OwnContactsView {
  const { actor, list, history, reports, now, notice, targetOf } = shown
  const { chip, confirmed } = freshnessView(list, now)
  const words = purposeWords(actor.organisationKind)
  const today = dayInJapan(now)
  return {
    title: `${actor.organisationName} の窓口`,
    ...(notice && { banners: [NOTICES[notice]] }),
    chip,
    confirmed,
    page: { href: paths.contact(actor.organisationId), label: 'どなたでも見られるページ' },
    ...(list && { confirm: targetOf(paths.ownConfirmation, [['number', String(list.number)]]) }),
    desks: PURPOSES.map((purpose) => {
      const desk = list?.desks.find((one) => one.purpose === purpose)
      return {
        purpose: words[purpose],
        href: paths.ownDesk(purpose),
        words:
          desk === undefined
            ? '載せていません'
            : [desk.department, desk.phone ?? '代表から取り次ぎ', deskHoursWords(desk.hours)]
                .filter((word) => word !== '')
                .map((word) => phoneWords(word))
                .join('\u3000'),
        listed: desk !== undefined,
      }
    }),
    about: { href: paths.ownAbout, label: '面会・カンファレンス・退院のとき、お願いを直す' },
    fax: { href: paths.faxLine(actor.organisationId), label: 'FAX番号を確かめる・直す' },
    reports: reports.map((report) => ({
      words: [
        nearMoment(report.reportedAt, today),
        ...(report.purpose === undefined ? [] : [words[report.purpose]]),
        WRONG_WORDS[report.wrong],
        ...(report.remark === undefined ? [] : [`「${report.remark}」`]),
      ].join('\u3000'),
      settle: targetOf(paths.ownReport(report.id)),
    })),
    history: history.map(({ act, at, by }) =>
      [nearMoment(at, today), ...(by === undefined ? [] : [`${by} さん`]), ACTS[act]].join(
        '\u3000',
      ),
    ),
  }
}
