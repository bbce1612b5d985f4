import type { Link } from './components/link'
import { Table } from './components/table'
import { type Frame, renderPage } from './layout'

type Line = Readonly<{ what: string; where: string; count: string }>
type Trained = Readonly<{ what: string; name: string; where: string; at: string }>

export type EditionReadingView = Readonly<{
  edition: string
  back: Link
  words: readonly string[]
  lines: readonly Line[]
  /** Absent for the health centre, which sees totals alone. */
  trained?: readonly Trained[]
}>

/** How often the pages and tips of an edition were read: by ward inside an organisation, in total for the health centre. */
export function renderEditionReading(frame: Frame, view: EditionReadingView): string {
  const { edition, back, words, lines, trained } = view
  const title = '読まれた回数'
  return renderPage({
    frame,
    title,
    back,
    children: (
      <div class="reading">
        <h1>{title}</h1>
        <p>{edition}</p>
        {words.map((sentence) => (
          <p class="small quiet">{sentence}</p>
        ))}
        {lines.length === 0 ? (
          <p>まだ読まれていません。</p>
        ) : (
          <Table
            caption={title}
            columns={[
              { head: 'ページ・工夫', cell: ({ what }: Line) => what, names: true },
              { head: '病棟・部署', cell: ({ where }) => where },
              { head: '回数', cell: ({ count }) => count, number: true },
            ]}
            rows={lines}
          />
        )}
        {trained === undefined ? null : <Training trained={trained} />}
      </div>
    ),
  })
}

function Training({ trained }: { trained: readonly Trained[] }) {
  return (
    <section class="section" aria-labelledby="training">
      <h2 id="training">研修の記録</h2>
      {trained.length === 0 ? (
        <p>「読みました」と記録した人は、まだいません。</p>
      ) : (
        <Table
          caption="研修の記録"
          columns={[
            { head: '名前', cell: ({ name }: Trained) => name, names: true },
            { head: '病棟・部署', cell: ({ where }) => where },
            { head: 'ページ', cell: ({ what }) => what },
            { head: '日時', cell: ({ at }) => at },
          ]}
          rows={trained}
        />
      )}
    </section>
  )
}
