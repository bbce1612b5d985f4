import { LEGIBLE_SIZES } from '../../../templates/pdf/flowing/flowing-page'
import { type MessageSheet, renderMessageSheet } from '../../../templates/pdf/fax/message-sheet'
import { renderTestSheet, type TestSheet } from '../../../templates/pdf/fax/test-sheet'
import { MESSAGE_SHEET, TEST_SHEET } from '../../support/fax-samples'
import { type Faxed, faxed, qrCodesOn, switchOff } from '../../support/fax-machine'

afterAll(() => switchOff())

const sent = async (over: Partial<MessageSheet>, page = 0): Promise<Faxed> =>
  faxed(await renderMessageSheet({ ...MESSAGE_SHEET, ...over }), page)

const testSheet = (over: Partial<TestSheet>): Promise<Uint8Array> =>
  renderTestSheet({ ...TEST_SHEET, ...over })

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** A block of dots in which a number stands, one digit beside the other. */
type Place = Readonly<{ top: number; bottom: number; left: number; right: number }>

/** The lines of a page in which any of these faxes differs from the first, and how far across. */
function placesOf(faxes: readonly Faxed[]): readonly Place[] {
  const [first] = faxes
  if (first === undefined) return []
  const { width, height } = first
  const places: Place[] = []
  let open: Place | undefined
  for (let y = 0; y <= height; y += 1) {
    let left = width
    let right = -1
    for (let x = 0; y < height && x < width; x += 1) {
      const dot = first.dots[y * width + x]
      if (faxes.some(({ dots }) => dots[y * width + x] !== dot)) {
        left = Math.min(left, x)
        right = Math.max(right, x)
      }
    }
    if (right >= 0)
      open = {
        top: open?.top ?? y,
        bottom: y,
        left: Math.min(open?.left ?? left, left),
        right: Math.max(open?.right ?? right, right),
      }
    else if (open !== undefined) {
      places.push(open)
      open = undefined
    }
  }
  return places
}

const width = ({ left, right }: Place): number => right + 1 - left

/** Advances in thousandths of the size, as the face has them: only the 1 is narrow. */
const advanceOf = (digit: string): number => (digit === '1' ? 629.9 : 759.8)
const GAP = 333.5
const DOTS_A_POINT = 1654 / 595.28

/** The share of dots that differ where one digit would stand. */
function mismatch(fax: Faxed, at: number, look: Faxed, from: number, wide: number, place: Place) {
  const columns = Math.round(wide)
  let count = 0
  for (let y = place.top; y <= place.bottom; y += 1)
    for (let x = 0; x < columns; x += 1)
      if (
        fax.dots[y * fax.width + Math.round(at) + x] !==
        look.dots[y * look.width + Math.round(from) + x]
      )
        count += 1
  return count / columns
}

/** Reads a number from left to right by comparing with how each of the ten digits looks there; ' ' is a gap. */
function numberAt(
  fax: Faxed,
  looks: readonly Faxed[],
  place: Place,
  { size, pattern }: Readonly<{ size: number; pattern: string }>,
): string {
  const scale = (size * DOTS_A_POINT) / 1000
  const from = place.left - 1
  let at = from
  return Array.from(pattern, (one) => {
    if (one === ' ') {
      at += GAP * scale
      return one
    }
    const found = looks.map((look, digit) =>
      mismatch(fax, at, look, from, advanceOf(String(digit)) * scale, place),
    )
    const digit = String(found.indexOf(Math.min(...found)))
    at += advanceOf(digit) * scale
    return digit
  }).join('')
}

/** Every fiftieth dot the wrong way, as a bad line leaves it; always the same ones. */
function overABadLine({ dots, ...size }: Faxed, seed: number): Faxed {
  let state = seed
  const noisy = Uint8Array.from(dots, (dot) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % 50 === 0 ? 1 - dot : dot
  })
  return { ...size, dots: noisy }
}

describe('a fax at 200 × 100 dots an inch', () => {
  test('the QR codes of cover and test sheet lead to the page with the code', async () => {
    expect(await qrCodesOn(await sent({}))).toEqual([MESSAGE_SHEET.qrAddress])
    expect(await qrCodesOn(await faxed(await testSheet({}), 0))).toEqual([TEST_SHEET.qrAddress])
    expect(await qrCodesOn(overABadLine(await sent({}), 1))).toEqual([MESSAGE_SHEET.qrAddress])
  })

  test('the code is read as it was sent, over a bad line too', async () => {
    const same = (digit: string) => sent({ code: digit.repeat(6) })
    const looks = await Promise.all(DIGITS.map(same))
    const place = placesOf(looks).toSorted((a, b) => b.bottom - b.top - (a.bottom - a.top))[0]
    if (place === undefined) throw new Error('the code stands nowhere on the cover')
    const read = (fax: Faxed) =>
      numberAt(fax, looks, place, { size: LEGIBLE_SIZES.code, pattern: 'ddd ddd' }).replace(' ', '')
    for (const [at, code] of ['482913', '068395', '117740', '693850'].entries()) {
      expect(read(await sent({ code }))).toBe(code)
      expect(read(overABadLine(await sent({ code }), at + 7))).toBe(code)
    }
  })

  test('a telephone number in the size of the text is read as it was sent', async () => {
    const withPhone = async (last: string) =>
      faxed(await testSheet({ from: { ...MESSAGE_SHEET.from, phone: `0747-00-${last}` } }), 0)
    const looks = await Promise.all(DIGITS.map((digit) => withPhone(digit.repeat(4))))
    // In the row of the sender, where nothing follows it on its line.
    const [place] = placesOf(looks)
    if (place === undefined) throw new Error('the number stands nowhere')
    for (const last of ['4829', '0683', '5176', '1120', '3985'])
      expect(
        numberAt(await withPhone(last), looks, place, {
          size: LEGIBLE_SIZES.body,
          pattern: 'dddd',
        }),
      ).toBe(last)
  })

  test.each([
    ['人', '入'],
    ['未', '末'],
    ['土', '士'],
    ['日', '目'],
    ['退', '通'],
    ['院', '完'],
    ['病', '痛'],
  ])('%s is not mistaken for %s', async (one, other) => {
    const withWard = (ward: string) => sent({ message: { ...MESSAGE_SHEET.message, ward } }, 1)
    const [left, right] = [await withWard(one), await withWard(other)]
    const dots = placesOf([left, right])
      .map(
        (place) =>
          mismatch(left, place.left, right, place.left, width(place), place) * width(place),
      )
      .reduce((sum, one) => sum + one, 0)
    // Strokes, and not a dot at their ends.
    expect(dots).toBeGreaterThan(5)
  })
})
