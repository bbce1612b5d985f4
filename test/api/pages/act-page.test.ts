import { ACT_FORMS, type QuestionAct } from '../../../api/cases/acts/act-forms'
import { actPageView } from '../../../api/pages/act-page'
import { actStanding } from '../../support/gallery/act-standing'
import { caseTarget } from '../../support/gallery/frames'

/** The number to dial, as it stands on the page of an act. */
function callOn(act: QuestionAct) {
  const standing = actStanding('hospital')
  const form = ACT_FORMS[act]
  const { call } = actPageView(form, standing, {
    typed: form.initial(standing),
    problems: {},
    target: caseTarget('/cases/sample/act'),
    tips: [],
  })
  return call?.number
}

test('where something is said to the other side, its number stands above the questions', () => {
  expect(callOn('contact')).toBe('0747-00-2231')
})

test('about a fax that went astray no number of the office stands there: the paper lies elsewhere', () => {
  expect(callOn('stray-fax')).toBeUndefined()
})
