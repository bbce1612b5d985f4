import { eraDay } from '../../../manual/calendar/japanese-era'
import { dayInJapan, type Instant } from '../../../manual/calendar/japan-time'
import { UNCONFIRMED } from '../../../manual/calendar/unconfirmed-calendar'
import type { AboutField, ContactDesk } from '../../../manual/contacts/contact-list'
import { deskInDoubt, deskOf, lineOf } from '../../../manual/contacts/desk-for'
import { confirmAgainBy } from '../../../manual/contacts/freshness'
import type { ContactSheetView, SheetBox, SheetDesk } from '../../../templates/pages/contact-sheet'
import { ABOUT_WORDS, avoidWords, METHOD_WORDS, spansWords } from '../../../templates/words/contact'
import { nearDay } from '../../../templates/words/day'
import { deskHoursWords } from '../../../templates/words/hours'
import { phoneWords } from '../../../templates/words/phone'
import { clockTime } from '../../../templates/words/time'
import { callsOf, freshnessView, nowChip } from './answer-words'
import { answerOf, type ContactFacts, purposeWords } from './contact-facts'
import { hoursStrip } from './hours-strip'

/** One organisation's page: anybody's, or with what only staff may see. */
export function contactSheetView(
  facts: ContactFacts,
  now: Instant,
  reader: 'anybody' | 'staff',
): ContactSheetView {
  const { organisation, list, calendar } = facts
  const { name, municipality, phone, fax, insideRegion } = organisation
  const answer = answerOf(facts, 'admissionContact', now)
  const { functions, beds, website } = list?.about ?? {}
  const place = [municipality, functions, beds, insideRegion ? undefined : '圏域外', website]
  const again =
    list?.confirmedOn === undefined
      ? ''
      : ` 次の確認 ${eraDay(confirmAgainBy(list.confirmedOn))}まで`
  const { chip, confirmed } = freshnessView(list, now)
  const today = dayInJapan(now)
  return {
    name,
    chip,
    confirmed: `${confirmed}${again}`,
    place: place.filter((word) => word !== undefined).join('\u3000'),
    ...(phone !== undefined && { main: { label: '代表', phone } }),
    ...(fax !== undefined && { fax }),
    at: `${nearDay(today, today)}${clockTime(now)}`,
    now: nowChip(answer, now),
    ...callsOf(answer, phone, now),
    mainFirst: answer.mainFirst,
    hoursProvisional: calendar.revision === UNCONFIRMED,
    boxes: list === undefined ? [] : boxesOf(facts),
    desks: (list?.desks ?? []).map((desk) => deskView(facts, desk, now, reader)),
    strip: stripOf(facts),
    sections: sectionsOf(facts),
    ...(list?.about.notes !== undefined && { notes: list.about.notes }),
    ...(reader === 'staff' &&
      list?.about.staffNotes !== undefined && { staffNotes: list.about.staffNotes }),
    forStaff: reader === 'staff',
  }
}

function deskView(
  facts: ContactFacts,
  desk: ContactDesk,
  now: Instant,
  reader: 'anybody' | 'staff',
): SheetDesk {
  const { organisation } = facts
  const { department, profession, fax, methods, remark, person, mail } = desk
  const answer = answerOf(facts, desk.purpose, now)
  const line = lineOf(desk, organisation.phone)
  const cautions = [...(remark === undefined ? [] : [remark]), ...rulesOf(desk)]
  return {
    purpose: purposeWords(organisation.kind)[desk.purpose],
    who: [department, ...(profession === undefined ? [] : [profession])].join('\u3000'),
    ...(line && { call: { label: department, ...line } }),
    hours: deskHoursWords(desk.hours),
    // The row speaks of its own desk; who answers in its place stands in a row of its own.
    now: nowChip(answer.kind === 'instead' ? { ...answer, kind: 'closed' } : answer, now),
    methods: methods.map((method) => METHOD_WORDS[method]).join('・'),
    ...(fax !== undefined && { fax: phoneWords(fax) }),
    cautions,
    ...(reader === 'staff' && {
      staff: [person, mail].filter((word) => word !== undefined),
    }),
  }
}

function rulesOf({ phoneFirst, masksName, coverSheet }: ContactDesk): readonly string[] {
  return [
    ...(phoneFirst ? ['FAXは先に電話'] : []),
    ...(masksName ? ['氏名は1文字伏せる'] : []),
    ...(coverSheet ? ['表紙が必要'] : []),
  ]
}

function boxesOf({ organisation, list }: ContactFacts): readonly SheetBox[] {
  const first = list && deskInDoubt(list)
  if (list === undefined || first === undefined) return []
  const line = lineOf(first, organisation.phone)
  const avoided = avoidWords(first.avoidTimes)
  const sheet = organisation.kind === 'hospital' ? deskOf(list, 'infoSheetSubmission') : undefined
  return [
    {
      label: '迷ったらここへ',
      ...(line && { call: { label: first.department, ...line } }),
      note: [first.department, first.remark].filter((word) => word !== undefined).join('\u3000'),
    },
    {
      label: 'かけやすい時間',
      words:
        first.bestTimes.length === 0 ? '決まっていません' : `平日 ${spansWords(first.bestTimes)}`,
      note: avoided === '' ? `受付 ${deskHoursWords(first.hours)}` : `避けたい時間：${avoided}`,
    },
    ...(sheet === undefined || sheet.methods.length === 0
      ? []
      : [
          {
            label: '提供書の出し方',
            words: sheet.methods.map((method) => METHOD_WORDS[method]).join(' ＞ '),
            note: rulesOf(sheet).join('。'),
          },
        ]),
  ]
}

function stripOf({ list }: ContactFacts): ContactSheetView['strip'] {
  const first = list && deskInDoubt(list)
  return first === undefined ? [] : hoursStrip(first)
}

const SECTIONS: readonly (readonly [title: string, fields: readonly AboutField[]])[] = [
  ['面会・訪問', ['visitAppointment', 'visitReportTo', 'visitLimits', 'visitOnline']],
  [
    'カンファレンス',
    ['conferenceCalledBy', 'conferenceLeadTime', 'conferenceLength', 'conferenceOnline'],
  ],
  ['退院のとき', ['dischargeToldBy', 'dischargeNotice', 'dischargeDocuments', 'askAfterDischarge']],
]

function sectionsOf({ list }: ContactFacts): ContactSheetView['sections'] {
  return SECTIONS.map(([title, fields]) => ({
    title,
    rows: fields.flatMap((field) => {
      const value = list?.about[field]
      return value === undefined ? [] : [{ label: ABOUT_WORDS[field], value }]
    }),
  })).filter(({ rows }) => rows.length > 0)
}
