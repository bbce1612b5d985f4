import { personTyped, readPerson } from '../../../api/cases/person-answers'
import { personPage } from '../../../api/pages/person-page'
import type { Typed } from '../../../api/typed/typed'
import { renderActPage } from '../../../templates/pages/act-page'
import { actStanding } from './act-standing'
import { caseTarget, coordinatorFrame, hospitalFrame } from './frames'

const page = (side: 'hospital' | 'coordinator', typed?: Typed) => {
  const standing = actStanding(side)
  const read = typed && readPerson(standing, typed)
  return renderActPage(
    side === 'hospital' ? hospitalFrame() : coordinatorFrame(),
    personPage(standing, {
      typed: typed ?? personTyped(standing),
      problems: read !== undefined && !read.ok ? read.problems : {},
      target: caseTarget('/cases/sample/person'),
    }),
  )
}

export const personPages = (): Readonly<Record<string, string>> => ({
  '14-person': page('hospital'),
  '14-person-office': page('coordinator'),
  '14-person-error': page('hospital', { kana: '漢字', birthYear: '昭和70', patientNumber: '#' }),
})
