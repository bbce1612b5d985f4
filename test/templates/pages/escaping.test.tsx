import { renderCasePage } from '../../../templates/pages/case-page'
import { renderRefusal } from '../../../templates/pages/message'
import { renderStartCase } from '../../../templates/pages/start-case'
import { renderWorklist } from '../../../templates/pages/worklist'
import { CASE } from '../../support/gallery/case'
import { hospitalFrame } from '../../support/gallery/frames'
import { WORKLIST } from '../../support/gallery/lists'
import { START } from '../../support/gallery/start-case'

const NASTY = `<script>alert(1)</script>"'&`
const SHOWN = '&lt;script>alert(1)&lt;/script>&quot;'

const person = { kana: NASTY, name: NASTY, ageSex: '86歳 男' }

const expectHarmless = (html: string) => {
  const found = { shown: html.includes(SHOWN), runs: html.includes('<script>alert') }
  expect(found).toEqual({ shown: true, runs: false })
}

describe('what people type is shown as text, never run', () => {
  test('in the name of a patient on the case page', () => {
    expectHarmless(renderCasePage(hospitalFrame(), { ...CASE, person }))
  })

  test('in a row of the worklist', () => {
    const groups = WORKLIST.groups.map((group) => ({
      ...group,
      people: group.people.map(({ duties }) => ({
        duties: duties.map((duty) => ({ ...duty, person })),
      })),
    }))
    expectHarmless(renderWorklist(hospitalFrame(), { ...WORKLIST, groups }))
  })

  test('in a field that is shown again', () => {
    const values = { ...START.values, name: NASTY, officeQuery: NASTY }
    expectHarmless(renderStartCase(hospitalFrame(), { ...START, values }))
  })

  test('in what is given back after a refusal', () => {
    const refusal = { title: '記録しませんでした', happened: [], todo: [], actions: [] }
    const typed = [{ label: 'メモ', value: NASTY }]
    expectHarmless(renderRefusal(hospitalFrame(), { ...refusal, typed }))
  })
})
