import { dayInJapan } from '../../../manual/calendar/japan-time'
import { standingProblem } from '../../../manual/case/refusal-standing'
import { newestForm } from '../../../manual/case/fold-forms'
import type { HospitalLeg } from '../../../manual/case/state'
import type { FaxRecord, FormRecord } from '../../../manual/case/stay-state'
import { type FaxLine, mayCarryPatientData } from '../../../manual/fax/fax-line'
import {
  FAX_MESSAGES,
  type FaxedForm,
  FAXED_FORMS,
  type FaxMessage,
} from '../../../manual/fax/fax-sheet'
import type { CaseFaxView } from '../../../templates/pages/case-fax'
import type { BannerView } from '../../../templates/pages/components/banner'
import type { CaseFormTarget } from '../../../templates/pages/components/hidden'
import { FAX_TITLES } from '../../../templates/words/fax'
import { nearMoment } from '../../../templates/words/time'
import { paths } from '../../routes/paths'
import type { Standing } from '../case/standing'
import { caseStrip } from '../case/strip'
import { faxStateChip } from './fax-state'
import { faxChip } from './line-view'

const WHAT_FOR = {
  admissionNotice: '入院したこと、病棟、病院の窓口を知らせます。',
  dischargeCoordinationNotice: '退院の見込みと、調整を始めることを知らせます。',
  dischargeDate: '決まった退院日を知らせます。',
  sheetReceipt: '入院時情報提供書を受け取ったことを知らせます。',
  dischargeCoordinationSheet: '書き上げた共有書を、氏名などを伏せて送ります。',
  handoverSummary: '書き上げたサマリーを、氏名などを伏せて送ります。',
} as const satisfies Record<FaxMessage, string>

/** Whether there is something to tell: the same order of things as for a message on the screen. */
export function possibleMessages({ state, leg, now }: Standing): readonly FaxMessage[] {
  if (standingProblem('FaxPrinted', { state, leg, at: now }) !== undefined) return []
  const isUnderWay = leg.discharged === undefined
  const isThere: Readonly<Record<FaxMessage, boolean>> = {
    admissionNotice: isUnderWay && leg.startedBy === 'hospital',
    dischargeCoordinationNotice: isUnderWay,
    dischargeDate: isUnderWay && leg.dischargeDateFixed !== undefined,
    sheetReceipt: isUnderWay && leg.sheetReceived !== undefined,
    dischargeCoordinationSheet: formToFax(leg, 'dischargeCoordinationSheet') !== undefined,
    handoverSummary: formToFax(leg, 'handoverSummary') !== undefined,
  }
  return FAX_MESSAGES.filter((message) => isThere[message])
}

/** The form that a sheet made now would carry: the newest of its kind. */
export const formToFax = (leg: HospitalLeg, message: FaxedForm): FormRecord | undefined =>
  newestForm(leg, FAXED_FORMS[message])

/** The page of a case's sheets. `makeTarget` draws the form of one message. */
export function caseFaxView(
  standing: Standing,
  line: FaxLine | undefined,
  makeTarget: (message: FaxMessage) => CaseFormTarget,
): CaseFaxView {
  const { view, leg, now, state } = standing
  const today = dayInJapan(now)
  const receiver = view.coordinator
  const receiverId = receiver?.id ?? ''
  return {
    strip: caseStrip(view, now),
    back: { href: paths.case(view.caseId), label: `ケース ${view.code}` },
    banners: notYet(standing, line),
    facts: [
      { label: '送り先', value: receiver?.name ?? '担当の事業所が決まっていません' },
      { label: 'FAX', value: line?.number ?? '登録されていません' },
    ],
    chip: faxChip(line),
    line: { href: paths.faxLine(receiverId), label: 'FAX番号を確かめる・直す' },
    messages: mayCarryPatientData(line)
      ? possibleMessages(standing).map((message) => ({
          title: FAX_TITLES[message],
          words: WHAT_FOR[message],
          make: makeTarget(message),
        }))
      : [],
    sheets: state.legs
      .flatMap(({ faxes = [] }) => faxes)
      .toReversed()
      .map((fax) => ({
        title: FAX_TITLES[fax.message],
        words: whenWords(fax, today),
        state: faxStateChip(fax),
        href: paths.caseFaxSheet(view.caseId, fax.sheetId),
      })),
  }

  function whenWords(fax: FaxRecord, day: typeof today): string {
    return [
      `作成 ${nearMoment(fax.printed.at, day)}`,
      ...(fax.sent === undefined ? [] : [`送信 ${nearMoment(fax.sent.at, day)}`]),
      ...(fax.answered === undefined ? [] : [`返事 ${nearMoment(fax.answered.at, day)}`]),
      ...(leg.faxes?.includes(fax) === true ? [] : ['前の入院']),
    ].join('\u3000')
  }
}

/** Why nothing can be made here yet, and what to do. */
function notYet(standing: Standing, line: FaxLine | undefined): readonly BannerView[] {
  const { state, leg, now } = standing
  const problem = standingProblem('FaxPrinted', { state, leg, at: now })
  if (problem?.code === 'consentNeeded')
    return [
      {
        kind: 'caution',
        title: '情報共有の同意がまだ記録されていません',
        words: ['同意を記録すると、FAX用紙を作れます。'],
      },
    ]
  if (problem !== undefined)
    return [
      {
        kind: 'caution',
        title: 'いまはFAX用紙を作れません',
        words: ['担当の事業所が決まっていないか、この入院が終わっています。'],
      },
    ]
  if (mayCarryPatientData(line)) return []
  return [
    {
      kind: 'caution',
      title: 'このFAX番号は、まだ確かめていません',
      words: [
        '患者さんのことを書いた用紙は、確かめた番号にだけ送れます。下の「FAX番号を確かめる・直す」から、患者さんの情報のない確認用紙を送ってください。',
        '急ぐときは電話で伝え、ケースの画面で記録してください。',
      ],
    },
  ]
}
