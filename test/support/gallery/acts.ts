import type { ActForm } from '../../../api/cases/acts/act-form'
import { ACT_FORMS, type QuestionAct } from '../../../api/cases/acts/act-forms'
import type { Scans } from '../../../api/cases/acts/scan'
import { actPageView } from '../../../api/pages/act-page'
import { actTips } from '../../../api/pages/act-tips'
import type { Typed } from '../../../api/typed/typed'
import type { CaseId } from '../../../manual/case/events'
import { renderActPage } from '../../../templates/pages/act-page'
import {
  deemedField,
  desksFor,
  diseaseField,
  needFields,
} from '../../../api/pages/checksheet-insured'
import { conflictBanner, draftBanner } from '../../../api/pages/checksheet-draft'
import { typedSheet } from '../../../api/cases/checksheet-answers'
import { type ChecksheetView, renderChecksheet } from '../../../templates/pages/checksheet'
import {
  renderChecksheetResult,
  type ScreeningKind,
} from '../../../templates/pages/checksheet-result'
import { admitted, happens } from '../../manual/story'
import { actStanding } from './act-standing'
import { PERSON } from './case'
import { caseTarget, coordinatorFrame, hospitalFrame, NOW } from './frames'

const STRIP = {
  code: 'NW-8-1097',
  person: PERSON,
  facts: [
    { label: '生年月日', value: '昭和22年3月8日' },
    { label: '病棟', value: '3階西' },
    { label: '入院', value: '11月20日（金）20:30（5日目）' },
    { label: '要介護度', value: '未申請' },
  ],
} as const

const BACK = { href: '/worklist', label: 'きょうやること' }

const actPage = (
  act: QuestionAct,
  side: 'hospital' | 'coordinator',
  typed?: Typed,
  standing = actStanding(side),
  scans?: Scans,
) => {
  const form: ActForm = ACT_FORMS[act]
  const read = typed && form.read(standing, typed)
  const shown = actPageView(form, standing, {
    typed: typed ?? form.initial(standing),
    problems: read !== undefined && !read.ok ? read.problems : {},
    target: caseTarget('/cases/sample/act'),
    ...(scans && { scans }),
    tips: actTips(standing, act),
  })
  return renderActPage(side === 'hospital' ? hospitalFrame() : coordinatorFrame(), shown)
}

/** By the second revision, and it is known where the patient wishes to live. */
const WISHED = [
  admitted('2026-11-09 14:20', { edition: 'nanwa-2' }),
  happens('WishesReviewed', '2026-11-10 10:00', { place: 'home', endOfLife: 'notYet' }),
]

/** To a hospital on the service, by mistake. */
const GONE = [
  admitted('2026-11-09 14:20', { edition: 'nanwa-2' }),
  happens('Transferred', '2026-11-20 10:00', {
    at: Date.parse('2026-11-20T10:00:00+09:00'),
    to: 'secondHospital',
  }),
]

/** Told by telephone to an office that reads no screen of ours. */
const OFF_THE_SCREEN = [
  admitted('2026-11-09 14:20', {
    edition: 'nanwa-2',
    coordinator: { kind: 'careManager', organisationId: 'office', registered: false },
  }),
  happens('AdmissionNoticeSent', '2026-11-09 15:00', { channel: 'phone' }),
  happens('Discharged', '2026-11-20 10:00', {
    at: Date.parse('2026-11-20T10:00:00+09:00'),
    outcome: 'home',
  }),
]

const LINKED_AND_GONE_HOME = [
  admitted('2026-11-09 14:20', { edition: 'nanwa-2' }),
  happens('Linked', '2026-11-10 10:00', {
    caseId: '33333333-3333-4333-8333-333333333333' as CaseId,
    relation: 'readmissionOf',
  }),
  happens('Discharged', '2026-11-20 10:00', {
    at: Date.parse('2026-11-20T10:00:00+09:00'),
    outcome: 'home',
  }),
]

/** Recorded for somebody else, and told already. */
const DEATH_TOLD = [
  admitted('2026-11-09 14:20', { edition: 'nanwa-2' }),
  happens('Died', '2026-11-18 03:10', { at: Date.parse('2026-11-18T03:10:00+09:00') }),
  happens('DeathTold', '2026-11-18 09:00', { channel: 'phone' }),
]

