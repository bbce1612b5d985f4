import { type CaseListView, renderCaseList } from '../../../templates/pages/case-list'
import { MOVE_CHOICES } from '../../../templates/pages/components/demo-strip'
import {
  renderConflict,
  renderFault,
  renderNotAllowed,
  renderNotFound,
  renderPending,
  renderRefusal,
} from '../../../templates/pages/message'
import { type RatesView, renderRates } from '../../../templates/pages/rates'
import { PERSON } from './case'
import { healthCenterFrame, hospitalFrame, caseTarget, target } from './frames'

const RATES: RatesView = {
  month: {
    action: '/rates',
    value: '2026-10',
    options: [
      { value: '2026-10', label: '令和8年10月' },
      { value: '2026-09', label: '令和8年9月' },
    ],
  },
  lead: '令和8年10月に退院・入院した人 南和地域 11月24日 6:00 集計',
  rates: [
    {
      id: 'rate-1',
      title: '病院 → ケアマネ 退院調整の連絡',
      meaning: '退院までに、病院からケアマネジャーへ連絡があった割合',
      figures: {
        kind: 'shown',
        percent: 87.1,
        numerator: 61,
        denominator: 70,
        interval: { from: 77.3, to: 93.1 },
      },
      targetPercent: 80,
      open: 0,
      comparison: '前の月 85.3%',
      definition: [
        { label: '分子', words: '退院の前に連絡の記録があり、ケアマネジャーが引き受けた人' },
        { label: '分母', words: 'その月に退院した、ケアマネジャーのいる人' },
        { label: '除いたもの', words: '転院、死亡、短期入院（3日以内）、レスパイト、同意なし' },
        { label: '版', words: '定義 第1版（令和8年4月から）' },
      ],
    },
    {
      id: 'rate-2',
      title: 'ケアマネ → 病院 入院時情報提供書',
      meaning: '入院中に届き、病院が受け取りを確認した割合',
      figures: { kind: 'shown', percent: 79.5, numerator: 58, denominator: 73 },
      targetPercent: 80,
      open: 4,
      definition: [{ label: '分子', words: '入院中に受け取りが確認された人' }],
    },
    {
      id: 'rate-3',
      title: '自宅に戻りたい方 → 自宅へ',
      meaning: '退院後に自宅で暮らすことを希望した方のうち、自宅へ退院した方の割合',
      figures: {
        kind: 'shown',
        percent: 84.6,
        numerator: 44,
        denominator: 52,
        interval: { from: 72.5, to: 92 },
      },
      open: 0,
      definition: [{ label: '分子', words: '自宅へ退院した方' }],
    },
  ],
  excluded: {
    total: 31,
    reasons: [
      { label: '転院', count: '9' },
      { label: '短期入院', count: '7' },
      { label: '死亡', count: '6' },
      { label: 'そのほか', count: '件数が少ないため非表示' },
    ],
  },
  breakdowns: [
    {
      id: 'lines-apart',
      title: '別に数える方への退院調整の連絡',
      lead: '施設へ移った方と、介護保険の外（障害福祉）の方は、上の割合に入れません。',
      rows: [
        { label: '施設へ移った方', count: '11件のうち8件' },
        { label: '障害福祉の方', count: '件数が少ないため非表示' },
      ],
    },
    {
      id: 'missed-reasons',
      title: 'なぜ漏れたか',
      rows: [{ label: '急に退院が決まった（2〜3日前）', count: '6件' }],
    },
    { id: 'barriers', title: '自宅を希望し、自宅に戻らなかった理由', rows: [] },
  ],
  notes: ['対象外とした人は分母に入りません。件数は「除いたもの」に出ます。'],
}

/** Whose turn it is where nobody of the hospital has a deadline. */
const TURNS: readonly Pick<CaseListView['rows'][number], 'stage' | 'state'>[] = [
  { stage: '入院時情報提供書', state: { kind: 'waiting', text: 'ケアマネジャーの返事待ち' } },
  { stage: '', state: { kind: 'today', text: '担当の事業所を登録する' } },
  { stage: '退院', state: { kind: 'notYet', text: '退院予定日が決まったら入れる' } },
]

