import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { FaxRecord } from '../../../manual/case/stay-state'
import type { FaxSheet } from '../../../store/fax-sheets'
import type { FaxSheetForm, FaxSheetView } from '../../../templates/pages/case-fax'
import type { BannerView } from '../../../templates/pages/components/banner'
import { FAX_TITLES } from '../../../templates/words/fax'
import { nearMoment } from '../../../templates/words/time'
import { isFaxedForm } from '../../../manual/fax/fax-sheet'
import type { PrintedFax } from '../../fax/printed'
import { paths } from '../../routes/paths'
import { FAX_ANSWER_WORDS, FAX_ANSWERED_HOW, STRAY_PAPER_WORDS } from '../case/event-words-fax'
import { strayFaxLink } from '../case/fax-offer'
import type { Standing } from '../case/standing'
import { caseStrip } from '../case/strip'
import { remarksOf } from '../case/timeline'
import { faxStateChip } from './fax-state'

export type FaxSheetShown = Readonly<{
  fax: FaxRecord
  sheet: FaxSheet
  sent: FaxSheetForm
  answer: FaxSheetForm
  did: string
  /** The number on it is still the proved one, or it has gone out already. */
  usable: boolean
}>

const DONE: Readonly<Record<string, BannerView>> = {
  made: {
    kind: 'success',
    title: 'FAX用紙を作りました',
    words: ['PDFを印刷し、送付状の番号にFAXで送ってください。送ったら、ここに記録します。'],
  },
  sent: {
    kind: 'success',
    title: 'FAXで送ったことを記録しました',
    words: ['受け取りの返事があるまでは「受領待ち」です。'],
  },
  answered: { kind: 'success', title: '返事を記録しました' },
}

/** The boxes of a form are printed smaller than a message. */
const FINE: BannerView = {
  kind: 'info',
  title: '字の細かい書類です',
  words: ['FAXの画質を「精細（ファイン）」にして送ってください。'],
}

const OUTDATED: BannerView = {
  kind: 'caution',
  title: 'この用紙は、もう送れません',
  words: [
    '用紙を作ったあとに、FAX番号が変わったか、使えなくなりました。番号を確かめて、用紙を作り直してください。',
  ],
}

/** One sheet as far as it has come. */
export function faxSheetView(standing: Standing, shown: FaxSheetShown): FaxSheetView {
  const { view, now } = standing
  const { fax, sheet, sent, answer, did, usable } = shown
  const { to, pages } = sheet.printed as PrintedFax
  const today = dayInJapan(now)
  const at = (fact: FaxRecord['printed'] | undefined) =>
    fact === undefined ? 'まだです' : nearMoment(fact.at, today)
  const done = DONE[did]
  const answering = view.events.find(({ seq }) => seq === fax.answered?.seq)
  const said = answering === undefined ? [] : remarksOf(view, answering)
  return {
    strip: caseStrip(view, now),
    back: { href: paths.caseFax(view.caseId), label: 'FAXで知らせる' },
    banners: [
      ...(done ? [done] : []),
      ...(isFaxedForm(fax.message) && fax.sent === undefined && usable ? [FINE] : []),
      ...(usable ? [] : [OUTDATED]),
      ...trouble(fax, view.caseId),
    ],
    title: `FAX用紙：${FAX_TITLES[fax.message]}`,
    chip: faxStateChip(fax),
    facts: [
      {
        label: '送り先',
        value: [to.name, ...(to.department === undefined ? [] : [to.department])].join('\u3000'),
      },
      { label: 'FAX', value: to.fax },
      { label: '用紙を作った', value: at(fax.printed) },
      { label: 'FAXで送った', value: at(fax.sent) },
      {
        label: fax.answered?.answer === 'allReadable' ? '届いた' : '返事',
        value:
          fax.answered === undefined
            ? 'まだです'
            : `${at(fax.answered)}\u3000${FAX_ANSWER_WORDS[fax.answered.answer]}（${FAX_ANSWERED_HOW[fax.answered.how]}）`,
      },
      ...(fax.strayHandled === undefined
        ? []
        : [
            {
              label: '届いた紙',
              value: `${at(fax.strayHandled)}\u3000${STRAY_PAPER_WORDS[fax.strayHandled.paper]}`,
            },
          ]),
      ...said.map((value) => ({ label: '相手の言葉', value })),
    ],
    ...(usable && {
      pdf: { href: paths.caseFaxPdf(view.caseId, fax.sheetId), label: `用紙のPDF（${pages}枚）` },
    }),
    ...(fax.sent === undefined && usable && { sent }),
    ...(fax.answered === undefined && { answer }),
  }
}

function trouble(
  { sheetId, answered, strayHandled }: FaxRecord,
  caseId: string,
): readonly BannerView[] {
  if (answered?.answer === 'pagesUnreadable')
    return [
      {
        kind: 'caution',
        title: '読めないページがあったと知らせがありました',
        words: ['もう一度用紙を作って送るか、電話で伝えてください。'],
      },
    ]
  if (answered?.answer === 'notForUs' && strayHandled === undefined)
    return [
      {
        kind: 'error',
        title: '別のところに届いたと知らせがありました',
        words: [
          '届いた先に電話して紙を引き取り、どうしたかを記録してください。この番号は、確かめ直すまで使えません。',
          '個人情報が漏れたおそれがあります。病院の決まりに従って、管理者に知らせてください。',
        ],
        link: strayFaxLink(caseId, sheetId),
      },
    ]
  return []
}
