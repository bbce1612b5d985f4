import { dayInJapan } from '../../manual/calendar/japan-time'
import { editionOf } from '../../manual/editions/registry'
import type { FaxMessage } from '../../manual/fax/fax-sheet'
import { maskedName } from '../../manual/fax/masked-name'
import type { FaxMessageWords } from '../../templates/pdf/fax/message-sheet'
import { fullDay } from '../../templates/words/day'
import { limitWords } from '../../templates/words/due'
import { FAX_TITLES } from '../../templates/words/fax'
import { fullMoment } from '../../templates/words/time'
import { wardName } from '../pages/case/identity'
import type { Standing } from '../pages/case/standing'

type Said = Pick<FaxMessageWords, 'rows' | 'asks'>

/** What a message says on paper, from the case as it stands: days and duties, and nothing of an illness. */
export function messageWords(standing: Standing, message: FaxMessage): FaxMessageWords {
  const { view, leg } = standing
  const { name } = view.person
  const whole = editionOf(leg.edition).wholeNameOnFax === true
  return {
    title: FAX_TITLES[message],
    caseCode: view.code,
    ward: wardName(view, leg.wardCode, leg.hospitalId),
    person: whole ? name : maskedName(name),
    ...SAID[message](standing),
  }
}

const SAID: Readonly<Record<FaxMessage, (standing: Standing) => Said>> = {
  admissionNotice: ({ leg, duties, now }) => {
    const sheet = duties.find(({ code, legId }) => code === 'A3' && legId === leg.id)
    const day = fullDay(dayInJapan(leg.admittedAt))
    return {
      rows: [
        [
          '入院した日時',
          leg.admissionTimeKnown ? fullMoment(leg.admittedAt) : `${day}（時刻は不明）`,
        ],
      ],
      asks: [
        '担当されている方が入院されました。受け取りの連絡をいただくと、入院を知っていただいたことの記録になります。',
        sheet?.dueAt === undefined
          ? '入院時情報提供書をお送りください。'
          : `入院時情報提供書をお送りください（地域の決まりでは ${limitWords(sheet.dueAt, dayInJapan(now))}まで）。`,
        '担当でないときは、電話で知らせてください。',
      ],
    }
  },
  dischargeCoordinationNotice: ({ leg }) => ({
    rows: [
      [
        '退院の予定',
        leg.plannedDischarge === undefined
          ? 'まだ決まっていません'
          : fullDay(leg.plannedDischarge.on),
      ],
    ],
    asks: [
      '退院に向けた調整を始めます。聞き取りとカンファレンスの日程を、電話で相談させてください。',
      '受け取りの連絡をいただくと、退院調整を受けていただいたことの記録になります。',
    ],
  }),
  dischargeDate: ({ leg }) => ({
    rows: [
      [
        '退院する日',
        leg.dischargeDateFixed === undefined
          ? 'まだ決まっていません'
          : fullDay(leg.dischargeDateFixed.on),
      ],
    ],
    asks: [
      '退院する日が決まりました。退院後のサービスの調整をお願いします。',
      '都合の悪いところがあるときは、退院する日の前の日までに電話してください。',
    ],
  }),
  sheetReceipt: ({ leg }) => ({
    rows: [
      [
        '受け取った日時',
        leg.sheetReceived === undefined
          ? 'まだ受け取っていません'
          : fullMoment(leg.sheetReceived.at),
      ],
    ],
    asks: ['入院時情報提供書を受け取りました。この用紙を、受け取りの記録として保管してください。'],
  }),
  // The form itself stands behind the cover.
  dischargeCoordinationSheet: () => ({ rows: [], asks: [] }),
  handoverSummary: () => ({ rows: [], asks: [] }),
}
