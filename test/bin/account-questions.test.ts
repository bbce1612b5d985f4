import { collectAnswers, Refused } from '../../bin/account-questions'

const GIVEN = {
  organisation: '見本病院',
  kind: 'hospital',
  login: 'kanri.1',
  name: '見本 管子',
  role: 'administrator',
}
const flags = (given: Readonly<Record<string, string>>) =>
  Object.entries(given).flatMap(([name, value]) => [`--${name}`, value])

test.each([
  ['a role that does not exist', { role: 'king' }, '--role が正しくありません'],
  ['a kind that does not exist', { kind: 'inn' }, '--kind が正しくありません'],
  ['a login name with a gap', { login: 'a b c' }, '--login が正しくありません'],
  ['a login name of two letters', { login: 'ab' }, '--login が正しくありません'],
  ['no name', { name: ' ' }, '--name が正しくありません'],
  ['an unknown flag', { password: 'x' }, '使える指定は --organisation'],
])('%s on the command line is refused in a sentence', async (_what, wrong, sentence) => {
  const answers = collectAnswers(flags({ ...GIVEN, ...wrong }))

  await expect(answers).rejects.toThrow(Refused)
  await expect(answers).rejects.toThrow(sentence)
})

test('with nobody at the keyboard a missing flag is named', async () => {
  await expect(collectAnswers([])).rejects.toThrow('--organisation がありません')
})

test('at the keyboard only what is missing or wrong is asked for, until it is right', async () => {
  const said: string[] = []
  const typed = ['king', 'administrator', 'suzuki']
  const terminal = {
    question: (text: string) => {
      said.push(text)
      return Promise.resolve(typed.shift() ?? '')
    },
    say: (text: string) => void said.push(text),
  }

  const answers = await collectAnswers(flags(GIVEN).slice(0, -2), terminal)

  expect(answers).toEqual(GIVEN)
  expect(said).toHaveLength(3)
  expect(said[0]).toContain('役割')
  expect(said[1]).toContain('次のどれかにしてください')
})
