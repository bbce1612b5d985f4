import { inboxView } from '../../../api/pages/inbox-page'
import { plainDate } from '../../../manual/calendar/plain-date'
import { unconfirmedCalendar } from '../../../manual/calendar/unconfirmed-calendar'
import type { CaseId } from '../../../manual/case/events'
import { foldCase } from '../../../manual/case/fold'
import type { InboxCase } from '../../../store/inbox'
import type { InboxCard, InboxView } from '../../../templates/pages/inbox'
import { DESK, jst, OFFICE } from '../../manual/calendars'
import { admitted, caseOf, happens, lived, type Told } from '../../manual/story'

const actor = {
  accountId: 'sanae',
  organisationId: 'office',
  organisationKind: 'careManagementOffice',
  organisationName: '見本居宅',
  role: 'careManager',
  displayName: '見本 早苗',
} as const

const inCase = (state: InboxCase['state']): InboxCase => ({
  caseId: '11111111-1111-4111-8111-111111111111' as CaseId,
  code: 'NW-8-1',
  clockOffsetMs: 0,
  state,
  person: {
    name: '見本 花子',
    kana: 'みほん はなこ',
    birthDate: plainDate('1940-06-02'),
    sex: 'female',
  },
  hospital: {
    id: 'hospital',
    name: '見本病院',
    ward: '3階西',
    phone: '0747-00-1120',
    bestTime: '9:30〜11:30',
  },
  drafted: false,
})

function inboxAt(now: string, ...cases: readonly InboxCase[]): InboxView {
  return inboxView({
    actor,
    cases,
    calendar: { calendar: OFFICE, confirmedOn: plainDate('2026-10-01') },
    openNotice: ({ state }) => ({
      action: '/open',
      csrf: 'csrf',
      submissionId: 'submission',
      seenSeq: state.lastSeq,
    }),
    now: jst(now),
  })
}

function afterStory(now: string, ...story: readonly Told[]): InboxView {
  const state = foldCase(lived(story, now))
  if (state === undefined) throw new Error('a story begins with an admission')
  return inboxAt(now, inCase(state))
}

function onlyCard(view: InboxView): InboxCard {
  expect(view.cards).toHaveLength(1)
  return view.cards[0] as InboxCard
}

const said = ({ fee, until = '', words = '' }: InboxCard): string =>
  fee === undefined
    ? `${until}${words}`
    : [fee.words.lead, fee.words.sentence, fee.words.then ?? '', ...fee.words.notes].join('')

describe('the sentence about the fee', () => {
  const onClosedDay = admitted('2026-11-23 14:05')

  it.each([
    [
      'before the end of Ⅰ',
      '2026-11-24 09:40',
      '本日中に提供すれば、入院時情報連携加算（Ⅰ）250単位の対象となりえます（病院の窓口は17:15まで）。以後は11月25日（水）まで（Ⅱ）200単位。',
      'きょう中',
    ],
    [
      'in the last minute of Ⅰ, when the desk has closed',
      '2026-11-24 23:59',
      '本日中に提供すれば、入院時情報連携加算（Ⅰ）250単位の対象となりえます。以後は11月25日（水）まで（Ⅱ）200単位。',
      'きょう中',
    ],
    [
      'after Ⅰ',
      '2026-11-25 00:00',
      '本日中に提供すれば、入院時情報連携加算（Ⅱ）200単位の対象となりえます（病院の窓口は17:15まで）。（Ⅰ）の期限は過ぎました。',
      'きょう中',
    ],
    [
      'after Ⅱ',
      '2026-11-26 09:00',
      '加算の期限は過ぎました。地域の決まりでは11月30日（月）まで提出できます。',
      '残り 4日',
    ],
  ])('%s', (_when, now, sentence, chip) => {
    const card = onlyCard(afterStory(now, onClosedDay))
    expect(said(card)).toBe(sentence)
    expect(card.due.text).toBe(chip)
  })

  it('promises no fee for 要支援 and still asks for the sheet', () => {
    const card = onlyCard(
      afterStory('2026-11-24 09:40', admitted('2026-11-20 10:00', { careLevel: 'support2' })),
    )
    expect(said(card)).toBe(
      '11月27日（金）まで。要支援の方に加算はありませんが、地域の決まりでは提出の対象です。',
    )
    expect(card.fee).toBeUndefined()
  })

  it('says that an office without a confirmed calendar is judged by an assumed one', () => {
    const calendars = [DESK, unconfirmedCalendar('office')]
    const card = onlyCard(
      afterStory('2026-11-24 09:40', admitted('2026-11-24 09:00', { calendars })),
    )
    expect(said(card)).toContain('営業日が未確認のため、加算の期限は目安です。')
  })

  it('marks an admission at an unknown time, which counts as within hours', () => {
    const card = onlyCard(
      afterStory('2026-11-24 09:40', admitted('2026-11-24 00:00', { admissionTimeKnown: false })),
    )
    expect(card.basis.join('')).toContain('時刻は不明')
    expect(card.basis.join('')).toContain('営業時間内の入院として数えています')
    expect(said(card)).toContain('本日中')
  })

  it('tells how the days came about, with the rule, its source and the manual’s own limit', () => {
    const words = onlyCard(afterStory('2026-11-24 09:40', onClosedDay)).basis.join('\n')
    expect(words).toContain('入院 令和8年11月23日（月・祝）14:05。貴事業所の休業日の入院なので')
    expect(words).toContain('根拠：令和6年度介護報酬改定')
    expect(words).toContain('提供した日時で決まります。受け取りの確認が記録として要ります。')
    expect(words).toContain(
      'から7日（当日は数えず、事業所の暦で数える）とし、期限は11月30日（月）です。',
    )
  })
})

