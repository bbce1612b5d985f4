import { addDays, plainDate } from '../../../manual/calendar/plain-date'
import { endOfDayInJapan, instantInJapan, timeOfDay } from '../../../manual/calendar/japan-time'
import type { AdmissionInfoWindow } from '../../../manual/fees/admission-info-fee'
import { renderInbox, type InboxCard, type InboxView } from '../../../templates/pages/inbox'
import {
  renderWorklist,
  type WorklistDuty,
  type WorklistGroup,
  type WorklistView,
} from '../../../templates/pages/worklist'
import { remaining, untilWords } from '../../../templates/words/due'
import { FEE_RULE, feeBar, feeReason, feeWords } from '../../../templates/words/fee'
import { clockTime, fullMoment } from '../../../templates/words/time'
import { coordinatorFrame, hospitalFrame, NOW, target, TODAY } from './frames'

const at = (day: string, time: string) => instantInJapan(plainDate(day), timeOfDay(time))

const duty = (
  dueAt: number,
  [kana, name, ageSex]: readonly [string, string, string],
  ward: string,
  title: string,
  why: string,
  label: string,
): WorklistDuty => {
  const due = remaining(dueAt, NOW)
  return {
    due,
    until: untilWords(dueAt, NOW),
    person: { kana, name, ageSex },
    caseHref: '/cases/sample',
    ward,
    title,
    why,
    basis: [
      '南和 入退院連携マニュアル 第3版「退院調整開始の連絡」。11月17日（火）に登録された退院予定日から数えています。',
    ],
    action: { href: '/cases/sample/contact', label },
    urgent: due.kind === 'overdue' || due.kind === 'today',
  }
}

/** Each of them the only row of somebody. */
const alone = (...duties: readonly WorklistDuty[]): WorklistGroup['people'] =>
  duties.map((one) => ({ duties: [one] }))

/** What of one person's rows has time. */
const CALM = [
  duty(
    at('2026-11-26', '17:15'),
    ['たかはし みつ', '髙橋 ミツ', '88歳 女'],
    'HCU',
    '退院支援のスクリーニングをする（退院困難な要因）',
    '入院（11月21日（土））から3日以内に確かめる決まりです。',
    'チェックを始める',
  ),
  duty(
    at('2026-11-28', '24:00'),
    ['たかはし みつ', '髙橋 ミツ', '88歳 女'],
    'HCU',
    '本人・家族と話し、退院支援計画に着手する',
    '入院（11月21日（土））から7日以内に話し合い、計画に着手する決まりです。',
    '着手を記録する',
  ),
]

