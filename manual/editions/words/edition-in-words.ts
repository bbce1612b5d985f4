import { eraDay } from '../../calendar/japanese-era'
import type { Edition, Origin } from '../edition'
import { ASPECTS, dutyInWords } from './duty-in-words'
import { CONFIDENCE_WORDS } from './who'

/** One row of an edition as people would read it out: what kind of row it is, its name, and all that it says. */
export type Entry = Readonly<{
  kind: string
  key: string
  name: string
  says: readonly (readonly [label: string, lines: readonly string[]])[]
}>

/** Every row of an edition in the manual's own words; what two editions differ in is what these differ in. */
export function editionInWords(edition: Edition): readonly Entry[] {
  return [
    about(edition),
    ...edition.checksheet.map(({ code, label, group, ...origin }) =>
      entry('基準チェックシート', code, label, [
        ['項目', label],
        ['区分', group === 'must' ? '必ず退院調整が必要' : '退院調整が望ましい'],
        ...originOf(origin),
      ]),
    ),
    ...edition.duties.map((row): Entry => ({
      kind: '手順',
      key: row.code,
      name: `${row.code}「${row.title}」`,
      says: (Object.keys(ASPECTS) as (keyof typeof ASPECTS)[]).map((aspect) => [
        ASPECTS[aspect],
        dutyInWords(row)[aspect],
      ]),
    })),
    ...edition.exclusions.map(({ reason, label, ...origin }) =>
      entry('対象外の理由', reason, label, [['理由', label], ...originOf(origin)]),
    ),
    ...exceptionsOf(edition),
    ...(edition.tips ?? []).map(({ id, at, text, ...origin }) =>
      entry('工夫・注意', id, `${at}「${text}」`, [
        ['手順', at],
        ['文', text],
        ...originOf(origin),
      ]),
    ),
  ]
}

function about(edition: Edition): Entry {
  const {
    title,
    from,
    steps,
    stepsWithoutCareManager = [],
    stepsOutsideCareInsurance = [],
  } = edition
  return {
    kind: '版',
    key: 'about',
    name: '版',
    says: [
      ['名前', [title]],
      ['使い始める日', [eraDay(from)]],
      ['画面の段階', steps.map(({ label }) => label)],
      ['画面の段階（担当が決まっていない方）', stepsWithoutCareManager.map(({ label }) => label)],
      [
        '画面の段階（介護保険の対象ではない方）',
        stepsOutsideCareInsurance.map(({ label }) => label),
      ],
    ],
  }
}

function exceptionsOf(edition: Edition): readonly Entry[] {
  const { consentDuty, closing, failedDelivery, disputeCall, fastTrack, shortStay } = edition
  const kind = '例外'
  return [
    entry(kind, 'consent', '同意がまだのとき', [
      ['すること', consentDuty.title],
      ...originOf(consentDuty),
    ]),
    entry(kind, 'closing', 'ケースの終わり', [
      ['退院から', `${closing.daysAfterDischarge}日`],
      ...originOf(closing),
    ]),
    entry(kind, 'failedDelivery', '知らせが届かなかったとき', [
      ['すること', failedDelivery.title],
      ...originOf(failedDelivery),
    ]),
    ...(disputeCall === undefined
      ? []
      : [
          entry(kind, 'dispute', '記録が食い違うとき', [
            ['すること', disputeCall.title],
            ...originOf(disputeCall),
          ]),
        ]),
    ...(fastTrack === undefined
      ? []
      : [
          entry(kind, 'fastTrack', '急に決まった退院', [
            ['退院まで', `${fastTrack.days}日以内`],
            ['病院がすること', fastTrack.hospitalTitle],
            ['事業所がすること', fastTrack.officeTitle],
            ...originOf(fastTrack),
          ]),
        ]),
    ...(shortStay === undefined
      ? []
      : [
          entry(kind, 'shortStay', '短期の入院', [
            ['入院の日数', `${shortStay.days}日以内`],
            ...shortStay.reasons.map(({ label }) => ['理由', label] as const),
            ...originOf(shortStay),
          ]),
        ]),
  ]
}

type Said = readonly [label: string, line: string]

function entry(kind: string, key: string, name: string, said: readonly Said[]): Entry {
  const labels = [...new Set(said.map(([label]) => label))]
  return {
    kind,
    key,
    name,
    says: labels.map((label) => [
      label,
      said.filter((other) => other[0] === label).map(([, line]) => line),
    ]),
  }
}

function originOf({ section, source, confidence }: Origin): readonly Said[] {
  return [
    ['節', section],
    ['出典', source],
    ['確かさ', CONFIDENCE_WORDS[confidence]],
  ]
}