describe('what stands in the inbox', () => {
  it('offers first to take the notice, then to write the sheet', () => {
    const unread = onlyCard(afterStory('2026-11-24 09:40', admitted('2026-11-24 09:00')))
    expect(unread.actions.map(({ label, primary }) => [label, primary === true])).toEqual([
      ['入院の知らせを受け取る', true],
      ['提供書を作る', false],
      ['FAX・持参で渡した', false],
    ])
    const opened = happens(
      'AdmissionNoticeConfirmed',
      '2026-11-24 09:30',
      { channel: 'screen' },
      'coordinator',
    )
    const read = onlyCard(afterStory('2026-11-24 09:40', admitted('2026-11-24 09:00'), opened))
    expect(read.actions.map(({ label, primary }) => [label, primary === true])).toEqual([
      ['提供書を作る', true],
      ['FAX・持参で渡した', false],
    ])
  })

  it('moves a sheet that was sent to what waits for the hospital, by when it has to answer', () => {
    const sent = happens(
      'AdmissionInfoSheetSent',
      '2026-11-24 10:00',
      { channel: 'screen' },
      'coordinator',
    )
    const view = afterStory('2026-11-24 10:05', admitted('2026-11-24 09:00'), sent)
    expect(view.cards).toEqual([])
    expect(view.waiting).toMatchObject([
      { state: '受領待ち', detail: '11月24日（火）10:00 に送信。病院の確認期限はあす 10:00 まで' },
    ])
  })

  it('is sorted by the time that is left, and counted', () => {
    const near = inCase(
      caseOf(
        admitted('2026-11-24 09:00'),
        happens('AdmissionNoticeSent', '2026-11-24 09:00', { channel: 'screen' }),
      ),
    )
    const later = inCase(
      caseOf(
        admitted('2026-11-24 09:00', { careLevel: 'support1' }),
        happens('AdmissionNoticeSent', '2026-11-24 09:00', { channel: 'screen' }),
      ),
    )
    const view = inboxAt('2026-11-24 10:00', later, near)
    expect(view.cards.map(({ due }) => due.text)).toEqual(['きょう中', '残り 7日'])
    expect(view.counts).toEqual([
      { label: '超過', count: 0, late: true },
      { label: 'きょう', count: 1 },
      { label: 'あす以降', count: 1 },
    ])
  })

  it('keeps a sheet whose last day is over until discharge, as overdue', () => {
    const card = onlyCard(afterStory('2026-12-02 09:00', admitted('2026-11-24 09:00')))
    expect(card.due).toEqual({ kind: 'overdue', text: '超過 1日' })
    expect(card.words).toContain('いまからでも送ってください')
  })

  it('shows the office’s own days, the weekend behind and the days that count in sight', () => {
    const { calendar } = afterStory('2026-11-24 09:40', admitted('2026-11-23 14:05'))
    expect(calendar?.lines).toEqual([
      '月〜金 8:30〜17:30',
      '休み：土・日、祝日、12月29日（火）〜1月3日（日）',
    ])
    expect(calendar?.weeks.flat().map(({ day }) => day)).toEqual([
      '11/16',
      '17',
      '18',
      '19',
      '20',
      '21',
      '22',
      '23',
      '24',
      '25',
      '26',
      '27',
      '28',
      '29',
    ])
    expect(calendar?.weeks[1]?.slice(0, 2)).toEqual([
      { day: '23', closed: true, today: false },
      { day: '24', closed: false, today: true },
    ])
    expect(calendar?.confirmed).toBe('最終確認 令和8年10月1日')
  })
})
