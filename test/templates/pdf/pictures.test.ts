import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fieldsOf, optionsOf } from '../../../manual/forms/form'
import { FORMS } from '../../../manual/forms/forms'
import { drawForm, EVERY_PAPER } from '../../support/every-paper'
import { fromPng, type Gray, toPng } from '../../support/gray-png'
import { openPdfPictures, type PdfPictures } from '../../support/pdf-pictures'

/** Pictures that somebody has looked at. After a wanted change: NANWA_RENEW_PICTURES=1 npx jest test/templates/pdf/pictures, and look again. */
const KEPT = path.resolve(__dirname, '../../pictures')
const isRenewing = process.env['NANWA_RENEW_PICTURES'] === '1'

/** A point counts as another when it differs by a third of black; a hairline moved by a point is some hundreds of them. */
const ANOTHER_SHADE = 85
const MOST_OTHER_POINTS = 60

let camera: PdfPictures
beforeAll(async () => {
  camera = await openPdfPictures()
})
afterAll(() => {
  camera.close()
})

function otherPoints(one: Gray, other: Gray): number {
  if (one.width !== other.width || one.height !== other.height) return Number.POSITIVE_INFINITY
  let points = 0
  for (let at = 0; at < one.shades.length; at += 1)
    if (Math.abs((one.shades[at] ?? 0) - (other.shades[at] ?? 0)) > ANOTHER_SHADE) points += 1
  return points
}

/** What differs from the pictures that are kept under the name, page by page. */
async function differencesFrom(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const pictures = await camera.picturesOf(bytes)
  const differences = pictures.map((picture, index) => {
    const file = path.join(KEPT, `${name}-${index + 1}.png`)
    if (isRenewing) {
      mkdirSync(KEPT, { recursive: true })
      writeFileSync(file, toPng(picture))
    }
    if (!existsSync(file)) return `${file} is not kept yet`
    const other = otherPoints(picture, fromPng(readFileSync(file)))
    return other <= MOST_OTHER_POINTS ? 'same' : `${other} other points than ${file}`
  })
  const more = path.join(KEPT, `${name}-${pictures.length + 1}.png`)
  return existsSync(more) ? [...differences, `${more} is a page too many`] : differences
}

test.each(EVERY_PAPER)(
  'the paper $name looks as it did when it was looked at, page by page',
  async ({ name, draw }) => {
    const differences = await differencesFrom(name, await draw())
    expect(differences.filter((one) => one !== 'same')).toEqual([])
    expect(differences).not.toEqual([])
  },
)

test.each(FORMS)('a picture of another answer of $id $edition is another picture', async (form) => {
  const [question] = fieldsOf(form).filter((field) => optionsOf(field).length > 0)
  const [first, second] = (question ? optionsOf(question) : []).map(({ code }) => code)
  const answered = async (code = '') =>
    camera.picturesOf(await drawForm(form, { [question?.id ?? '']: code }))
  const [one] = await answered(first)
  const [other] = await answered(second)

  expect(one && other && otherPoints(one, other)).toBeGreaterThan(MOST_OTHER_POINTS)
})
