/** Of a bfrange no more than this many (PDF 32000-1, 9.10.3). */
const IN_A_RANGE = 256

const hex = (code: number): string => code.toString(16).padStart(4, '0')

/** Characters in the units of UTF-16, in hexadecimal. */
export function utf16(text: string): string {
  let units = ''
  for (let at = 0; at < text.length; at += 1) units += hex(text.charCodeAt(at))
  return units
}

/** The CMap by which the codes of a font, counted from 0, are read back as characters. */
export function toUnicode(texts: readonly string[]): Uint8Array {
  const ranges: string[] = []
  for (let start = 0; start < texts.length; start += IN_A_RANGE) {
    const within = texts.slice(start, start + IN_A_RANGE)
    const last = start + within.length - 1
    ranges.push(`<${hex(start)}> <${hex(last)}> [${within.map((text) => `<${text}>`).join(' ')}]`)
  }
  return Buffer.from(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`)
}