export const WORKLIST: WorklistView = {
  start: { href: '/cases/new', label: '新しいケースを始める' },
  counts: [
    { label: '超過', count: 1, late: true, href: '#overdue' },
    { label: 'きょう', count: 2, href: '#today' },
    { label: 'あす', count: 1 },
    { label: '26日以降', count: 1 },
  ],
  asOf: fullMoment(NOW),
  refresh: { href: '/worklist', label: '最新にする' },
  tabs: [
    { href: '/worklist', label: '自分', count: 8, current: true },
    { href: '/worklist?of=office', label: '連携室の全員', count: 14 },
    { href: '/cases', label: '全ケース', count: 63 },
  ],
  filter: {
    target: target('/worklist'),
    ward: { value: '', options: [{ value: '3w', label: '3階西' }] },
    search: '',
  },
  kinds: [
    { href: '/worklist', label: 'すべて', count: 8, current: true },
    { href: '/worklist?kind=A2', label: '入院の連絡', count: 1 },
    { href: '/worklist?kind=A4', label: '受け取りの確認', count: 1 },
    { href: '/worklist?kind=A8', label: '退院調整の連絡', count: 1 },
    { href: '/worklist?kind=A11', label: '退院日の連絡', count: 1 },
  ],
  groups: [
    {
      id: 'overdue',
      title: '超過',
      people: alone(
        duty(
          at('2026-11-20', '24:00'),
          ['よしの しょういち', '𠮷野 正一', '86歳 男'],
          '3階西',
          '退院調整開始の連絡をする',
          '退院予定 11月27日（金）の7日前までに、大前ケアマネ（さくら坂）へ。連絡の記録がまだありません。3階西の師長にも、けさ知らせました。',
          '連絡して記録する',
        ),
      ),
    },
    {
      id: 'today',
      title: 'きょう',
      people: alone(
        duty(
          at('2026-11-24', '10:00'),
          ['さきやま きぬ', '﨑山 キヌ', '91歳 女'],
          '4階東',
          '入院時情報提供書の受け取りを確認する',
          '11月20日（金）17:42 に届きました。翌営業日10時までに返すと、ケアマネの加算の記録になります。',
          '内容を見て確認する',
        ),
        duty(
          at('2026-11-24', '17:15'),
          ['たかはし みつ', '髙橋 ミツ', '88歳 女'],
          'HCU',
          '入院の連絡をする',
          '11月21日（土）22:10 緊急入院。入院から3日以内、休日にあたるときは次の営業日まで。',
          '連絡して記録する',
        ),
      ).map((one, index) =>
        index === 0
          ? one
          : { ...one, calm: { summary: 'この方のほかの用件（2件）', duties: CALM } },
      ),
    },
    {
      id: 'tomorrow',
      title: 'あす 11月25日（水）',
      people: alone(
        duty(
          at('2026-11-25', '17:15'),
          ['つじもと はつゑ', '辻本 ハツヱ', '84歳 女'],
          '4階西',
          '退院日の連絡をする',
          '退院日が11月26日（木）に決まりました。遅くとも前の営業日までに、三浦ケアマネ（つるべ橋）へ。',
          '連絡して記録する',
        ),
      ),
    },
    {
      id: 'later',
      title: '11月26日（木）以降',
      people: alone(
        duty(
          at('2026-11-26', '17:15'),
          ['なかもり ちよこ', '中森 千代子', '77歳 女'],
          '4階西',
          '基準チェックをする（7項目）',
          '11月23日（月・祝）入院。入院から3日以内。ケアマネは不明。',
          'チェックを始める',
        ),
      ),
    },
  ],
  note: '相手の返事を待っている5件と、ほかの担当者の6件は「全ケース」にあります。ここには自分が動かないと進まないものだけを、残り時間の短い順に出しています。',
}

const NO_COUNTS = WORKLIST.counts.map(({ label }) => ({ label, count: 0 }))

/** As a large hospital has it in the morning: each group longer than what stands open of it. */
const LONG: WorklistView['groups'] = WORKLIST.groups.map((group) => {
  const { id, people } = group
  const [first] = people
  const many = Array.from({ length: 5 }, () => first).filter((one) => one !== undefined)
  return id === 'overdue' || id === 'today'
    ? { ...group, people: many, rest: { summary: 'あと1名を表示する', people } }
    : { ...group, people: many, folded: '5名を表示する' }
})

export const SAMPLE_WINDOW: AdmissionInfoWindow = {
  tiers: [
    { tier: 'I', units: 250, lastDay: TODAY, endsAt: endOfDayInJapan(TODAY) },
    {
      tier: 'II',
      units: 200,
      lastDay: addDays(TODAY, 1),
      endsAt: endOfDayInJapan(addDays(TODAY, 1)),
    },
  ],
  late: true,
  reason: 'closedDay',
  applicable: true,
  provisional: false,
  edition: 'sample',
  source: 'sample',
}

const FEE_CARD: InboxCard = {
  due: remaining(SAMPLE_WINDOW.tiers[0].endsAt, NOW),
  person: { kana: 'たかだ みよこ', name: '髙田 ミヨ子', ageSex: '86歳 女 要介護2' },
  place: '吉野病院 一般病棟',
  caseHref: '/cases/sample',
  title: '入院時情報提供書を送る',
  fee: {
    words: feeWords({
      window: SAMPLE_WINDOW,
      careLevel: 'care2',
      now: NOW,
      deskClosesAt: '17:15',
      manualLimit: plainDate('2026-11-30'),
    }),
    bar: feeBar(SAMPLE_WINDOW, plainDate('2026-11-23'), NOW),
    nowWords: `いま ${clockTime(NOW)}`,
  },
  basis: [
    `入院 令和8年11月23日（月・祝）14:05。${feeReason(SAMPLE_WINDOW)}休業日は、貴事業所の運営規程の営業日によります。`,
    `根拠：令和6年度介護報酬改定（入院時情報連携加算）／南和 入退院連携マニュアル第3版。${FEE_RULE}加算の期限を過ぎても、11月30日（月）まで（入院から7日以内）に提出してください。`,
  ],
  actions: [
    { href: '/cases/sample/forms/admission-info-sheet', label: '提供書を作る', primary: true },
    { href: '/cases/sample/sheet/on-paper', label: 'FAX・持参で渡した' },
  ],
  actionNote: '前回（令和8年6月）の内容を引き継げます。',
}

