/** 情報共有時の工夫及び注意点, beside the step they belong to. */
export function Tips({ tips }: { tips: readonly string[] | undefined }) {
  if (tips === undefined || tips.length === 0) return null
  return (
    <aside class="act-tips" aria-labelledby="act-tips">
      <h2 id="act-tips">この手順の工夫と注意</h2>
      <ul>
        {tips.map((tip) => (
          <li>{tip}</li>
        ))}
      </ul>
    </aside>
  )
}
