import type { PlainDate } from '../../manual/calendar/plain-date'
import type { EditionNews } from '../../manual/notices/edition-news'
import { fullDay } from '../words/day'

export type EditionMailFacts = Readonly<{
  organisationName: string
  /** As it is called in this mail: with （案） while it is commented on. */
  title: string
  /** The edition's first day. */
  from: PlainDate
  link: string
}>

/** One mail to a desk about an edition of the manual: what is asked of it or told to it, and where to read on. */
export function editionMail(
  news: EditionNews,
  { organisationName, title, from, link }: EditionMailFacts,
): Readonly<{ subject: string; text: string }> {
  const { subject, lines } = wordsOf(news, title, from)
  const text = [
    `${organisationName} 御中`,
    '',
    ...lines,
    '',
    `画面で見る：${link}`,
    '',
    'このメールには、患者さんのお名前などは書かれていません。',
    '南和 入退院連携',
    '',
  ].join('\n')
  return { subject: `【南和 入退院連携】${subject}`, text }
}

type Words = Readonly<{ subject: string; lines: readonly string[] }>

function wordsOf(news: EditionNews, title: string, from: PlainDate): Words {
  switch (news.what) {
    case 'roundOpened':
      return {
        subject: `マニュアルの案への意見を受け付けています（${fullDay(news.until)}まで）`,
        lines: [
          `「${title}」への意見を、${fullDay(news.until)}まで受け付けています。`,
          'いまの版との違いを読み、同じ画面で意見を書けます。意見には組織の名前だけが出ます。',
        ],
      }
    case 'roundChanged':
      return {
        subject: `マニュアルの案への意見の受け付けは、${fullDay(news.until)}までです`,
        lines: [
          `「${title}」への意見を受け付ける終わりの日が、${fullDay(news.until)}に変わりました。`,
          'いまの版との違いを読み、同じ画面で意見を書けます。意見には組織の名前だけが出ます。',
        ],
      }
    case 'published':
      return {
        subject: `マニュアルの新しい版が公表されました（${fullDay(from)}の入院から）`,
        lines: [
          `「${title}」が公表されました。${fullDay(from)}からの入院に使います。`,
          'それより前に入院した方には、いまの版を使い続けます。違いと1枚のまとめは、画面で読めます。',
        ],
      }
  }
}