const INBOX: InboxView = {
  links: [{ href: '/fee-evidence', label: '加算の記録（月ごと）' }],
  counts: [
    { label: '超過', count: 0, late: true },
    { label: 'きょう', count: 2 },
    { label: 'あす以降', count: 1 },
  ],
  asOf: fullMoment(NOW),
  refresh: { href: '/inbox', label: '最新にする' },
  cards: [
    FEE_CARD,
    {
      due: remaining(at('2026-11-24', '17:30'), NOW),
      person: { kana: 'よしの しょういち', name: '𠮷野 正一', ageSex: '86歳 男 要介護2' },
      place: '南奈良総合医療センター 3階西',
      caseHref: '/cases/sample',
      title: '病院に電話する（退院調整の連絡がまだありません）',
      words:
        '退院予定は11月27日（金）。連絡の期限（11月20日）を4日過ぎています。病院にも知らせてあります。家族から聞いた内容があれば記録してください。',
      basis: [],
      actions: [{ href: '/cases/sample/contact', label: '電話した内容を記録する', primary: true }],
      call: {
        number: '0747-00-1120',
        words: '地域連携室 森脇さん（内線2214）。かけやすい時間 9:30〜11:30',
      },
    },
    {
      due: remaining(at('2026-11-27', '24:00'), NOW),
      person: { kana: 'うめたに いさお', name: '梅谷 勲', ageSex: '81歳 男 要支援2' },
      place: '五條病院 2階',
      caseHref: '/cases/sample',
      title: '入院時情報提供書を送る',
      until: '11月27日（金）まで',
      words:
        '（入院から7日以内）。要支援の方に加算はありませんが、地域の決まりでは提出の対象です。',
      basis: [],
      actions: [{ href: '/cases/sample/forms/admission-info-sheet', label: '提供書を作る' }],
    },
  ],
  calendar: {
    lines: ['月〜金 8:30〜17:30', '休み：土日、祝日、12月29日〜1月3日'],
    weeks: [
      ['16', '17', '18', '19', '20', '21', '22'].map((day, index) => ({
        day,
        closed: index > 4,
        today: false,
      })),
      ['23', '24', '25', '26', '27', '28', '29'].map((day, index) => ({
        day,
        closed: index > 4 || index === 0,
        today: index === 1,
      })),
    ],
    confirmed: '最終確認 令和8年10月1日',
  },
  waiting: [
    {
      state: '受領待ち',
      words: '堀 フミ子さんの提供書',
      href: '/cases/other',
      detail: 'けさ 8:50 に送信。病院の確認期限はあす 10:00',
    },
  ],
  empty: { start: { href: '/cases/new', label: '入院を知らせる' } },
}

export const listPages = () => ({
  '02-worklist': renderWorklist(hospitalFrame('worklist'), WORKLIST),
  '02-worklist-long': renderWorklist(hospitalFrame('worklist'), { ...WORKLIST, groups: LONG }),
  '02b-worklist-empty': renderWorklist(hospitalFrame('worklist'), {
    ...WORKLIST,
    counts: NO_COUNTS,
    groups: [],
    kinds: [],
    empty: {
      next: '次の期限は 11月26日（木）17:15、中森 千代子さんの基準チェックです（病棟 北村さんの担当）。',
      others: { href: '/worklist?of=office', label: '連携室の6件を見る' },
    },
  }),
  '02c-worklist-no-hits': renderWorklist(hospitalFrame('worklist'), {
    ...WORKLIST,
    counts: NO_COUNTS,
    groups: [],
    banners: [
      {
        kind: 'caution',
        title: 'この一覧は 9:31 のものです',
        words: ['「最新にする」を押してください。'],
      },
    ],
    noHits: { clear: { href: '/worklist', label: '絞り込みをやめる' } },
  }),
  '06-inbox': renderInbox(coordinatorFrame('inbox'), INBOX),
  '06b-inbox-empty': renderInbox(coordinatorFrame('inbox'), {
    ...INBOX,
    counts: INBOX.counts.map((count) => ({ ...count, count: 0 })),
    cards: [],
  }),
})
