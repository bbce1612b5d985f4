import { createTestApp, type TestApp } from '../../support/app'
import { textOf } from '../../support/case-life'
import { givenSignedIn, type SignedIn } from '../../support/signed-in'

const PAGE = '/editions/nanwa-3-draft/letters'

let site: TestApp
let center: SignedIn
let hospital: SignedIn
beforeAll(async () => {
  site = await createTestApp()
  const given = { role: 'healthCenterStaff', kind: 'healthCenter' } as const
  center = await givenSignedIn(site, { loginName: 'tegami', ...given })
  hospital = await givenSignedIn(site, { loginName: 'byoin' })
})
afterAll(() => site.close())

test('the health centre prints one for each hospital, and for nobody else', async () => {
  const page = await center.browser.get(PAGE)
  expect(textOf(page)).toContain('見本の組織 byoinへの手紙（PDF）')
  expect(textOf(page)).not.toContain('見本の組織 tegamiへの手紙')
  const letter = await center.browser.get(`${PAGE}/${hospital.organisationId}.pdf`)
  expect(letter.headers['content-type']).toContain('application/pdf')
  expect(letter.headers['content-disposition']).toBe(
    'attachment; filename="oshirase-nanwa-3-draft.pdf"',
  )
})

test.each([() => center.organisationId, () => crypto.randomUUID(), () => 'x'])(
  'there is none to what is no hospital',
  async (id) => {
    expect((await center.browser.get(`${PAGE}/${id()}.pdf`)).status).toBe(404)
  },
)

test('hospitals neither see the list nor print', async () => {
  for (const path of [PAGE, `${PAGE}/${hospital.organisationId}.pdf`])
    expect((await hospital.browser.get(path)).status).toBe(403)
})
