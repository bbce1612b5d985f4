import { maskedName } from '../../../manual/fax/masked-name'

describe('a name on a fax', () => {
  test.each([
    ['髙橋 ミヨ子', '髙○　ミ○子'],
    ['髙橋　ミヨ子', '髙○　ミ○子'],
    ['森 一', '○　○'],
    ['佐々木 太', '佐○木　○'],
    // One character with the selector of its form, one outside the basic plane.
    ['渡邊\u{E0100} 𠮷江', '渡○　𠮷○'],
    ['が\u3099く ば', 'が\u3099○　○'],
    // In one piece nobody knows where the given name begins.
    ['髙橋ミヨ子', '髙○○○○'],
    ['マリア サントス デ', 'マ○ア　サ○トス　○'],
    ['', '○'],
  ])('%s becomes %s', (name, masked) => {
    expect(maskedName(name)).toBe(masked)
  })
})
