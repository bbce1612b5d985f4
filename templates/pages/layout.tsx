import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type BannerView, Banners } from './components/banner'
import { ErrorSummary, type FieldError } from './components/error-summary'
import { BackLink, type Link } from './components/link'
import { Footer } from './components/footer'
import { type Frame, Header } from './components/header'

export type { Frame } from './components/header'

export const PRODUCT = '南和 入退院連携'

export type PageProps = Readonly<{
  frame: Frame
  /** The page's name and, where there is one, the case number: never a person's name (promise 4). */
  title: string
  errors?: readonly FieldError[]
  banners?: readonly BannerView[]
  back?: Link
  /** A page that waits asks again by itself, and moves on once the answer is there. */
  again?: Again
  children: ComponentChildren
}>

export type Again = Readonly<{ href: string; seconds: number }>

/** The whole document, from doctype to foot. */
export function renderPage(props: PageProps): string {
  return `<!doctype html>${renderToString(<Document {...props} />)}`
}

function Document(props: PageProps) {
  const { frame, title, errors = [], banners = [], back, again } = props
  return (
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        {again === undefined ? null : (
          <noscript>
            <meta http-equiv="refresh" content={`${again.seconds}; url=${again.href}`} />
          </noscript>
        )}
        <title>{`${errors.length > 0 ? 'エラー：' : ''}${title} - ${PRODUCT}`}</title>
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/app.css" />
        <script src="/assets/app.js" defer></script>
      </head>
      <body>
        <a class="skip-link" href="#main">
          本文へ進む
        </a>
        <Header frame={frame} />
        <main id="main" tabindex={-1} data-again={again?.href} data-again-seconds={again?.seconds}>
          {back === undefined ? null : <BackLink {...back} />}
          <ErrorSummary errors={errors} />
          <Banners banners={banners} />
          {props.children}
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  )
}
