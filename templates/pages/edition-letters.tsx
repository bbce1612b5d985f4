import type { Link } from './components/link'
import { type Frame, renderPage } from './layout'

export type EditionLettersView = Readonly<{
  edition: string
  back: Link
  words: readonly string[]
  /** One letter for each hospital. */
  letters: readonly Link[]
}>

/** 病院へのお知らせ: the health centre prints one letter for each hospital. */
export function renderEditionLetters(frame: Frame, view: EditionLettersView): string {
  const { edition, back, words, letters } = view
  return renderPage({
    frame,
    title: '病院へのお知らせを印刷する',
    back,
    children: (
      <div class="reading">
        <h1>病院へのお知らせを印刷する</h1>
        <p>{edition}</p>
        {words.map((sentence) => (
          <p>{sentence}</p>
        ))}
        {letters.length === 0 ? (
          <p>登録されている病院がありません。</p>
        ) : (
          <ul class="letters">
            {letters.map(({ href, label }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    ),
  })
}
