import { createEditionShelf, type EditionShelf } from '../../../api/editions/shelf'
import { editionView } from '../../../api/pages/editions/edition-page'
import type { EditionShown } from '../../../api/pages/editions/edition-shown'
import { editionsView } from '../../../api/pages/editions/editions-page'
import { ownReadingView, regionReadingView } from '../../../api/pages/editions/reading-page'
import { summaryView } from '../../../api/pages/editions/summary-page'
import { plainDate } from '../../../manual/calendar/plain-date'
import { editionOf } from '../../../manual/editions/registry'
import type { EditionComment } from '../../../store/edition-comments'
import { contentHash } from '../../../store/edition-hash'
import type { Publication } from '../../../store/publications'
import { renderEdition } from '../../../templates/pages/edition'
import { renderEditions } from '../../../templates/pages/editions'
import { renderEditionLetters } from '../../../templates/pages/edition-letters'
import { renderEditionReading } from '../../../templates/pages/edition-reading'
import { renderEditionSummary } from '../../../templates/pages/edition-summary'
import { coordinatorFrame, healthCenterFrame, hospitalFrame, NOW, target } from './frames'

const DRAFT = editionOf('nanwa-3-draft')

const publication = (id: string, by?: Publication['by']): Publication => ({
  edition: id,
  contentHash: contentHash(editionOf(id)),
  from: editionOf(id).from,
  at: NOW,
  ...(by && { by }),
})

const SHIPPED = [publication('nanwa-1'), publication('nanwa-2')]
const PUBLISHED = [
  ...SHIPPED,
  publication('nanwa-3-draft', { name: '岡井 真理', organisation: '吉野保健所 地域保健課' }),
]

const shelfOf = (publications: readonly Publication[]): EditionShelf =>
  createEditionShelf('nanwa', { all: () => Promise.resolve(publications) }, publications)

const COMMENTS: readonly EditionComment[] = [
  {
    id: '00000000-0000-4000-8000-000000000001',
    row: { kind: '手順', key: 'A8' },
    organisationId: 'hospital',
    organisation: '南奈良総合医療センター',
    words:
      '10日前に退院の見込みが立つのは、回復期の病棟だけです。\n急性期は7日前のままがよいと思います。',
    at: NOW,
    answers: [{ words: '病棟の種類で分けられるかを、11月の会議で話し合います。', at: NOW }],
  },
  {
    id: '00000000-0000-4000-8000-000000000002',
    organisationId: 'office',
    organisation: '居宅介護支援事業所 さくら坂',
    words: '言い換えの例が増えると助かります。',
    at: NOW,
    answers: [],
  },
]

const SHOWN: EditionShown = {
  edition: DRAFT,
  shelf: shelfOf(SHIPPED),
  now: NOW,
  reader: 'others',
  mayViewReading: true,
  openUntil: plainDate('2026-12-18'),
  comments: COMMENTS,
  typed: { row: 'whole', untilYear: '令和8', untilMonth: '12', untilDay: '18' },
  problems: {},
  banners: [],
  contentHash: contentHash(DRAFT),
  target: (action, hidden = []) => ({ ...target(action), hidden }),
  drawId: () => '00000000-0000-4000-8000-000000000000',
}

const page = (shown: Partial<EditionShown>): string =>
  renderEdition(
    shown.reader === 'healthCenter' ? healthCenterFrame('editions') : coordinatorFrame(),
    editionView({ ...SHOWN, ...shown }),
  )

const over = { openUntil: plainDate('2026-11-20') }

const counts = [
  { item: 'summary:wardNurse', desk: '3階西', count: 14 },
  { item: 'summary:liaison', count: 6 },
  { item: 'tip:avoidBusyHours', desk: '3階西', count: 21 },
]

const shownReading = { edition: editionOf('nanwa-2'), title: editionOf('nanwa-2').title }

export const editionPages = () => ({
  '08i-editions': renderEditions(
    coordinatorFrame(),
    editionsView({
      shelf: shelfOf(SHIPPED),
      now: NOW,
      openUntil: new Map([[DRAFT.id, plainDate('2026-12-18')]]),
      mayComment: true,
    }),
  ),
  '08j-editions-published': renderEditions(
    healthCenterFrame('editions'),
    editionsView({
      shelf: shelfOf(PUBLISHED),
      now: NOW,
      openUntil: new Map(),
      mayComment: false,
    }),
  ),
  '08k-edition-draft': page({}),
  '08l-edition-comment-refused': page({
    typed: { ...SHOWN.typed, row: '', words: '' },
    problems: { row: 'どこについての意見か選んでください', words: '意見を入れてください' },
  }),
  '08m-edition-round-over': page({ ...over, comments: [] }),
  '08n-edition-health-center': page({ reader: 'healthCenter' }),
  '08o-edition-to-publish': page({ reader: 'healthCenter', ...over }),
  '08p-edition-publish-refused': page({
    reader: 'healthCenter',
    ...over,
    problems: { sure: '違いと意見を確かめてから、しるしを付けてください' },
  }),
  '08q-edition-published': page({ reader: 'healthCenter', ...over, shelf: shelfOf(PUBLISHED) }),
  '08r-edition-first': page({ edition: editionOf('nanwa-1'), comments: [] }),
  '08s-edition-summary': renderEditionSummary(
    hospitalFrame(),
    summaryView({
      ...shownReading,
      reader: 'wardNurse',
      banners: [],
      confirm: target('/editions/nanwa-2/summary/wardNurse/confirmation'),
    }),
  ),
  '08t-edition-summary-read': renderEditionSummary(
    coordinatorFrame(),
    summaryView({ ...shownReading, reader: 'careManager', banners: [], confirm: undefined }),
  ),
  '08u-edition-reading': renderEditionReading(
    hospitalFrame(),
    ownReadingView(shownReading, counts, [
      { item: 'summary:wardNurse', name: '森脇 由香', desk: '3階西', at: NOW },
    ]),
  ),
  '08v-edition-reading-region': renderEditionReading(
    healthCenterFrame('editions'),
    regionReadingView(shownReading, [
      { item: 'summary:wardNurse', count: 41 },
      { item: 'tip:maskedFax', count: 3 },
    ]),
  ),
  '08w-edition-reading-none': renderEditionReading(
    hospitalFrame(),
    ownReadingView(shownReading, [], []),
  ),
  '08x-edition-letters': renderEditionLetters(healthCenterFrame('editions'), {
    edition: DRAFT.title,
    back: { href: '/editions/nanwa-3-draft', label: DRAFT.title },
    words: ['病院ごとに1通の手紙（A4のPDF）ができます。'],
    letters: ['南奈良総合医療センター', '吉野病院'].map((name, at) => ({
      href: `/editions/nanwa-3-draft/letters/${at}.pdf`,
      label: `${name}への手紙（PDF）`,
    })),
  }),
})
