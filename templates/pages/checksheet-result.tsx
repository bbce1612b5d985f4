import type { BannerView } from './components/banner'
import { Icon, type IconName } from './components/icon'
import { ButtonLink, type Link } from './components/link'
import { CaseStrip, type CaseStripView } from './case-strip'
import { type Frame, renderPage } from './layout'

export type ScreeningKind = 'must' | 'recommended' | 'none' | 'inScopeWithCareManager'

export type ChecksheetResultView = Readonly<{
  strip: CaseStripView
  back: Link
  banners?: readonly BannerView[]
  kind: ScreeningKind
  /** ① 立ち上がりや歩行に介助が必要 */
  reasons: readonly string[]
  /** Since the check before: 前回 望ましい → 今回 対象, 増えた項目 … */
  changes?: readonly string[]
  /** What to do now, and by when. */
  next: readonly string[]
  actions: readonly Link[]
  again?: Link
  /** 判定 令和8年11月24日（火）9:52 評価者 森脇 由香 基準 第3版 */
  foot: string
}>

const KINDS = {
  must: { icon: 'flag', title: '対象', words: '必ず退院調整が必要' },
  inScopeWithCareManager: {
    icon: 'flag',
    title: '対象',
    words: 'ケアマネジャーがいる方は、すべて対象です',
  },
  recommended: { icon: 'info', title: '望ましい', words: '退院調整をすることが望ましい' },
  none: { icon: 'minus', title: '対象外', words: '地域の退院調整は要りません' },
} as const satisfies Record<
  ScreeningKind,
  Readonly<{ icon: IconName; title: string; words: string }>
>

const LOOK = {
  must: 'must',
  inScopeWithCareManager: 'must',
  recommended: 'recommended',
  none: 'none',
} as const

export function renderChecksheetResult(frame: Frame, view: ChecksheetResultView): string {
  const { strip, back, banners, kind, foot } = view
  const { icon, title, words } = KINDS[kind]
  return renderPage({
    frame,
    title: `基準チェックの結果 ${strip.code}`,
    back,
    ...(banners && { banners }),
    children: (
      <>
        <h1>基準チェックの結果</h1>
        <CaseStrip strip={strip} />
        <section class={`result result-${LOOK[kind]}`} aria-labelledby="result">
          <div class="result-head">
            <Icon name={icon} />
            <h2 id="result">{title}</h2>
            <span>{words}</span>
          </div>
          <ResultBody view={view} />
        </section>
        <p class="small quiet lead">{foot}</p>
      </>
    ),
  })
}

function ResultBody({ view }: { view: ChecksheetResultView }) {
  const { reasons, changes, next, actions, again } = view
  return (
    <div class="result-body">
      <div>
        <h3>理由</h3>
        <ul>
          {reasons.map((reason) => (
            <li>
              <Icon name="check" />
              <span>{reason}</span>
            </li>
          ))}
        </ul>
        {changes === undefined ? null : (
          <>
            <h3 class="section-near">前回から変わったこと</h3>
            {changes.map((line) => (
              <p>{line}</p>
            ))}
          </>
        )}
      </div>
      <div>
        <h3>次にすること</h3>
        {next.map((line) => (
          <p>{line}</p>
        ))}
        <p class="button-row">
          {actions.map(({ href, label }, index) => (
            <ButtonLink href={href} look={index === 0 ? 'primary' : 'secondary'}>
              {label}
            </ButtonLink>
          ))}
          {again === undefined ? null : <a href={again.href}>{again.label}</a>}
        </p>
      </div>
    </div>
  )
}
