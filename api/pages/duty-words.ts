import { dayInJapan, type Instant } from '../../manual/calendar/japan-time'
import type { DutyView } from '../../manual/duties/duty'
import type { TipRow } from '../../manual/editions/edition'
import { findDutyRow } from '../../manual/editions/duty-row'
import { editionOf } from '../../manual/editions/registry'
import { nearDay } from '../../templates/words/day'
import { nearMoment } from '../../templates/words/time'

/** Why it is to be done, in a sentence or two: the rule and the fact that started its clock. */
export function whyWords(duty: DutyView, now: Instant): string {
  const { basis, code } = duty
  if (code === 'phone') return whyToRing(duty)
  const today = dayInJapan(now)
  const given: Readonly<Record<string, string>> = {
    at: basis.fromAt === undefined ? '' : nearMoment(basis.fromAt, today),
    day: basis.fromOn === undefined ? '' : nearDay(basis.fromOn, today),
    days: String(basis.days),
  }
  const why = findDutyRow(basis.edition, code)?.words?.why ?? WHY[code] ?? ''
  return why.replaceAll(/\{(at|day|days)\}/g, (_, name: string) => given[name] ?? '')
}

/** Where the first edition's rows have no words of their own. */
const WHY: Partial<Record<DutyView['code'], string>> = {
  A2: '{at}の入院です。入院から{days}日以内、休日にあたるときは次の開いている日までに連絡する決まりです。',
  A3: '入院（{day}）から{days}日以内に送る地域の決まりです。',
  A4: '入院時情報提供書が{at}に届きました。次の営業日までに受け取りを返す決まりです。返すと、ケアマネジャーの加算の記録になります。',
  A8: '退院予定は{day}です。その{days}日前までに、退院調整を始めることを連絡する決まりです。',
  A9: '退院調整開始の連絡（{at}）から{days}営業日以内に返事をする決まりです。',
  A11: '退院日が{day}に決まりました。遅くとも前の営業日までに知らせる決まりです。',
  consent: '情報共有の同意がまだ記録されていません。外へ出る連絡は、同意を待っています。',
}

function whyToRing({ about, basis }: DutyView): string {
  if (basis.from === 'failedDelivery')
    return 'メールが相手に届きませんでした。電話で伝えて、話した内容を記録してください。'
  if (basis.from === 'dispute')
    return '双方の記録が食い違っています。電話で確かめて、結果を記録してください。'
  const what =
    about === undefined ? '' : `「${findDutyRow(basis.edition, about)?.title ?? ''}」がまだです。`
  return `${what}電話で確かめて、話した内容を記録してください。`
}

/** What follows when nobody acts; the next reminder comes from the ladder. */
export function ifLeftWords({ code, basis }: DutyView): string {
  const known: Readonly<Record<string, string>> = IF_LEFT
  return known[code] ?? findDutyRow(basis.edition, code)?.words?.ifLeft ?? ''
}

/** 情報共有時の工夫及び注意点 at this step, in the words of the stay's own edition (decisions 19). */
export function tipRowsAt({ code, basis }: DutyView): readonly TipRow[] {
  return tipsOfStep(basis.edition, code)
}

/** The same by the step alone: where its page is no act of the case. */
export function tipsOfStep(edition: string, code: DutyView['code']): readonly TipRow[] {
  const { tips = [] } = editionOf(edition)
  return tips.filter(({ at }) => at === code)
}

export const tipsAt = (duty: DutyView): readonly string[] => tipRowsAt(duty).map(({ text }) => text)

/** Where the first edition's rows have no words of their own. */
const IF_LEFT = {
  A2: '期限を過ぎると、入院の連絡のおくれとして数えます。',
  A3: '加算の対象となる日を過ぎると、事業所の加算に使えません。',
  A4: '受け取りの確認がないと、送っても「受領」に数えません。',
  A8: '連絡がないまま退院すると「退院調整もれ」に数えます。',
  A9: '返事がないと、病院は電話で確かめます。',
  A11: '知らせがないまま退院すると、そのことが記録に残ります。',
  consent: '同意を記録するまで、ケアマネジャーには何も届きません。',
  phone: '記録するまで、ここに残ります。',
} as const satisfies Partial<Record<DutyView['code'], string>>
