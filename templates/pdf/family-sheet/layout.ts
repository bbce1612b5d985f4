import { cell, choices, entry, unit, words } from '../form-cells'
import type { FormLayout, LayoutSection } from '../form-layout'
import { EASY_TITLE, EASY_WORDS } from './easy-words'
import { ENGLISH_TITLE, ENGLISH_WORDS } from './english-words'
import { pageOf } from './page-of'
import { PLAIN_WORDS } from './plain-words'

const JAPANESE_NAMES = {
  hospital: [entry('hospitalName'), entry('deskName', 60), entry('contactName', 60)],
  careManager: [entry('careManagerName', 80), entry('officeName', 120)],
}

const PLAIN = pageOf(PLAIN_WORDS, {
  names: JAPANESE_NAMES,
  hours: 'deskHours',
  talkAt: 'talkAt',
  note: 'note',
  labelWidth: 92,
  sideWidth: 82,
})

const EASY = pageOf(EASY_WORDS, {
  names: JAPANESE_NAMES,
  hours: 'deskHoursEasy',
  talkAt: 'talkAtEasy',
  note: 'noteEasy',
  days: 'western',
  labelWidth: 110,
  sideWidth: 90,
})

const ENGLISH = pageOf(ENGLISH_WORDS, {
  names: {
    hospital: [
      entry('hospitalNameEnglish', 120),
      entry('deskNameEnglish', 90),
      words('/'),
      entry('hospitalName'),
      entry('deskName'),
    ],
    careManager: [
      entry('careManagerNameEnglish', 90),
      words('/'),
      entry('careManagerName', 60),
      entry('officeName', 60),
    ],
  },
  hours: 'deskHoursEnglish',
  talkAt: 'talkAtEnglish',
  note: 'noteEnglish',
  days: 'english',
  labelWidth: 104,
  sideWidth: 78,
})

/** Behind the ordinary page, on a page of its own, when it was asked for. */
const onItsOwnPage = (
  sections: readonly LayoutSection[],
  code: string,
  title: string,
  lang?: 'en',
): readonly LayoutSection[] =>
  sections.map((section, index) => ({
    ...section,
    shownWhen: { field: 'languages', isOneOf: [code] },
    ...(lang && { lang }),
    ...(index === 0 && { startsPage: true as const, pageTitle: title }),
  }))

/** One page in each language: a person is handed only the one to be read. */
export const FAMILY_SHEET_LAYOUT: FormLayout = {
  formId: 'family-sheet',
  edition: '2026-11',
  rows: { leading: 1.25, pad: 2.4, afterTable: 4 },
  sizes: { label: 10.5, choice: 10.5, entry: 11, heading: 12 },
  over: '医療機関 → ご本人・ご家族',
  title: '入院から退院までのお知らせ',
  dates: [{ label: '記入日', field: 'writtenOn' }],
  head: [
    [
      cell('ご本人', [entry('patientName', 120), unit('様')], 0.46, 56),
      cell('一緒に渡す紙', [choices('languages')], 0.54, 80),
    ],
  ],
  consentSentence: '病院とケアマネジャーは、同意をいただいてから必要なことを伝え合います。',
  sections: [
    ...PLAIN,
    ...onItsOwnPage(EASY, 'easyJapanese', EASY_TITLE),
    ...onItsOwnPage(ENGLISH, 'english', ENGLISH_TITLE, 'en'),
  ],
  notes: [],
}
