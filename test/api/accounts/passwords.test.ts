import { passwordProblem } from '../../../api/accounts/passwords'

const owner = { loginName: 'suzuki.h', name: '鈴木　花子' }

test.each([
  ['twelve characters', 'kaze to umi 1'.slice(0, 12), '13文字以上'],
  ['twelve characters outside the first plane', '𠮷'.repeat(12), '13文字以上'],
  ['more than 128', 'kaze to umi '.repeat(11), '128文字まで'],
  ['one letter many times', 'aaaaaaaaaaaaa', 'よく使われる'],
  ['a run of digits', '1234567890123', 'よく使われる'],
  ['a well-known word with digits', 'Password12345678', 'よく使われる'],
  ['well-known words joined', 'nanwa-kango-sakura', 'よく使われる'],
  ['a walk over the keyboard', 'qwertyuiop123', 'よく使われる'],
  ['full width of the same', 'ｐａｓｓｗｏｒｄ１２３４５', 'よく使われる'],
  ['the login name', 'SUZUKI.H kaze umi', 'ログイン名や氏名'],
  ['the family name', '鈴木のあさがおがさいた', 'ログイン名や氏名'],
])('%s is refused', (_what, password, words) => {
  const padded = password.startsWith('鈴木') ? `${password}の日` : password

  expect(passwordProblem(padded, owner)).toContain(words)
})

test.each([
  ['thirteen characters', 'kaze-to-umi-9'],
  ['words of no relation', 'correct horse battery staple'],
  ['Japanese', 'あさがおがみっつさいた朝'.padEnd(13, 'に')],
  ['128', `kaze-to-umi-${'ab3x'.repeat(29)}`],
])('%s is taken, whatever classes of characters it has', (_what, password) => {
  expect(passwordProblem(password, owner)).toBeUndefined()
})
