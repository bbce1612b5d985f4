import { formDocuments } from '../../../api/pages/case/form-documents'
import { jst } from '../../manual/calendars'
import { admitted, happens } from '../../manual/story'
import { actStanding } from '../../support/gallery/act-standing'

const AT = '2026-11-24 10:00'
const KEPT = happens('FormKept', AT, {
  formId: 'family-sheet',
  edition: '2026-11',
  formSubmissionId: 'submission',
})
const titles = (side: 'hospital' | 'coordinator', consent: 'given' | 'refused') => {
  const story = [admitted('2026-11-23 14:20'), KEPT]
  const all = consent === 'given' ? story : [...story, happens('ConsentRefused', AT, {})]
  return formDocuments(actStanding(side, all)).map(({ title, state }) => `${title} ${state.text}`)
}
const MADE = expect.stringContaining('作成済み') as string

test('the family’s sheet is the hospital’s own, and the office’s to read with consent alone (decisions 12)', () => {
  expect(titles('hospital', 'refused')).toContainEqual(MADE)
  expect(titles('coordinator', 'given')).toContainEqual(MADE)
  expect(titles('coordinator', 'refused')).not.toContainEqual(MADE)
})

test('a closed case offers the office the record of its fee, and nobody anything else', () => {
  const story = [
    admitted('2026-11-09 14:20', { edition: 'nanwa-2' }),
    happens('Discharged', '2026-11-20 10:00', { at: jst('2026-11-20 10:00'), outcome: 'home' }),
    happens('Closed', '2026-11-21 10:00', { reason: 'dutiesDone' }, 'system'),
  ]
  const offered = (side: 'hospital' | 'coordinator') =>
    formDocuments(actStanding(side, story)).map(({ title }) => title)

  expect(offered('coordinator')).toEqual(['退院・退所情報記録書'])
  expect(offered('hospital')).toEqual([])
})
