import { formDocuments } from '../../../api/pages/case/form-documents'
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
