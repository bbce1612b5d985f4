import { cell, entry, lines } from '../form-cells'
import type { LayoutCell, LayoutSection, Part } from '../form-layout'
import type { FamilyWords } from './family-words'

/** What differs between the pages beside the words: the fields, how days are written, how wide a label is. */
export type FamilyPage = Readonly<{
  names: Readonly<{ hospital: readonly Part[]; careManager: readonly Part[] }>
  hours: string
  talkAt: string
  note: string
  days?: 'western' | 'english'
  labelWidth: number
  /** Of the label of a second cell in a row. */
  sideWidth: number
}>

/** One page in one language; the three have the same six parts in the same order. */
export function pageOf(words: FamilyWords, page: FamilyPage): readonly LayoutSection[] {
  const { labelWidth } = page
  const day = (field: string): Part => ({
    entry: field,
    room: 90,
    ...(page.days && { days: page.days }),
  })
  const prose = (label: string, text: string, width = labelWidth): readonly LayoutCell[] => [
    { ...cell(label, [{ prose: text }], 1, width), ownWords: true },
  ]
  const phone = (field: string): Part => ({ entry: field, bold: true, size: 13, room: 110 })
  return [
    {
      heading: words.calls.heading,
      rows: [
        ...(words.calls.patient === undefined
          ? []
          : [[cell(words.calls.patient, [entry('patientName')], 1, labelWidth)]]),
        [cell(words.calls.hospital, page.names.hospital, 1, labelWidth)],
        [
          cell(words.calls.phone, [phone('deskPhone')], 0.46, labelWidth),
          cell(words.calls.hours, [entry(page.hours)], 0.54, page.sideWidth),
        ],
        [cell(words.calls.night, [phone('nightPhone')], 1, labelWidth)],
        [cell(words.calls.careManager, page.names.careManager, 1, labelWidth)],
        [cell(words.calls.phone, [phone('officePhone')], 1, labelWidth)],
      ],
      note: words.calls.note,
    },
    {
      heading: words.plans.heading,
      rows: [
        [
          cell(words.plans.admitted, [day('admittedOn')], 0.46, labelWidth),
          cell(words.plans.discharge, [day('dischargeOn')], 0.54, page.sideWidth),
        ],
        [
          cell(words.plans.talk, [day('talkOn')], 0.46, labelWidth),
          cell(words.plans.talkAt, [entry(page.talkAt)], 0.54, page.sideWidth),
        ],
        [cell(words.plans.message, [lines(page.note, 3)], 1, labelWidth)],
      ],
      note: words.plans.note,
    },
    {
      heading: words.steps.heading,
      rows: words.steps.each.map((text, index) => prose(String(index + 1), text, 20)),
    },
    ...[words.careManager, words.consent, words.rights].map(({ heading, each }) => ({
      heading,
      rows: each.map(([label, text]) => prose(label, text)),
    })),
  ]
}
