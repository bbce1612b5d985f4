import { ACT_FORMS } from '../../../api/cases/acts/act-forms'
import { actStanding } from '../../support/gallery/act-standing'

const standing = actStanding('hospital')
const { read, initial } = ACT_FORMS.certification
const answered = (typed: object) => read(standing, { ...initial(standing), ...typed })
const UNTIL = { validUntilYear: '令和9', validUntilMonth: '3', validUntilDay: '31' }

describe('whether somebody is certified', () => {
  it('does not stand beside a level or a period that says the opposite', () => {
    const both = { standing: 'notCertified', level: 'care3', ...UNTIL }
    const read = answered(both)
    expect(read.ok ? [] : Object.keys(read.problems)).toEqual(['level', 'validUntil'])
  })

  it.each([
    [{ standing: 'certified', level: 'care3', ...UNTIL }, { level: 'care3' }],
    [{ standing: 'notCertified', level: 'notEligible' }, { level: 'notEligible' }],
    [{ standing: 'levelOutdated', level: 'support2' }, { level: 'support2' }],
  ])('%j', (typed, data) => {
    expect(answered(typed)).toMatchObject({ deeds: [{ data }] })
  })

  it('keeps no level that nobody knows', () => {
    const read = answered({ standing: 'notCertified', level: 'unknown' })
    expect(read.ok && read.deeds[0].data).toEqual({ standing: 'notCertified' })
  })
})