/** A day before the admission, and nothing chosen. */
const WRONG: Typed = { onYear: '令和8', onMonth: '11', onDay: '1', atYear: '令和8', atMonth: '13' }

/** Two pages of a scan that came, and a third that nobody can open; the day is wrong as well. */
const SCANNED: Scans = {
  kept: [1, 2].map((page) => ({
    id: `5f0d0c1e-0000-4000-8000-00000000001${page}`,
    kind: 'scan',
    fileName: `スキャン_${page}.pdf`,
    mediaType: 'application/pdf',
    sha256: 'a'.repeat(64),
    size: 348_160,
  })),
  problems: [],
}

/** Pages that the other side has with words of its own. */
const OF_THE_OFFICE = [
  'consent',
  'discharge-notice-receipt',
  'sheet-on-paper',
  'primary-contact',
] as const

const SHEET: ChecksheetView = {
  strip: STRIP,
  back: BACK,
  due: { kind: 'today', text: '残り 7時間35分' },
  dueWords: '期限 きょう 17:15。入院3日以内（21〜23日が休日のため最初の平日）',
  basis: ['南和 入退院連携マニュアル 第3版 1.2'],
  groups: [
    {
      title: '必ず退院調整が必要',
      range: '①〜④',
      items: [
        {
          value: 'stand_or_walk_assist',
          mark: '①',
          label: '立ち上がりや歩行に介助が必要',
          chosen: false,
        },
        { value: 'eating_assist', mark: '②', label: '食事に介助が必要', chosen: false },
        {
          value: 'toileting_assist',
          mark: '③',
          label: '排泄に介助が必要、またはポータブルトイレを使用中',
          chosen: true,
        },
      ],
    },
    {
      title: '退院調整が望ましい',
      range: '⑤〜⑦',
      items: [
        {
          value: 'near_alone_iadl',
          mark: '⑤',
          label: '在宅では独居（に近い状況）で、調理や掃除など身の回りのことに介助が必要',
          chosen: false,
        },
      ],
    },
  ],
  noneApplies: false,
  nursingNeed: needFields(undefined),
  target: caseTarget('/cases/sample/checksheet'),
  autosaveHref: '/cases/sample/checksheet/autosave',
  rater:
    '評価者：森脇 由香 ／ 基準：第3版（令和8年4月1日） ／ 状態が変わったら、何度でもやり直せます',
}

const NAMED = { names: new Map([['nurse', '森脇 由香']]) }
const KEPT = { typed: typedSheet({}), version: 2, savedBy: 'nurse', savedAt: NOW }

const result = (kind: ScreeningKind) =>
  renderChecksheetResult(hospitalFrame('worklist'), {
    strip: STRIP,
    back: BACK,
    kind,
    ...(kind === 'recommended' && {
      banners: [desksFor('outside', kind)].filter((banner) => banner !== undefined),
      changes: ['判定：対象外 → 望ましい', '増えた項目：ADLは自立でもがん末期'],
    }),
    reasons:
      kind === 'none' ? ['①〜⑦のどれもあてはまりません'] : ['① 立ち上がりや歩行に介助が必要'],
    next: ['要介護認定が未申請です。本人か家族の同意を得て、五條市 介護福祉課への申請を勧めます。'],
    actions: [
      { href: '/cases/sample', label: 'ケースを見る' },
      { href: '/cases/sample/checksheet/4.pdf', label: 'PDFで開く' },
    ],
    again: { href: '/cases/sample/checksheet', label: '回答を直す' },
    foot: '判定 令和8年11月24日（火）9:52 評価者 森脇 由香 基準 第3版',
  })

