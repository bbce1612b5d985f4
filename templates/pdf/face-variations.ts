type Variation = Readonly<{
  varSelector: number
  defaultUVS: readonly Readonly<{ startUnicodeValue: number; additionalCount: number }>[] | null
  nonDefaultUVS: readonly Readonly<{ unicodeValue: number; glyphID: number }>[] | null
}>

/** The table of an opened font that says which glyph a character has. */
export type CharacterMap = Readonly<{
  tables: readonly Readonly<{
    platformID: number
    encodingID: number
    table: Readonly<{ varSelectors?: Readonly<{ toArray: () => readonly Variation[] }> }>
  }>[]
}>

/** By selector: the glyph of each varied character, undefined where the ordinary glyph is the form. */
export function variationsIn(
  cmap: CharacterMap,
): ReadonlyMap<number, ReadonlyMap<number, number | undefined>> {
  const table = cmap.tables.find(
    ({ platformID, encodingID }) => platformID === 0 && encodingID === 5,
  )
  const selectors = table?.table.varSelectors?.toArray() ?? []
  return new Map(
    selectors.map(({ varSelector, defaultUVS, nonDefaultUVS }) => {
      const ordinary = (defaultUVS ?? []).flatMap(({ startUnicodeValue, additionalCount }) =>
        Array.from(
          { length: additionalCount + 1 },
          (_, offset) => [startUnicodeValue + offset, undefined] as const,
        ),
      )
      const varied = (nonDefaultUVS ?? []).map(
        ({ unicodeValue, glyphID }) => [unicodeValue, glyphID] as const,
      )
      return [varSelector, new Map<number, number | undefined>([...ordinary, ...varied])]
    }),
  )
}
