import type { MessageSheet } from '../../templates/pdf/fax/message-sheet'
import type { TestSheet } from '../../templates/pdf/fax/test-sheet'

/** A cover and its message; everybody on it is made up. */
export const MESSAGE_SHEET: MessageSheet = {
  code: '482913',
  pages: 2,
  to: {
    name: '居宅介護支援事業所 さくら坂',
    municipality: '吉野町',
    fax: '0747-00-2232',
    phone: '0747-00-2231',
    verifiedOn: '令和8年10月2日',
  },
  from: {
    name: '南奈良総合医療センター 地域連携室',
    person: '森脇 由香',
    phone: '0747-00-1120',
    fax: '0747-00-1121',
  },
  madeAt: Date.UTC(2026, 10, 24, 0, 55),
  expiresAt: Date.UTC(2026, 11, 4, 0, 55),
  answerPage: 'https://nanwa.example/uketori',
  qrAddress: 'https://nanwa.example/uketori#482913.NW-8-1103',
  message: {
    title: '入院の連絡',
    caseCode: 'NW-8-1103',
    ward: '3階西病棟',
    person: '髙○　ミ○子',
    rows: [['入院した日時', '令和8年11月23日（月・祝）14:20']],
    asks: ['入院時情報提供書をお送りください。'],
  },
}

const { code, to, from, madeAt, expiresAt, answerPage } = MESSAGE_SHEET

export const TEST_SHEET: TestSheet = {
  number: 'FT-12',
  code,
  to,
  from,
  madeAt,
  expiresAt,
  answerPage,
  qrAddress: `${answerPage}#${code}.FT-12`,
}
