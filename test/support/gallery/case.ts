import { MOVE_CHOICES } from '../../../templates/pages/components/demo-strip'
import { type CasePageView, renderCasePage } from '../../../templates/pages/case-page'
import { caseTarget, coordinatorFrame, hospitalFrame, target } from './frames'

export const PERSON = { kana: 'よしの しょういち', name: '𠮷野 正一', ageSex: '86歳 男' }

export const CASE: CasePageView = {
  code: 'NW-8-1062',
  back: { href: '/worklist', label: 'きょうやること' },
  banners: [],
  person: PERSON,
  chips: [
    { kind: 'fact', text: '独居' },
    { kind: 'fact', text: '右耳が聞こえにくい' },
    { kind: 'done', text: '情報共有の同意あり' },
  ],
  facts: [
    { label: '生年月日', value: '昭和15年4月18日' },
    { label: '要介護度', value: '要介護2' },
    { label: '病棟', value: '3階西' },
    { label: '入院', value: '令和8年11月9日（月）・16日目' },
    { label: '退院予定', value: '11月27日（金）' },
    { label: '住所', value: '吉野町' },
    { label: 'ケース番号', value: 'NW-8-1062' },
  ],
  steps: [
    { label: '入院の連絡', state: 'done', note: '11月10日' },
    { label: '入院時情報提供書', state: 'done', note: '11月10日' },
    { label: '受領確認', state: 'done', note: '11月11日' },
    { label: '退院調整開始の連絡', state: 'overdue', note: '11月20日まで' },
    { label: '引き受け', state: 'toCome' },
    { label: '退院日決定', state: 'toCome', note: '予定 11月27日' },
    { label: '退院', state: 'toCome' },
    { label: '終了', state: 'toCome' },
  ],
  next: {
    state: 'overdue',
    due: { kind: 'overdue', text: '超過 4日' },
    owner: '担当 森脇 由香',
    title: '大前ケアマネジャーに、退院調整開始の連絡をする',
    lines: [
      {
        label: 'いつまで',
        lead: '11月20日（金）まででした。',
        text: 'きょう中に電話で連絡してください。',
      },
      {
        label: 'なぜ',
        text: '退院予定日の7日前までに連絡する決まりです（マニュアル第3版「退院調整開始の連絡」）。退院予定 11月27日（金）は、11月17日（火）に登録されました。',
      },
      {
        label: 'このままだと',
        text: '11月26日（木）17:15に、双方へ電話の依頼が出ます。連絡がないまま退院すると「退院調整もれ」に数えます。',
      },
    ],
    call: {
      number: '0747-00-2231',
      who: '居宅介護支援事業所 さくら坂 大前 早苗',
      bestTime: '8:30〜9:00、16:30以降',
    },
    actions: [
      { label: '電話した内容を記録する', href: '/cases/sample/discharge-notice', primary: true },
      { label: '画面で送る', target: caseTarget('/cases/sample/discharge-notice') },
    ],
    tips: ['申し送りや食事の時間を避けて電話します。病名を電話でたずねません。'],
  },
  contacts: [
    {
      side: 'hospital',
      who: '森脇 由香（退院調整看護師）',
      office: '南奈良総合医療センター 地域連携室',
      phone: '0747-00-1120',
      extension: '2214',
      purpose: '退院調整の相談',
    },
    {
      side: 'coordinator',
      who: '大前 早苗（ケアマネジャー）',
      office: '居宅介護支援事業所 さくら坂',
      hours: '月〜金 8:30〜17:30',
      phone: '0747-00-2231',
      fax: '0747-00-2232',
      verified: '令和8年10月6日',
    },
  ],
  duties: [
    {
      title: '退院調整開始の連絡',
      due: { kind: 'overdue', text: '超過 4日' },
      part: 'now',
      detail: '11月20日（金）まで 病院',
      basis:
        '南和 入退院連携マニュアル 第3版「退院調整開始の連絡」（2.1 A8）により、退院予定日（11月27日（金））の7日前（当日は数えず、病院の窓口の暦で数える）とし、期限は11月20日（金）17:15です。',
    },
    {
      title: '退院日の連絡',
      due: { kind: 'later', text: '残り 2日' },
      part: 'now',
      detail: '11月26日（木）まで 病院',
      basis:
        '南和 入退院連携マニュアル 第3版「退院日の連絡」（2.1 A11）により、決まった退院日（11月27日（金））の1営業日前（当日は数えず、病院の窓口の暦で数える）とし、期限は11月26日（木）です。',
    },
    {
      title: '引き受けの返事',
      due: { kind: 'notYet', text: 'まだ始められません' },
      part: 'later',
      detail: '連絡から3営業日 ケアマネ',
      basis:
        '南和 入退院連携マニュアル 第3版「引き受けの返事」（2.1 A9）により、退院調整開始の連絡が記録されてから期限を数えます。',
    },
    {
      title: '入院時情報提供書の受領確認',
      due: { kind: 'done', text: '完了' },
      part: 'over',
      detail: '期限 11月11日 10:00 9:12 に完了',
      basis:
        '南和 入退院連携マニュアル 第3版「入院時情報提供書の受領確認」（2.1 A4）により、入院時情報提供書が届いた日時（11月10日（火））から1営業日（当日は数えず、病院の窓口の暦で数える）とし、期限は11月11日（水）10:00です。',
    },
  ],
  documents: [
    {
      title: '入院時情報提供書',
      href: '/cases/sample/sheets/1',
      detail: '11月10日 さくら坂 4ページ',
      state: { kind: 'done', text: '受領' },
      pdf: { href: '/cases/sample/sheets/1.pdf', label: 'PDF' },
    },
    {
      title: '入院時情報提供書（追送）',
      href: '/cases/sample/sheets/2',
      detail: '11月20日 さくら坂',
      state: { kind: 'waiting', text: '受領待ち' },
    },
  ],
  addRecord: { href: '/cases/sample/contact', label: '記録を足す' },
  timeline: [
    {
      day: '11月24日（火）',
      entries: [
        {
          time: '8:00',
          icon: 'warning',
          tone: 'alert',
          title: '期限超過を3階西の師長に知らせました',
          words: '退院調整開始の連絡（11月20日まで）が記録されていないため。',
          who: '自動',
        },
      ],
    },
    {
      day: '11月17日（火）',
      entries: [
        {
          time: '14:20',
          icon: 'calendar',
          title: '退院予定日を 11月27日（金）にしました',
          words: '主治医と病棟カンファレンスで。家族（長女）には同日に説明。',
          who: '病棟 北村 彩 発生 14:20 ／ 記録 11月17日 16:05',
        },
      ],
    },
    {
      day: '11月10日（火）',
      entries: [
        {
          time: '16:40',
          icon: 'page',
          tone: 'good',
          title: '入院時情報提供書が送られました',
          chips: [
            { kind: 'waiting', text: '送信 16:40' },
            { kind: 'done', text: '受領 翌11日 9:12' },
          ],
          who: 'さくら坂 大前 早苗 発生 16:40 ／ 記録 16:43',
        },
        {
          time: '9:25',
          icon: 'phone',
          title: '入院の連絡をしました（電話）',
          chips: [{ kind: 'done', text: '相手に伝わった' }],
          words: '応対：大前 早苗さん',
          who: '地域連携室 堀内 健 発生 9:25',
          lateEntry: '記録 11:50（2時間25分後）',
        },
      ],
    },
    {
      day: '11月9日（月）',
      entries: [
        {
          time: '13:30',
          icon: 'bed',
          title: '3階西に緊急入院',
          who: '病棟 北村 彩 発生 13:30 ／ 記録 15:02',
        },
      ],
    },
  ],
  acts: [
    { href: '/cases/sample/planned-discharge', label: '退院予定日を変える' },
    { href: '/cases/sample/discharge-date', label: '退院日を決める' },
  ],
  rareActs: [
    { href: '/cases/sample/exclusion', label: '対象外にする' },
    { href: '/cases/sample/death', label: '死亡を記録する' },
  ],
  printed: '印刷 令和8年11月24日（火）9:40 森脇 由香',
}

