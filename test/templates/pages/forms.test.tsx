import { HANDOVER_SUMMARY } from '../../../manual/forms/handover-summary'
import { drawnPage } from '../../support/forms/drawn-pages'
import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import type { Form } from '../../../manual/forms/form'
import { pageView } from '../../../manual/forms/view'
import { blocksOf } from '../../../templates/pages/form-blocks'
import { galleryPages } from '../../support/gallery'

const FORM: Form = ADMISSION_INFO_SHEET
const PAGES = galleryPages()

const getPage = (name: string): string => {
  const html = PAGES[name]
  if (html === undefined) throw new Error(`the gallery has no page ${name}`)
  return html
}

describe('a form page', () => {
  test.each(FORM.pages.map(({ id }) => id))('%s asks every field once, in its order', (pageId) => {
    const { fields } = pageView(FORM, pageId, { answers: {} })
    expect(blocksOf(fields).flatMap((block) => block.fields)).toEqual(fields)
  })

  test.each(FORM.pages.map(({ id }) => id))('%s posts every field under its name', (pageId) => {
    const html = getPage(`07b-form-${pageId}`)
    const names = pageView(FORM, pageId, { answers: {} }).fields.flatMap(({ name, boxes }) =>
      boxes === undefined ? [name] : boxes.map((box) => box.name),
    )
    expect(names.filter((name) => !html.includes(` name="${name}"`))).toEqual([])
  })

  test('puts neighbours with the same choices into rows and says once that they are required', () => {
    const html = getPage('07b-form-daily-living')
    expect(html.match(/role="radiogroup"/g)).toHaveLength(7)
    expect(html).toContain('日常の動作 <span class="need need-required">※必須</span>')
  })

  test('says the limit of a long text in a sentence of its own behind the hint', () => {
    const html = drawnPage(HANDOVER_SUMMARY, 'nursing', {})

    expect(html).toContain('入院中の問題と、うまくいった関わり方。3000文字まで。')
  })

  test('marks the row that differs from the earlier sheet', () => {
    const html = getPage('07b-form-daily-living')
    expect(html.match(/row-changed/g)).toHaveLength(1)
    expect(html).toContain('前回は「見守り」')
    expect(html.match(/前回と同じ/g)).toHaveLength(6)
  })

  test('takes the draft version along and says where it keeps itself', () => {
    const html = getPage('07b-form-daily-living')
    expect(html).toContain('<input type="hidden" name="version" value="3"/>')
    expect(html).toContain(
      'data-autosave="/cases/sample/forms/admission-info-sheet/pages/daily-living/autosave"',
    )
  })

  test('presses a button that only draws the page again when Enter is hit', () => {
    const form = getPage('07b-form-daily-living').split('<form')[1] ?? ''
    expect(form.slice(form.indexOf('<button'))).toMatch(
      /^<button type="submit" name="do" value="redraw"/,
    )
  })
})

describe('the list of pages', () => {
  test('offers sending only when what is needed first is complete', () => {
    expect(getPage('07-tasklist')).toContain('まだ始められません')
    expect(getPage('07-tasklist')).not.toContain('/forms/admission-info-sheet/check')
    expect(getPage('07-tasklist-whole')).toContain(
      'href="/cases/sample/forms/admission-info-sheet/check"',
    )
  })
})

describe('the check page', () => {
  test('has a button that names the receiver, and none while something is in the way', () => {
    expect(getPage('07c-check')).toContain('吉野病院 地域連携室へ送信する</span></button>')
    expect(getPage('07c-check-not-yet')).not.toContain('へ送信する')
    expect(getPage('07c-check-changed')).not.toContain('へ送信する')
  })
})

describe('a sheet that was sent', () => {
  test('is not shown as received before it is', () => {
    expect(getPage('07d-sent')).toContain('受け取りの確認は、まだ済んでいません')
    expect(getPage('07d-sent')).not.toContain('受け取りが確認されました')
    expect(getPage('07d-sent-confirmed')).toContain('受け取りが確認されました')
  })
})

describe('a page that waits', () => {
  test('asks again by itself, also without script', () => {
    expect(getPage('14b-pending')).toContain(
      '<noscript><meta http-equiv="refresh" content="5; url=/cases/sample/submissions/1"/></noscript>',
    )
  })
})

describe('a rate', () => {
  test('hides rate, count and interval together when there are few cases', () => {
    const html = getPage('08b-rates-small')
    expect(html).toContain('件数が少ないため非表示')
    expect(html).not.toMatch(/87\.1|70件|77\.3|rate-fill/)
  })

  test('always stands with its count and the target in words', () => {
    const html = getPage('08-rates')
    expect(html).toContain('70件のうち61件')
    expect(html).toContain('目標80%より 7.1ポイント上')
    expect(html).toContain('目標80%まで あと0.5ポイント')
  })
})
