import type { Instant } from '../../../manual/calendar/japan-time'
import { codeWords } from '../../../manual/fax/confirmation-code'
import type { FaxAnswer, FaxPurpose } from '../../../manual/fax/fax-sheet'
import type { FaxSender } from '../../../templates/pdf/fax/fax-parties'
import type { FaxAnsweredView } from '../../../templates/pages/fax-answer'
import { fullMoment } from '../../../templates/words/time'
import { paths } from '../../routes/paths'

export type AnsweredShown = Readonly<{
  code: string
  purpose: FaxPurpose
  from: FaxSender
  pages: number
  answer: FaxAnswer
  answeredBy: string
  at: Instant
  /** When the same sheet was answered before; then only that is told. */
  earlier?: Instant
}>

const READ = {
  allReadable: '全部のページが読めた',
  pagesUnreadable: '読めないページがある',
  notForUs: '自分のところへのFAXではない',
} as const satisfies Record<FaxAnswer, string>

/** Nothing of a patient, and no case: only what the person has just answered, and to whom. */
export function answeredView(shown: AnsweredShown): FaxAnsweredView {
  const { code, purpose, from, pages, answer, answeredBy, at, earlier } = shown
  const another = { href: paths.faxAnswer, label: '別のFAXの受け取りを知らせる' }
  const call = { number: from.phone, words: `${from.name}（${from.person}）` }
  if (earlier !== undefined)
    return {
      title: '受け取りは、もう知らせてあります',
      at: `${fullMoment(earlier)}に受け付けました。`,
      look: 'success',
      rows: [{ label: '確認番号', value: codeWords(code) }],
      next: [
        'もう一度知らせる必要はありません。内容について尋ねるときは、送信元に電話してください。',
      ],
      call,
      another,
    }
  return {
    ...TITLES[answer],
    at: answer === 'notForUs' ? fullMoment(at) : `${fullMoment(at)}\u3000ありがとうございました。`,
    rows: [
      { label: '確認番号', value: codeWords(code) },
      { label: '送った人', value: `${from.name}\u3000${from.person}さん` },
      { label: '枚数', value: `${pages}枚（${READ[answer]}）` },
      { label: '受け取った人', value: answeredBy },
    ],
    next: NEXT[answer](from, purpose),
    call,
    another,
  }
}

const TITLES = {
  allReadable: { title: '受け取りを知らせました', look: 'success' },
  pagesUnreadable: { title: '読めないページがあることを知らせました', look: 'caution' },
  notForUs: { title: '知らせてくださり、ありがとうございます', look: 'caution' },
} as const satisfies Record<FaxAnswer, Pick<FaxAnsweredView, 'title' | 'look'>>

const NEXT = {
  allReadable: ({ person }, purpose) =>
    purpose === 'test'
      ? ['FAXがこの番号で届くことが、送った人に伝わりました。電話や返信FAXは要りません。']
      : [`${person}さんの画面に、受け取りの時刻が出ます。電話や返信FAXは要りません。`],
  pagesUnreadable: ({ name }) => [`${name}から、送り直すか電話で確かめます。`],
  notForUs: ({ name }) => [
    '紙は中を読まずに、人目に触れない所に置いてください。複写や転送はしないでください。',
    `${name}から連絡し、紙を引き取ります。この番号には、もう送りません。`,
  ],
} as const satisfies Record<FaxAnswer, (from: FaxSender, purpose: FaxPurpose) => readonly string[]>
