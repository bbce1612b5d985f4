import iconv from 'iconv-lite'
import nodemailer from 'nodemailer'
import { tracesIn, tracesOf } from './traces'

const NAME = '金糸雀'
const traces = tracesOf([NAME])
const foundIn = (text: Buffer | string) => tracesIn(Buffer.from(text), traces)
const sentence = `きょう ${NAME} さんが入院しました。`

test.each<readonly [string, Buffer | string]>([
  ['UTF-8', sentence],
  ['UTF-16, little end first', iconv.encode(sentence, 'utf16le')],
  ['UTF-16, big end first', iconv.encode(sentence, 'utf16be')],
  ['MS932', iconv.encode(sentence, 'cp932')],
  ['\\u escapes', '{"name":"\\u91d1\\u7cf8\\u96c0"}'],
  ['\\U escapes in capitals', '{"name":"\\u91D1\\u7CF8\\u96C0"}'],
  ['an address', `/cases?q=${encodeURIComponent(NAME)}`],
  ['an address in small letters', `/cases?q=${encodeURIComponent(NAME).toLowerCase()}`],
  ['quoted-printable, broken across lines', 'a =E9=87=91=E7=B3=\r\n=B8=E9=9B=80 b'],
  ['entities', '<title>&#37329;&#31992;&#38592;</title>'],
  ['entities in hexadecimal', '<title>&#x91D1;&#x7CF8;&#x96C0;</title>'],
  ['bytes in hexadecimal', '\\xE98791E7B3B8E99B80'],
])('the search finds a name in %s', (_, text) => {
  expect(foundIn(text)).not.toEqual([])
})

test.each(['utf8', 'utf16le', 'utf16be', 'cp932'])(
  'the search finds a name in base64 of %s wherever it begins and ends, and for addresses',
  (charset) => {
    for (const before of ['', 'a', 'ab', 'abc', 'abcd']) {
      for (const after of ['', 'x', 'xy', 'xyz']) {
        const bytes = Buffer.concat([
          Buffer.from(before),
          iconv.encode(NAME, charset),
          Buffer.from(after),
        ])
        expect(foundIn(bytes.toString('base64'))).not.toEqual([])
        expect(foundIn(bytes.toString('base64url'))).not.toEqual([])
      }
    }
  },
)

test('the search finds a name in the mail that a mail program makes of it', async () => {
  for (const textEncoding of ['base64', 'quoted-printable'] as const) {
    const { message } = await nodemailer
      .createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
      .sendMail({
        to: 'a@example.invalid',
        subject: 'x',
        text: `${'あ'.repeat(13)}${sentence}`,
        textEncoding,
      })
    expect(Buffer.isBuffer(message) && tracesIn(message, traces)).not.toEqual([])
  }
})

test('the search finds nothing where there is no such name', () => {
  expect(foundIn('金魚と糸と雀。 =E9=87=91 &#37329; Zm9vYmFy \\u91d1\\u7cf8')).toEqual([])
})
