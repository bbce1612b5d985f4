import { galleryPages } from '../../support/gallery'

const PAGES = Object.entries(galleryPages())

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found)

const titleOf = (html: string): string => all(html, /<title>([^<]*)<\/title>/g).join()

/** Everybody who is on a sample page; none of them may be in a title, an address or a file name. */
const NAMES = /髙橋|髙田|𠮷野|﨑山|辻本|中森|梅谷|堀|たかはし|よしの しょ|昭和\d/

describe('every page', () => {
  test.each(PAGES)(
    '%s is a Japanese document with one heading of the first rank',
    (_name, html) => {
      expect(html).toMatch(/^<!doctype html><html lang="ja">/)
      expect(all(html, /(<h1[ >])/g)).toHaveLength(1)
      expect(all(html, /(<main )/g)).toHaveLength(1)
    },
  )

  test.each(PAGES)(
    '%s names the page and the product, and no person, in its title',
    (_name, html) => {
      expect(titleOf(html)).toMatch(/^.+ - 南和 入退院連携$/)
      expect(titleOf(html)).not.toMatch(NAMES)
    },
  )

  test.each(PAGES)('%s carries no name in an address', (_name, html) => {
    const addresses = all(html, /(?:href|action|src|data-autosave|data-again)="([^"]*)"/g)
    expect(addresses.filter((address) => NAMES.test(decodeURI(address)))).toEqual([])
  })

  test.each(PAGES)('%s has nothing inline that the content policy would stop', (_name, html) => {
    expect(html).not.toMatch(/<[^>]+ (?:style|on[a-z]+)="/)
    expect(all(html, /<script([^>]*)>/g)).toEqual([' src="/assets/app.js" defer'])
    expect(html).not.toContain('<style')
  })

  test.each(PAGES)('%s leads with the skip link to what is there', (_name, html) => {
    expect(html.indexOf('<a class="skip-link" href="#main">')).toBe(
      html.indexOf('<body>') + '<body>'.length,
    )
    const ids = all(html, / id="([^"]*)"/g)
    expect(ids).toEqual([...new Set(ids)])
    const inPage = all(html, /href="#([^"]*)"/g)
    expect(inPage.filter((anchor) => !ids.includes(anchor))).toEqual([])
  })

  test.each(PAGES)('%s sends no form without its token', (_name, html) => {
    const forms = html.split('<form method="post"').slice(1)
    expect(forms.filter((form) => !form.split('</form>')[0]?.includes('name="csrf"'))).toEqual([])
  })

  test.each(PAGES)('%s speaks calmly', (_name, html) => {
    const text = html.replace(/<[^>]*>/g, '').replace('<!doctype html>', '')
    expect(text.replace(/(超過|>|^)!/g, '')).not.toMatch(/！/)
  })

  const wrong = PAGES.filter(([, html]) => html.includes('id="error-summary"'))

  test.each(wrong)(
    '%s says in the summary what stands at the fields, and at them',
    (_name, html) => {
      expect(titleOf(html)).toMatch(/^エラー：/)
      const summary = html.slice(html.indexOf('id="error-summary"'), html.indexOf('<h1'))
      const messages = all(summary, /<a href="#[^"]*">([^<]*)<\/a>/g)
      const atFields = all(html, /<span>エラー：([^<]*)<\/span>/g)
      expect(messages.length).toBeGreaterThan(0)
      expect(messages).toEqual(atFields)
      expect(summary).toContain(`${messages.length}か所を直してください`)
    },
  )

  const fine = PAGES.filter(([, html]) => !html.includes('id="error-summary"'))

  test.each(fine)(
    '%s, without anything wrong, does not begin its title with エラー',
    (_n, html) => {
      expect(titleOf(html)).not.toMatch(/^エラー/)
    },
  )
})
