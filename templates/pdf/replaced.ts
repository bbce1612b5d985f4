/** Said on the paper itself where a character could not be drawn as it was written. */
export function replacedRemarks(replaced: readonly string[]): readonly string[] {
  if (replaced.length === 0) return []
  return [
    `※この紙に印字できない文字が${replaced.length}種類あります。〓に置きかえるか、標準の字形で印字しました。正しい字は画面で確かめてください。`,
  ]
}
