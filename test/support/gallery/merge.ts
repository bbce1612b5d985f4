import { readMerge } from '../../../api/cases/merge-answers'
import { mergePage } from '../../../api/pages/merge-page'
import type { Typed } from '../../../api/typed/typed'
import { plainDate } from '../../../manual/calendar/plain-date'
import type { Registration } from '../../../store/alike-persons'
import type { StandingMerge } from '../../../store/merged-registrations'
import { renderMergePage } from '../../../templates/pages/merge-persons'
import { actStanding } from './act-standing'
import { caseTarget, hospitalFrame, NOW, target } from './frames'

const OWN: Registration = {
  personId: '22222222-2222-4222-8222-222222222222',
  name: '𠮷野 正一',
  kana: 'よしの しょういち',
  birthDate: plainDate('1940-04-18'),
  sex: 'male',
  municipality: '吉野町',
  patientNumbers: ['00123456'],
  codes: ['NW-8-1062'],
  latestAdmittedOn: plainDate('2026-11-09'),
}

const ALIKE: Registration = {
  ...OWN,
  personId: '44444444-4444-4444-8444-444444444444',
  name: '吉野 正一',
  kana: 'よしの まさかず',
  municipality: '大淀町',
  patientNumbers: ['00124410'],
  codes: ['NW-8-1060', 'NW-8-0711'],
  latestAdmittedOn: plainDate('2026-10-02'),
}

const BEFORE: StandingMerge = {
  id: '55555555-5555-4555-8555-555555555555',
  name: '吉野 正一',
  kana: 'よしの まさかず',
  birthDate: plainDate('1940-04-18'),
  mergedAt: NOW - 86_400_000,
  note: '保険証の番号と住所が同じでした。\nふりがなは読みちがいです。',
}

const page = (
  alike: readonly Registration[],
  over: Readonly<{
    typed?: Typed
    merges?: readonly StandingMerge[]
    own?: Registration
    notSeparated?: string
  }> = {},
) => {
  const { typed, merges = [], own = OWN, notSeparated } = over
  const read = typed && readMerge({ own, alike, typed: { own: own.personId, ...typed } })
  return renderMergePage(
    hospitalFrame(),
    mergePage(actStanding('hospital'), {
      own,
      alike,
      merges,
      typed: typed ?? {},
      problems: read !== undefined && !read.ok ? read.problems : {},
      target: caseTarget('/cases/sample/person-merge'),
      undoTarget: () => target('/cases/sample/person-merge/undo'),
      ...(notSeparated !== undefined && { notSeparated }),
    }),
  )
}

const MERGED = {
  ...OWN,
  patientNumbers: ['00123456', '00124410'],
  codes: ['NW-8-1062', 'NW-8-1060'],
}

export const mergePages = (): Readonly<Record<string, string>> => ({
  '16-person-merge': page([ALIKE]),
  '16-person-merge-nobody-alike': page([]),
  '16-person-merge-error': page([ALIKE], { typed: { other: 'byCode', code: 'NW-8-9999' } }),
  '16-person-merge-merged': page([], { own: MERGED, merges: [BEFORE] }),
  '16-person-merge-later-first': page([ALIKE], {
    merges: [BEFORE],
    notSeparated:
      'この登録のケースは、そのあとさらに別の登録にまとめられています。先に、あとからまとめたほうを戻してください。',
  }),
})
