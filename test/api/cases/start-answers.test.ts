import { readStart } from '../../../api/cases/start-answers'
import { instantInJapan, timeOfDay } from '../../../manual/calendar/japan-time'
import { plainDate } from '../../../manual/calendar/plain-date'

const now = instantInJapan(plainDate('2026-11-24'), timeOfDay('09:40'))
const asked = { startedBy: 'hospital', wards: ['3w', 'unknown'], now } as const

const ANSWERS = {
  patientNumber: '００１２－３４',
  kana: 'ﾀｶﾊｼ　ﾐﾂ',
  name: ' 髙橋　ミツ ',
  birthYear: 'S13',
  birthMonth: '5',
  birthDay: '2',
  sex: 'female',
  municipality: '大淀町',
  insurer: '',
  admittedYear: 'R8',
  admittedMonth: '11',
  admittedDay: '24',
  admittedTime: '9:40',
  ward: '3w',
  admissionKind: 'emergency',
  careLevel: 'care2',
  coordinatorKnown: 'no',
  consent: 'notYet',
}

const read = (over: Readonly<Record<string, string>>) => readStart({ ...ANSWERS, ...over }, asked)

describe('the twelve answers', () => {
  it('are understood as they are written, names kept letter by letter', () => {
    expect(read({})).toMatchObject({
      ok: true,
      answers: {
        patientNumber: '0012-34',
        kana: 'たかはし みつ',
        name: '髙橋 ミツ',
        birthDate: '1938-05-02',
        insurerMunicipality: '大淀町',
        admittedAt: now,
        admissionTimeKnown: true,
      },
    })
  })

  it.each(['﨑', '𠮷', '髙', '神', '渡邊'])('keep %s', (letter) => {
    expect(read({ name: `${letter} 花子` })).toMatchObject({ answers: { name: `${letter} 花子` } })
  })

  it('may leave the time of admission open, which counts as within hours', () => {
    expect(read({ admittedTime: '' })).toMatchObject({ answers: { admissionTimeKnown: false } })
  })

  it.each([
    ['firstRespite', { admissionKind: 'respite', firstRespite: true }],
    ['respite', { admissionKind: 'respite' }],
    ['planned', { admissionKind: 'planned' }],
  ])('tell the first respite stay from the others: %s', (admissionKind, expected) => {
    const answered = read({ admissionKind })
    expect(answered).toMatchObject({ answers: expected })
    expect(answered.ok && 'firstRespite' in answered.answers).toBe('firstRespite' in expected)
  })

  it.each([
    [{ admittedTime: '9:45' }, true],
    [{ admittedTime: '9:46' }, false],
    [{ admittedDay: '25', admittedTime: '' }, false],
    [{ admittedYear: 'H1', admittedMonth: '2', admittedDay: '1' }, false],
  ])('an admission at %j is taken: %s', (over, ok) => {
    expect(read(over).ok).toBe(ok)
  })

  it.each([
    [{ birthYear: '2026', birthMonth: '11', birthDay: '24' }, true],
    [{ birthYear: '2026', birthMonth: '11', birthDay: '25' }, false],
    [{ birthYear: '1901', birthMonth: '1', birthDay: '1' }, true],
    [{ birthYear: '1900', birthMonth: '12', birthDay: '31' }, false],
  ])('a birth on %j is taken: %s', (over, ok) => {
    expect(read(over).ok).toBe(ok)
  })

  it('say everything that is missing at once', () => {
    const nothing = readStart({}, asked)
    expect(Object.keys(nothing.ok ? {} : nothing.problems)).toEqual([
      'kana',
      'name',
      'birth',
      'sex',
      'municipality',
      'admitted',
      'ward',
      'admissionKind',
      'careLevel',
      'coordinatorKnown',
      'consent',
    ])
  })

  it('ask a care manager for the hospital, and for neither ward nor office', () => {
    const theirs = readStart({}, { ...asked, startedBy: 'coordinator' })
    const problems = theirs.ok ? {} : theirs.problems
    expect(problems).toHaveProperty('hospital')
    expect(problems).not.toHaveProperty('ward')
    expect(problems).not.toHaveProperty('coordinatorKnown')
  })

  it('want an office that was found, when there is said to be one', () => {
    expect(read({ coordinatorKnown: 'yes' })).toMatchObject({
      problems: { office: '事業所を探して、担当の事業所を選んでください' },
    })
  })
})