export const actPages = () => ({
  '08-sheet-on-paper-scan-refused': actPage(
    'sheet-on-paper',
    'coordinator',
    { channel: 'visit' },
    actStanding('coordinator', [
      admitted('2026-11-09 14:20', { edition: 'nanwa-2' }),
      happens('ConsentRefused', '2026-11-10 10:00', {}),
    ]),
    { kept: [], problems: [], refused: ['表.jpg', '裏.jpg'] },
  ),
  '08-paper-sheet-scanned': actPage('paper-sheet', 'hospital', WRONG, undefined, SCANNED),
  '04-checksheet': renderChecksheet(hospitalFrame('worklist'), SHEET),
  '04-checksheet-error': renderChecksheet(hospitalFrame('worklist'), {
    ...SHEET,
    error: 'あてはまる項目を選ぶか、「どれもあてはまらない」を選んでください',
    previously: '11月21日（土）対象外',
    specifiedDisease: diseaseField(undefined, '特定疾病かどうかを選んでください'),
    deemedInsured: deemedField(undefined),
    factors: {
      note: '＊は令和8年度の追加項目です。記号はまだ確認できていません。',
      error:
        '要介護度が登録されているため、「要介護認定が未申請」は選べません。どちらかを直してください',
      items: [
        {
          value: 'a',
          mark: 'ア',
          label: '悪性腫瘍、認知症、誤嚥性肺炎等の急性呼吸器感染症',
          chosen: false,
        },
        { value: 'i', mark: 'イ', label: '緊急入院', chosen: true, source: '入院の登録から' },
      ],
    },
  }),
  '04-checksheet-kept': renderChecksheet(hospitalFrame('worklist'), {
    ...SHEET,
    savedAt: '9:46',
    banners: [draftBanner(NAMED, KEPT, NOW)],
  }),
  '04-checksheet-conflict': renderChecksheet(hospitalFrame('worklist'), {
    ...SHEET,
    savedAt: '9:46',
    banners: [
      ...(['later', 'discard', 'judge'] as const).map((at) => conflictBanner(NAMED, KEPT, at)),
      conflictBanner(NAMED, undefined, 'later'),
    ],
  }),
  '04b-result-must': result('must'),
  '04b-result-recommended': result('recommended'),
  '04b-result-none': result('none'),
  ...Object.fromEntries(
    Object.keys(ACT_FORMS).map((act) => [`12-act-${act}`, actPage(act as QuestionAct, 'hospital')]),
  ),
  ...Object.fromEntries(
    OF_THE_OFFICE.map((act) => [`12-act-${act}-office`, actPage(act, 'coordinator')]),
  ),
  '12-act-planned-discharge-error': actPage('planned-discharge', 'hospital', WRONG),
  '12-act-discharge-error': actPage('discharge', 'hospital', WRONG),
  '12-act-discharge-not-as-wished': actPage(
    'discharge',
    'hospital',
    { outcome: 'facility' },
    actStanding('hospital', WISHED),
  ),
  '12-act-taking-back-death-told': actPage(
    'taking-back',
    'hospital',
    undefined,
    actStanding('hospital', DEATH_TOLD),
  ),
  '12-act-wishes-second-edition': actPage(
    'wishes',
    'hospital',
    undefined,
    actStanding('hospital', [admitted('2026-11-09 14:20', { edition: 'nanwa-2' })]),
  ),
  '12-act-edition-adoption-later': actPage(
    'edition-adoption',
    'hospital',
    undefined,
    actStanding('hospital', undefined, [{ edition: 'nanwa-2' }]),
  ),
  '12-act-edition-adoption-none': actPage('edition-adoption', 'hospital'),
  '12-act-edition-adoption-error': actPage(
    'edition-adoption',
    'hospital',
    {},
    actStanding('hospital', undefined, [{ edition: 'nanwa-2' }]),
  ),
  '12-act-taking-back-transfer': actPage(
    'taking-back',
    'hospital',
    undefined,
    actStanding('hospital', GONE),
  ),
  '12-act-taking-back-off-screen': actPage(
    'taking-back',
    'hospital',
    undefined,
    actStanding('hospital', OFF_THE_SCREEN),
  ),
  '12-act-taking-back-several': actPage(
    'taking-back',
    'hospital',
    undefined,
    actStanding('hospital', LINKED_AND_GONE_HOME),
  ),
  '12-act-taking-back-error': actPage('taking-back', 'hospital', {}),
  '12-act-exclusion-short-stay': actPage(
    'exclusion',
    'hospital',
    { reason: 'shortStay' },
    actStanding('hospital', WISHED),
  ),
})
