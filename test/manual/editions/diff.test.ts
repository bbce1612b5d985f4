import { diffEditions } from '../../../manual/editions/diff'
import type { DutyRow, Edition } from '../../../manual/editions/edition'
import { editionOf } from '../../../manual/editions/registry'

const BASE = editionOf('nanwa-2')

/** The edition with one duty written differently. */
function withDuty(code: string, change: (row: DutyRow) => DutyRow): Edition {
  return { ...BASE, duties: BASE.duties.map((row) => (row.code === code ? change(row) : row)) }
}

const [firstTip] = BASE.tips ?? []
const [firstItem] = BASE.checksheet

describe('the differences of two editions', () => {
  it('are none between an edition and itself', () => {
    expect(diffEditions(BASE, BASE)).toEqual([])
  })

  it.each<[string, Edition, object[]]>([
    [
      'a deadline, as days',
      withDuty('A8', (row) => ({ ...row, days: 10 })),
      [
        {
          what: 'changed',
          kind: '手順',
          key: 'A8',
          aspect: 'いつまでに',
          before: ['退院予定日の7日前、窓口が閉まるまで'],
          after: ['退院予定日の10日前、窓口が閉まるまで'],
        },
      ],
    ],
    [
      'the kind of day',
      withDuty('A9', (row) => ({ ...row, kindOfDay: 'calendar' })),
      [
        {
          aspect: 'いつまでに',
          before: ['退院調整開始の連絡から3営業日以内'],
          after: ['退院調整開始の連絡から3日以内'],
        },
      ],
    ],
    [
      'whose calendar counts',
      withDuty('A14', (row) => ({ ...row, calendarOf: 'hospitalDesk' })),
      [
        {
          aspect: '数え方',
          before: ['事業所の暦で数える。当日は数えない'],
          after: ['病院の窓口の暦で数える。当日は数えない'],
        },
      ],
    ],
    [
      'the days of a long-term ward',
      withDuty('A6', (row) => ({ ...row, daysOnLongTermWard: 21 })),
      [
        {
          before: ['入院から7日以内（療養病棟は14日）'],
          after: ['入院から7日以内（療養病棟は21日）'],
        },
      ],
    ],
    [
      'what satisfies a duty',
      withDuty('A4', (row) => ({ ...row, metBy: 'sheetSent' })),
      [{ aspect: '済むとき', after: ['入院時情報提供書を送った記録'] }],
    ],
    [
      'a rung of a ladder, and only that rung',
      withDuty('A14', ({ ladder, ...row }) => ({
        ...row,
        ladder: ladder.map((rung) => ({ ...rung, to: ['officeManager'] })),
      })),
      [
        {
          aspect: '知らせ',
          before: ['期限の3日前の朝（休みなら前の営業日）：リマインド → ケアマネジャー'],
          after: ['期限の3日前の朝（休みなら前の営業日）：リマインド → 事業所の管理者'],
        },
      ],
    ],
    [
      'the wording of a page',
      withDuty('A6', (row) => ({
        ...row,
        words: { why: row.words?.why ?? '', ifLeft: '別のことば。' },
      })),
      [{ aspect: '画面のことば（行わないとき）', after: ['別のことば。'] }],
    ],
    [
      'that the region has confirmed a row',
      withDuty('A8', (row) => ({ ...row, confidence: 'confirmed' })),
      [{ aspect: '確かさ', before: ['確認中'], after: ['確定'] }],
    ],
    [
      'a duty that is gone',
      { ...BASE, duties: BASE.duties.filter(({ code }) => code !== 'A14') },
      [{ what: 'removed', kind: '手順', key: 'A14' }],
    ],
    [
      'an item of the checksheet said differently',
      {
        ...BASE,
        checksheet: BASE.checksheet.map((row) =>
          row === firstItem ? { ...row, label: '歩くのに介助が要る' } : row,
        ),
      },
      [
        {
          kind: '基準チェックシート',
          key: 'stand_or_walk_assist',
          aspect: '項目',
          after: ['歩くのに介助が要る'],
        },
      ],
    ],
    [
      'an exclusion that is gone',
      { ...BASE, exclusions: BASE.exclusions.filter(({ reason }) => reason !== 'respite') },
      [{ what: 'removed', kind: '対象外の理由', key: 'respite', name: 'レスパイト入院' }],
    ],
    [
      'a tip said differently',
      {
        ...BASE,
        tips: (BASE.tips ?? []).map((tip) =>
          tip === firstTip ? { ...tip, text: '新しい文。' } : tip,
        ),
      },
      [{ kind: '工夫・注意', key: 'phoneFirst', aspect: '文', after: ['新しい文。'] }],
    ],
    [
      'the end of a case',
      { ...BASE, closing: { ...BASE.closing, daysAfterDischarge: 21 } },
      [{ kind: '例外', key: 'closing', before: ['14日'], after: ['21日'] }],
    ],
    [
      'a hurried discharge',
      { ...BASE, ...(BASE.fastTrack && { fastTrack: { ...BASE.fastTrack, days: 2 } }) },
      [{ key: 'fastTrack', before: ['3日以内'], after: ['2日以内'] }],
    ],
    [
      'the order of the steps, with all of them',
      { ...BASE, steps: BASE.steps.toReversed() },
      [
        {
          aspect: '画面の段階',
          before: BASE.steps.map(({ label }) => label),
          after: BASE.steps.map(({ label }) => label).toReversed(),
        },
      ],
    ],
  ])('say %s', (_, next, expected) => {
    const changes = diffEditions(BASE, next)
    expect(changes).toHaveLength(expected.length)
    expect(changes).toMatchObject(expected)
  })

  it('say that a duty was added when it was, and what it asks of whom', () => {
    const without = { ...BASE, duties: BASE.duties.filter(({ code }) => code !== 'B1') }
    expect(diffEditions(without, BASE)).toEqual([
      {
        what: 'added',
        kind: '手順',
        key: 'B1',
        name: 'B1「基準チェックシートに記入する」',
        after: [
          '誰から誰へ：病院 → 院内',
          '対象：入院のときに担当のケアマネジャーが決まっていない方',
          'いつまでに：入院から7日以内',
          'いつまでに：その日まで続けて休みのときは、最初に開いている日まで',
          '知らせ：起点から3日後の朝（休みなら次の営業日）：リマインド → 病院の窓口',
          '知らせ：期限の日の朝：上に知らせる → 看護師長',
        ],
      },
    ])
  })

  it('of the draft are a deadline with its reminder, a call, an item and an exclusion', () => {
    const changes = diffEditions(BASE, editionOf('nanwa-3-draft'))
    expect(changes.map(({ what, kind, key, aspect }) => [what, kind, key, aspect])).toEqual([
      ['changed', '版', 'about', '名前'],
      ['changed', '版', 'about', '使い始める日'],
      ['changed', '基準チェックシート', 'near_alone_iadl', '項目'],
      ['changed', '手順', 'A8', 'いつまでに'],
      ['changed', '手順', 'A8', '知らせ'],
      ['added', '手順', 'U1', undefined],
      ['added', '手順', 'R2', undefined],
      ['removed', '対象外の理由', 'respite', undefined],
    ])
  })

  it('see every duty that the second edition added to the first', () => {
    const added = diffEditions(editionOf('nanwa-1'), BASE)
      .filter(({ what, kind }) => what === 'added' && kind === '手順')
      .map(({ key }) => key)
    const first = editionOf('nanwa-1').duties.map(({ code }) => code)
    expect(added).toEqual(
      BASE.duties.map(({ code }) => code).filter((code) => !first.includes(code)),
    )
  })
})
