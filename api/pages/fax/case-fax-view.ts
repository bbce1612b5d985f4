import { dayInJapan } from '../../../manual/calendar/japan-time'
import { standingProblem } from '../../../manual/case/refusal-standing'
import { newestForm } from '../../../manual/case/fold-forms'
import type { HospitalLeg } from '../../../manual/case/state'
import type { FaxRecord, FormRecord } from '../../../manual/case/stay-state'
import { type FaxLine, mayCarryPatientData } from '../../../manual/fax/fax-line'
import { faxMessagesAt } from '../../../manual/case/fax-says'
import { faxNumberFor, faxNumbersOf } from '../../../manual/fax/fax-number'
import { type FaxedForm, FAXED_FORMS, type FaxMessage } from '../../../manual/fax/fax-sheet'
import type { Party } from '../../../store/parties'
import type { CaseFaxView } from '../../../templates/pages/case-fax'
import type { BannerView } from '../../../templates/pages/components/banner'
import type { CaseFormTarget } from '../../../templates/pages/components/hidden'
import { FAX_TITLES } from '../../../templates/words/fax'
import { phoneWords } from '../../../templates/words/phone'
import { nearMoment } from '../../../templates/words/time'
import type { FaxDesk } from '../../fax/printed'
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

/** What can be told on paper now. */
const possibleMessages = ({ state, leg, now }: Standing): readonly FaxMessage[] =>
  standingProblem('FaxPrinted', { state, leg, at: now }) === undefined
    ? faxMessagesAt(leg, now)
    : []

/** The form that a sheet made now would carry: the newest of its kind. */
export const formToFax = (leg: HospitalLeg, message: FaxedForm): FormRecord | undefined =>
  newestForm(leg, FAXED_FORMS[message])

/** Of each number of the receiver what is known of it. */
export type FaxLines = ReadonlyMap<string, FaxLine>

/** The number that a message goes to, and what is known of it. */
export function lineFor(
  { view }: Standing,
  lines: FaxLines,
  message: FaxMessage,
): FaxDesk | undefined {
  const { fax, contactList } = view.coordinator ?? {}
  const found = faxNumberFor(message, { fax, contactList })
  const line = found && lines.get(found.number)
  if (line === undefined) return undefined
  return { line, ...(found?.department !== undefined && { department: found.department }) }
}

/** The page of a case's sheets. `makeTarget` draws the form of one message. */
export function caseFaxView(
  standing: Standing,
  lines: FaxLines,
  makeTarget: (message: FaxMessage) => CaseFormTarget,
): CaseFaxView {
  const { view, leg, now, state } = standing
  const today = dayInJapan(now)
  const receiver = view.coordinator
  const messages = possibleMessages(standing).map((message) => ({
    message,
    desk: lineFor(standing, lines, message),
  }))
  const canBeMade = messages.some(({ desk }) => mayCarryPatientData(desk?.line))
  return {
    strip: caseStrip(view, now),
    back: { href: paths.case(view.caseId), label: `ケース ${view.code}` },
    banners: notYet(standing, canBeMade),
    receiver: receiver?.name ?? '担当の事業所が決まっていません',
    numbers: receiver === undefined ? [] : numbersOf(receiver, lines),
    messages: canBeMade
      ? messages.map(({ message, desk }) => ({
          title: FAX_TITLES[message],
          words: WHAT_FOR[message],
          to: toWords(desk),
          ...(mayCarryPatientData(desk?.line)
            ? { make: makeTarget(message) }
            : { chip: { kind: 'waiting' as const, text: '番号を確かめると作れます' } }),
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

/** The main number first; an office without any is led to where one is entered. */
function numbersOf(receiver: Party, lines: FaxLines): CaseFaxView['numbers'] {
  const { id, fax, contactList } = receiver
  const numbers = faxNumbersOf({ fax, contactList })
  const link = (number?: string) => ({
    href: paths.faxLine(id, number),
    label: 'FAX番号を確かめる・直す',
  })
  if (numbers.length === 0)
    return [
      { title: 'FAX番号', words: '登録されていません', chip: faxChip(undefined), link: link() },
    ]
  return numbers.map(({ number, department }) => ({
    title: department ?? (numbers.length > 1 ? '代表のFAX' : 'FAX'),
    words: phoneWords(number),
    chip: faxChip(lines.get(number)),
    link: link(department === undefined ? undefined : number),
  }))
}

function toWords(desk: FaxDesk | undefined): string {
  if (desk === undefined) return '送り先のFAX番号がありません'
  const { line, department } = desk
  return `送り先 ${[...(department === undefined ? [] : [department]), phoneWords(line.number)].join(' ')}`
}

/** Why nothing can be made here yet, and what to do. */
function notYet(standing: Standing, canBeMade: boolean): readonly BannerView[] {
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
  if (canBeMade) return []
  return [
    {
      kind: 'caution',
      title: '送り先のFAX番号を、まだ確かめていません',
      words: [
        '患者さんのことを書いた用紙は、確かめた番号にだけ送れます。下の「FAX番号を確かめる・直す」から、患者さんの情報のない確認用紙を送ってください。',
        '急ぐときは電話で伝え、ケースの画面で記録してください。',
      ],
    },
  ]
}
