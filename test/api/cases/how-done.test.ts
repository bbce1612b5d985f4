import type { ActForm } from '../../../api/cases/acts/act-form'
import { ACT_FORMS, type QuestionAct } from '../../../api/cases/acts/act-forms'
import { createFields } from '../../../api/typed/fields'
import { actStanding } from '../../support/gallery/act-standing'

const standing = actStanding('hospital')
const ACTS = Object.entries(ACT_FORMS) as readonly (readonly [QuestionAct, ActForm])[]
const AWAY = ACTS.filter(([, form]) => form.fieldNames.includes('channel'))

const fieldsOf = (form: ActForm) => form.fields(standing, createFields(form.initial(standing), {}))

const waysOf = (form: ActForm): readonly string[] =>
  fieldsOf(form).flatMap((field) =>
    field.name === 'channel' && field.kind === 'radios'
      ? field.options.map(({ value }) => value)
      : [],
  )

describe('how something was done away from the screen', () => {
  it.each(AWAY)('%s: no way is chosen beforehand, and none is made up', (_, form) => {
    expect(form.initial(standing)['channel']).toBeUndefined()
    const read = form.read(standing, form.initial(standing))
    expect(read.ok ? '' : read.problems['channel']).toMatch(/を選んでください$/)
  })

  it.each(['documents', 'care-plan-copy', 'paper-sheet', 'sheet-on-paper'] as const)(
    '%s: a paper goes by fax, by hand or by post, never by telephone',
    (act) => {
      expect(waysOf(ACT_FORMS[act])).toEqual(['fax', 'visit', 'mail', 'paper'])
      expect(
        ACT_FORMS[act].read(standing, { ...ACT_FORMS[act].initial(standing), channel: 'phone' }).ok,
      ).toBe(false)
    },
  )

  it('a death is told by voice', () => {
    expect(waysOf(ACT_FORMS['death-told'])).toEqual(['phone', 'visit'])
  })

  it.each(ACTS)('%s: says what a moment is the moment of', (_, form) => {
    expect(fieldsOf(form).map(({ label }) => label)).not.toContain('日時')
  })
})

describe('the papers handed over', () => {
  const { read, initial } = ACT_FORMS.documents
  const handed = (documents: string) =>
    read(standing, { ...initial(standing), channel: 'fax', documents })

  it('are named one by one, in the order of the page', () => {
    expect(handed('medicalLetter nursingSummary')).toMatchObject({
      deeds: [{ data: { documents: ['nursingSummary', 'medicalLetter'] } }],
    })
  })

  it.each(['', 'all', 'nothing'])('are at least one that the page names (%p)', (documents) => {
    expect(handed(documents)).toMatchObject({
      problems: { documents: '渡した書類を1つ以上選んでください' },
    })
  })
})
