import type { BannerView } from './components/banner'
import { DescriptionList, type Row } from './components/description-list'
import type { Link } from './components/link'
import { type Frame, renderPage } from './layout'

export type EditionCard = Readonly<{
  id: string
  title: string
  facts: readonly Row[]
  links: readonly Link[]
}>

export type EditionsView = Readonly<{
  banners: readonly BannerView[]
  /** いまの版、これから使う版、案、これまでの版. */
  groups: readonly Readonly<{ title: string; words?: string; editions: readonly EditionCard[] }>[]
}>

/** マニュアルの版: which edition holds, which is to come, and what the region has done with each. */
export function renderEditions(frame: Frame, { banners, groups }: EditionsView): string {
  return renderPage({
    frame,
    title: 'マニュアルの版',
    banners,
    children: (
      <div class="reading">
        <h1>マニュアルの版</h1>
        <p>
          期限や知らせは、入院した日に使われている版の定めで決まります。公表した版は変わりません。直すときは新しい版になります。
        </p>
        {groups.map(({ title, words, editions }) => (
          <section class="section">
            <h2>{title}</h2>
            {words === undefined ? null : <p class="small quiet">{words}</p>}
            {editions.map((edition) => (
              <OneEdition edition={edition} />
            ))}
          </section>
        ))}
      </div>
    ),
  })
}

function OneEdition({ edition: { id, title, facts, links } }: { edition: EditionCard }) {
  return (
    <section class="edition" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <DescriptionList rows={facts} quiet />
      <ul class="plain-links">
        {links.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
