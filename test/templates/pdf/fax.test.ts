import { readBack } from '../../support/pdf-text'
import { FAXED_FORMS } from '../../../manual/fax/fax-sheet'
import { maskedAnswers } from '../../../manual/fax/masked-answers'
import { fieldsOf } from '../../../manual/forms/form'
import { FORMS } from '../../../manual/forms/forms'
import { wordsOf } from '../../../manual/forms/words'
import { pagesOf, renderMessageSheet } from '../../../templates/pdf/fax/message-sheet'
import { renderTestSheet } from '../../../templates/pdf/fax/test-sheet'
import { MESSAGE_SHEET, TEST_SHEET } from '../../support/fax-samples'
import { filledForm } from '../../support/forms/samples'

describe('the twin of a message', () => {
  test('has a cover with everything that finds its way, and the message behind it', async () => {
    const [cover = '', message = ''] = await readBack(await renderMessageSheet(MESSAGE_SHEET))
    for (const words of [
      '居宅介護支援事業所さくら坂（吉野町）御中',
      'FAX0747-00-2232',
      '番号の確認令和8年10月2日',
      '森脇由香',
      '2枚（この送付状を含む）',
      '482913',
      'ケース番号NW-8-1103',
      '3階西病棟',
      'https://nanwa.example/uketori',
      'まちがって届いた方へ',
      '返信欄（FAX0747-00-1121へ）',
      '1/2ページ',
    ])
      expect(cover).toContain(words)
    expect(cover).not.toContain('令和8年11月23日')
    expect(message).toContain('令和8年11月23日（月・祝）14:20')
    expect(message).toContain('入院時情報提供書をお送りください')
    expect(message).toContain('2/2ページ')
  })

  test('the same sheet has the same bytes', async () => {
    const [one, other] = await Promise.all([
      renderMessageSheet(MESSAGE_SHEET),
      renderMessageSheet(MESSAGE_SHEET),
    ])
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  test('keeps within its two pages however long the names are', async () => {
    const long = '医療法人社団南和会立見本総合リハビリテーション病院附属居宅介護支援事業所さくら坂'
    const pages = await readBack(
      await renderMessageSheet({
        ...MESSAGE_SHEET,
        to: { ...MESSAGE_SHEET.to, name: long, person: `${long} 大前` },
        from: { ...MESSAGE_SHEET.from, name: long, person: long },
      }),
    )
    expect(pages).toHaveLength(2)
    expect(pages.filter((text) => text.includes('返信欄（'))).toHaveLength(1)
    // What no longer fits on the cover stands below the message.
    expect(pages[1]).toContain('返信欄（')
  })
})

test('a test sheet names no case and no patient', async () => {
  const [text = '', ...more] = await readBack(await renderTestSheet(TEST_SHEET))
  expect(more).toEqual([])
  expect(text).toContain('患者さんの情報は書いていません')
  expect(text).toContain('控えの番号FT-12')
  expect(text).not.toMatch(/NW-|様/)
})

test.each(Object.values(FAXED_FORMS))(
  '%s stands whole behind its cover, and names nobody',
  async (id) => {
    const form = FORMS.find((one) => one.id === id)
    if (form === undefined) throw new Error(`no form ${id}`)
    const answers = filledForm(form, 0)
    const masked = maskedAnswers(form, answers)
    const behind = { form, answers: masked, consent: '令和7年4月10日 書面' }
    const count = pagesOf(MESSAGE_SHEET, behind)
    const pages = await readBack(
      await renderMessageSheet({ ...MESSAGE_SHEET, pages: count }, behind),
    )
    expect(pages).toHaveLength(count)
    expect(count).toBeGreaterThan(1)
    const whole = pages.join('')
    expect(pages.at(-1)).toContain(`${count}/${count}ページ`)
    // What is as short as a care level stands elsewhere too.
    const identity = fieldsOf(form)
      .filter(({ disclosure, kind }) => disclosure === 'identity' && kind !== 'phone')
      .map((field) => wordsOf(field, answers[field.id]).replace(/\s+/g, ''))
      .filter((words) => words.length > 3)
    expect(identity.length).toBeGreaterThan(2)
    expect(identity.filter((words) => whole.includes(words))).toEqual([])
    expect(whole).toContain('FAXでは伏せています')
  },
)