const DEMO = {
  continueAs: { ...target('/demo/cases/sample/continue-as'), label: 'ケアマネジャーとして続ける' },
  moveTime: {
    ...target('/demo/cases/sample/time'),
    name: 'to',
    choices: MOVE_CHOICES,
    now: '令和8年11月24日（火）9:40',
  },
}

export const casePages = () => ({
  '05-case': renderCasePage(hospitalFrame('cases'), CASE),
  '05b-case-started': renderCasePage(hospitalFrame('cases'), {
    ...CASE,
    banners: [
      {
        kind: 'success',
        title: 'ケースを始めました',
        words: [
          '入院の連絡を居宅介護支援事業所 さくら坂へ送りました。受け取りの期限は 11月12日（木）です。',
        ],
      },
      {
        kind: 'waiting',
        title: '受け付けました。反映を待っています',
        words: ['「退院予定日を決める」（9:38）。この画面は自動で新しくなります。'],
      },
    ],
    next: {
      state: 'waiting',
      due: { kind: 'waiting', text: '受領待ち' },
      title: '大前さんの返事を待っています（9:58から）',
      lines: [
        { label: 'いつまで', lead: '11月25日（水）まで。', text: '' },
        { label: 'なぜ', text: '入院の連絡を送りました。' },
        { label: 'このままだと', text: '11月25日（水）9:00に、事業所へもう一度知らせます。' },
      ],
      call: { number: '0747-00-2231', who: '居宅介護支援事業所 さくら坂' },
      actions: [],
    },
    steps: CASE.steps.map((step, index) => ({
      ...step,
      state: index === 0 ? 'done' : index === 1 ? 'now' : 'toCome',
    })),
    demo: DEMO,
    again: { href: '/cases/sample', seconds: 5 },
  }),
  '05c-case-closed': renderCasePage(coordinatorFrame('cases'), {
    ...CASE,
    steps: CASE.steps.map((step, index) => ({
      ...step,
      state: index === 3 ? 'missed' : index === 4 ? 'waived' : 'done',
    })),
    next: {
      state: 'ended',
      due: { kind: 'done', text: '終了' },
      title: 'このケースは終わりました',
      lines: [
        { label: 'いつ', text: '令和8年12月15日（火）に、すべての連絡が済んで終わりました。' },
      ],
      actions: [{ label: '再開する', href: '/cases/sample/reopening' }],
    },
    chips: [{ kind: 'ended', text: '終了' }],
    timeline: [
      {
        day: '11月24日（火）',
        entries: [
          {
            time: '9:10',
            icon: 'back',
            title: '対象外の記録を取り消しました',
            words: '入力の誤り、押し間違い。',
            who: '地域連携室 堀内 健 発生 9:10 ／ 記録 9:10',
          },
          {
            time: '8:50',
            icon: 'minus',
            title: '対象外にしました',
            isTakenBack: true,
            chips: [{ kind: 'changed', text: '取り消し済み（きょう 9:10）' }],
            words: '間違って始めたケース',
            who: '地域連携室 堀内 健 発生 8:50 ／ 記録 8:50',
          },
        ],
      },
      ...CASE.timeline,
    ],
    acts: [],
    documents: [],
  }),
  '05d-case-recalled': renderCasePage(hospitalFrame('cases'), {
    ...CASE,
    banners: [
      {
        kind: 'caution',
        title: '居宅介護支援事業所 さくら坂に、誤って情報が届きました',
        words: [
          '電話で知らせてください。',
          '電話 0747-00-2231',
          'この事業所は、もうこのケースを見られません。まだ出ていなかったメールは、出さずに止めます。',
        ],
      },
    ],
    next: {
      state: 'today',
      due: { kind: 'today', text: 'きょう中' },
      owner: '担当 南奈良総合医療センター',
      title: '誤って知らせが届いた事業所に電話し、書類の扱いを確かめる',
      lines: [
        { label: 'いつまで', lead: 'きょう中', text: '' },
        {
          label: 'なぜ',
          text: '相手ではない事業所に情報が届きました。すぐに電話し、届いたものの扱いを確かめて記録します。',
        },
        { label: 'このままだと', text: '記録するまで、ここに残ります。' },
      ],
      basis:
        '南和 入退院連携マニュアル 第2版「誤って知らせが届いた事業所に電話し、書類の扱いを確かめる」（2.5）により、公開を止めた日（11月24日（火））のうちとし、期限は11月24日（火）です。',
      call: { number: '0747-00-2231', who: '居宅介護支援事業所 さくら坂' },
      actions: [{ label: '電話して記録する', href: '/cases/sample/recall-told', primary: true }],
    },
    timeline: [
      {
        day: '11月24日（火）',
        entries: [
          {
            time: '9:30',
            icon: 'warning',
            tone: 'alert',
            title: '誤って知らせた事業所への公開を止めました',
            words: '相手：居宅介護支援事業所 さくら坂。理由：相手の事業所を間違えた',
            who: '地域連携室 森脇 由香　発生 9:30 ／ 記録 9:30',
          },
          {
            time: '9:25',
            icon: 'minus',
            title: '入院の連絡のメールは出さずに止めました',
            words:
              'この事業所への公開を取りやめたためです。出す前に止めたので、相手には届いていません。',
            who: '自動　居宅介護支援事業所 さくら坂 ケアマネジャーへ',
          },
        ],
      },
    ],
  }),
})