const LIST: CaseListView = {
  title: '全ケース',
  search: { ...target('/cases/search'), value: '' },
  kinds: [
    { href: '/cases', label: '進行中', count: 63, current: true },
    { href: '/cases?closed=yes', label: '終了', count: 400 },
  ],
  rows: [
    {
      href: '/cases/sample',
      code: 'NW-8-1062',
      person: PERSON,
      place: '3階西',
      admitted: '11月9日（月）',
      stage: '退院調整開始の連絡',
      state: { kind: 'overdue', text: '超過 4日' },
    },
    {
      href: '/cases/other',
      code: 'NW-8-1097',
      person: { kana: 'さきやま きぬ', name: '﨑山 キヌ', ageSex: '91歳 女' },
      place: '4階東',
      admitted: '11月20日（金）',
      stage: '受領確認',
      state: { kind: 'today', text: '残り 20分' },
    },
    ...TURNS.map(({ stage, state }, index) => ({
      href: `/cases/turn-${index}`,
      code: `NW-8-110${index}`,
      person: { kana: 'みほん はなこ', name: '見本 花子', ageSex: '84歳 女' },
      place: '3階西',
      admitted: '11月16日（月）',
      stage,
      state,
    })),
  ],
  none: { words: 'あてはまるケースはありません' },
  more: { href: '/cases?page=2', label: '次の50件' },
}

const TYPED = [
  { label: '退院予定日', value: '令和8年11月27日（金）' },
  { label: '分かっていること', value: '長女が迎えに来る。\n薬は14日分。' },
]

export const otherPages = () => ({
  '08-rates': renderRates(healthCenterFrame(), RATES),
  '08b-rates-small': renderRates(healthCenterFrame(), {
    ...RATES,
    rates: RATES.rates.map((rate, index) => ({
      ...rate,
      figures: { kind: index === 0 ? 'hidden' : 'none' },
    })),
  }),
  '13-cases': renderCaseList(hospitalFrame('cases'), LIST),
  '13b-cases-none': renderCaseList(hospitalFrame('cases'), {
    ...LIST,
    search: { ...LIST.search, value: 'やまだ' },
    found: '「やまだ」で 0件',
    rows: [],
    none: {
      words: 'あてはまるケースはありません',
      link: { href: '/cases', label: '絞り込みをやめる' },
    },
  }),
  '14-refusal': renderRefusal(hospitalFrame('cases'), {
    code: 'NW-8-1062',
    title: '退院日は、もう 11月26日（木）に決まっています',
    happened: [
      'この画面を開いたあと、9:31 に北村 彩さんが退院日を決めました。あなたの入力は記録していません。',
    ],
    todo: ['日付を変えるときは「退院日を決める」から、新しい日付を入れてください。'],
    typed: TYPED,
    actions: [
      { href: '/cases/sample', label: 'ケースを見る' },
      { href: '/cases/sample/discharge-date', label: '退院日を決める' },
    ],
  }),
  '14b-pending': renderPending(hospitalFrame('cases'), {
    code: 'NW-8-1062',
    what: '「退院予定日を決める」を 9:38 に受け付けました。',
    again: { href: '/cases/sample/submissions/1', label: 'いま確かめる' },
    refreshSeconds: 5,
    others: [{ href: '/worklist', label: 'きょうやることへ' }],
    demo: {
      moveTime: {
        ...target('/demo/cases/sample/time'),
        name: 'to',
        choices: MOVE_CHOICES,
        now: '令和8年11月24日（火）9:40',
      },
    },
  }),
  '14c-conflict': renderConflict(hospitalFrame('cases'), {
    code: 'NW-8-1062',
    title: 'ほかの人が先に変えました',
    happened: [
      'あなたがこの画面を開いたあとに、内容が変わりました。どちらを残すか選んでください。',
    ],
    values: [
      { label: '退院予定日', yours: '令和8年11月27日（金）', theirs: '令和8年11月28日（土）' },
    ],
    theirsBy: '北村 彩さん 9:31',
    keepMine: { ...caseTarget('/cases/sample/planned-discharge'), label: 'わたしの入力にする' },
    actions: [{ href: '/cases/sample', label: 'いまの内容のままにする' }],
  }),
  '15-not-found': renderNotFound(hospitalFrame()),
  '15b-not-allowed': renderNotAllowed(hospitalFrame()),
  '15c-fault': renderFault(hospitalFrame(), '4F2A-91C0'),
})
