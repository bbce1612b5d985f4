import type { Notice } from '../../../manual/notices/notices'
import { noticeMail } from '../../../templates/mail/notice'

const notice: Notice = {
  key: 'event:office:careManager',
  template: 'reminder',
  receiver: { organisationId: 'office', desk: 'careManager' },
  duty: 'A3',
}
const facts = { caseCode: 'NW-8-1', organisationName: '見本居宅' }

test('a reminder names the desk to call and its number, where one is known', () => {
  const call = { office: '見本病院 地域連携室', phone: '0747-00-1120', extension: '2214' }
  const { text } = noticeMail(notice, { ...facts, call }, 'https://example.invalid/cases/1')
  expect(text).toContain('電話：見本病院 地域連携室 0747-00-1120（内線 2214）')
  expect(noticeMail(notice, facts, 'https://example.invalid/cases/1').text).not.toContain('電話：')
})
