import { type Answers, fieldsOf } from '../../../manual/forms/form'
import {
  type ChecksheetQuestions,
  checksheetForm,
} from '../../../manual/screening/checksheet-paper'
import { checksheetLayout } from '../../../templates/pdf/checksheet/layout'
import { renderChecksheetPaper } from '../../../templates/pdf/checksheet/render-checksheet'
import { fieldsShown } from '../../../templates/pdf/form-layout'
import { CHECKED, CHECKSHEETS } from '../../support/checksheet-samples'
import { closed, META, openReader, type PaperReader, ticksOn } from '../../support/forms/paper'

let reader: PaperReader
beforeAll(async () => {
  reader = await openReader()
})
afterAll(() => reader.close())

const draw = (questions: ChecksheetQuestions, answers: Answers) =>
  renderChecksheetPaper(questions, answers, META)

describe.each(CHECKSHEETS.map((questions) => [questions.list.version, questions] as const))(
  'the paper of a check, with the list %s',
  (_version, questions) => {
    test('is one A4 page that shows every answer and no other', async () => {
      const { bytes, pages, replaced } = await draw(questions, CHECKED)
      const asked = fieldsOf(checksheetForm(questions)).map(({ id }) => id)

      expect([pages, replaced]).toEqual([1, []])
      expect(new Set(fieldsShown(checksheetLayout(questions)))).toEqual(new Set(asked))
      const text = await reader.read(bytes)
      for (const words of [
        '基準チェックシート・退院困難な要因',
        '髙田ミヨ子',
        '昭和15年6月2日生（86才）',
        '令和8年11月24日9:52',
        '吉野病院森脇由香',
        ...[...questions.rows, ...questions.list.factors].map(({ label }) => closed(label)),
        '対象：担当のケアマネジャーがいる',
        `出典：${questions.list.source}（項目の文言は確認中です）。`,
        'NW-8-1103',
        '1/1ページ',
      ])
        expect(text).toContain(words)
    })

    test('ticks what was found, in the order of the sheet', async () => {
      const { bytes } = await draw(questions, CHECKED)
      const factors = questions.list.factors.map(({ code }) =>
        [CHECKED['factors'] ?? []].flat().includes(code),
      )

      expect(ticksOn(bytes)).toEqual([
        ...[false, true],
        ...[true, false, true, false],
        ...[true, false, false],
        false,
        ...[true, false, false, false],
        ...factors,
      ])
    })

    test('is a tagged PDF/A-2a in Japanese, the same for the same input, with no name in its title', async () => {
      const [one, other] = [await draw(questions, CHECKED), await draw(questions, CHECKED)]
      const file = Buffer.from(one.bytes).toString('latin1')

      expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
      expect(file).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
      expect(file).toMatch(/\/Marked true/)
      expect(file).toMatch(/\/Lang \(ja-JP\)/)
      expect(Buffer.from(one.bytes).includes('髙田')).toBe(false)
    })

    test('has room for everything by hand when it is empty', async () => {
      const { bytes, pages } = await draw(questions, {})

      expect(pages).toBe(1)
      expect(ticksOn(bytes).filter(Boolean)).toEqual([])
    })
  },
)
