import type { BannerView } from './components/banner'
import { ButtonLink, type Link } from './components/link'
import { ContactSheet, type ContactSheetView } from './contact-sheet'
import { type Frame, renderPage } from './layout'

export type ContactPageView = Readonly<{
  back: Link
  banners?: readonly BannerView[]
  sheet: ContactSheetView
  report: Link
  /** For the organisation's own liaison office. */
  edit?: Link
  /** For staff: whether the fax number is proved, and the way to prove it. */
  fax?: Link
  /** 印刷 令和8年11月24日（火）9:40 */
  printed: string
}>

/** Everything about one organisation's desks; prints on one page. */
export function renderContactPage(frame: Frame, view: ContactPageView): string {
  const { back, banners, sheet, report, edit, fax, printed } = view
  return renderPage({
    frame,
    title: `${sheet.name} 窓口`,
    back,
    ...(banners && { banners }),
    children: (
      <>
        <div class="list-head contact-head">
          <h1>{sheet.name}</h1>
          <p class="button-row">
            {edit === undefined ? null : <ButtonLink href={edit.href}>{edit.label}</ButtonLink>}
            <button type="button" class="button button-secondary print-button" data-prints hidden>
              このページを印刷
            </button>
          </p>
        </div>
        <ContactSheet view={sheet} />
        <p class="section button-row">
          <ButtonLink href={report.href} size="small">
            {report.label}
          </ButtonLink>
          {fax === undefined ? null : (
            <ButtonLink href={fax.href} size="small">
              {fax.label}
            </ButtonLink>
          )}
        </p>
        <p class="print-foot">{printed}</p>
      </>
    ),
  })
}

export type ContactBookletView = Readonly<{
  back: Link
  title: string
  sheets: readonly ContactSheetView[]
  printed: string
}>

/** Contents, and then one organisation a page. */
export function renderContactBooklet(frame: Frame, view: ContactBookletView): string {
  const { back, title, sheets, printed } = view
  return renderPage({
    frame,
    title,
    back,
    children: (
      <>
        <div class="list-head">
          <h1>{title}</h1>
          <p class="button-row">
            <button type="button" class="button button-secondary print-button" data-prints hidden>
              印刷する
            </button>
          </p>
        </div>
        <nav aria-label="目次">
          <ol class="booklet-contents">
            {sheets.map(({ name, main }, index) => (
              <li>
                <a href={`#booklet-${index}`}>{name}</a>
                {main === undefined ? null : <span class="nowrap"> 代表 {main.phone}</span>}
              </li>
            ))}
          </ol>
        </nav>
        {sheets.map((sheet, index) => (
          <article
            class="booklet-page"
            id={`booklet-${index}`}
            aria-labelledby={`booklet-name-${index}`}
          >
            <h2 id={`booklet-name-${index}`}>{sheet.name}</h2>
            <ContactSheet view={sheet} />
          </article>
        ))}
        <p class="print-foot">{printed}</p>
      </>
    ),
  })
}
