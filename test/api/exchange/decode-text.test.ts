import { encode } from 'iconv-lite'
import { decodeText } from '../../../api/exchange/decode-text'

const TEXT = '"髙橋","﨑山","①"\r\n'

describe('item 49: text of other software, whatever it is written in', () => {
  test.each([
    ['MS932', encode(TEXT, 'cp932')],
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`)],
  ])('%s', (_charset, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT })
  })

  test.each([
    ['UTF-16', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'UTF-16'],
    ['a picture', Buffer.from('89504e470d0a1a0a00000000', 'hex'), '文字の表ではない'],
    [
      'MS932 cut within a character',
      encode('1行目\r\n髙', 'cp932').subarray(0, -1),
      '2行目に読めない文字',
    ],
    ['2 MB of 𠮷', Buffer.from('𠮷'.repeat(524_288)), '1 MBをこえています'],
  ])('%s is refused with what would be read', (_what, bytes, words) => {
    expect(decodeText(bytes)).toEqual({ problem: expect.stringContaining(words) as string })
  })
})
