import type { FeeBarPart, FeeWords } from '../words/fee'

/** The sentence carries the meaning; the bar below only draws it. */
export function FeeSentence({ words }: { words: FeeWords }) {
  return (
    <>
      <p class="fee">
        <strong class="fee-lead">{words.lead}</strong>
        {words.sentence}
        {words.then === undefined ? null : <span class="fee-then">{words.then}</span>}
      </p>
      {words.notes.map((note) => (
        <p class="small">{note}</p>
      ))}
    </>
  )
}

export function FeeBar({ parts, nowWords }: { parts: readonly FeeBarPart[]; nowWords: string }) {
  return (
    <div class="fee-bar" aria-hidden="true">
      {parts.map(({ kind, day, text, isNow }) => (
        <div class={`fee-part fee-${kind}`}>
          {isNow ? <span class="fee-now">{nowWords}</span> : null}
          <strong>{day}</strong>
          <span>{text}</span>
        </div>
      ))}
    </div>
  )
}
