import type { FormPage } from '../form'

const EASY = { field: 'languages', isOneOf: ['easyJapanese'] } as const
const ENGLISH = { field: 'languages', isOneOf: ['english'] } as const
const STAY = { neverCarriedOver: true } as const

/** In which other words the sheet is printed behind the ordinary page, and what only those pages say. */
export const LANGUAGES = {
  id: 'languages',
  title: 'ほかのことばの紙',
  group: 'お知らせ',
  nationalNumber: '',
  intro: 'ふつうの日本語の紙は、いつも印刷します。ほかに要る紙があれば選んでください。',
  fields: [
    {
      id: 'languages',
      label: 'いっしょに渡す紙',
      kind: 'manyOf',
      options: [
        { code: 'none', label: 'なし', alone: true },
        { code: 'easyJapanese', label: 'やさしい日本語' },
        { code: 'english', label: '英語' },
      ],
    },
    {
      id: 'deskHoursEasy',
      label: '窓口の受付時間（やさしい日本語）',
      kind: 'text',
      maxLength: 80,
      hint: '例：月曜日（げつようび）から 金曜日（きんようび） 8:30〜17:15',
      askedWhen: EASY,
    },
    {
      id: 'talkAtEasy',
      label: '話し合いの時間と場所（やさしい日本語）',
      kind: 'text',
      maxLength: 120,
      hint: '例：午後（ごご） 2:00、3階（かい）',
      askedWhen: EASY,
      ...STAY,
    },
    {
      id: 'noteEasy',
      label: '伝言（やさしい日本語）',
      kind: 'longText',
      maxLength: 600,
      hint: '短い文で書き、漢字には（かんじ）のように読みを付けます',
      askedWhen: EASY,
      ...STAY,
    },
    {
      id: 'hospitalNameEnglish',
      label: '医療機関名（英語）',
      kind: 'text',
      maxLength: 100,
      hint: '例：Yoshino Hospital',
      askedWhen: ENGLISH,
    },
    {
      id: 'deskNameEnglish',
      label: '相談の窓口（英語）',
      kind: 'text',
      maxLength: 100,
      hint: '例：Patient Support Office',
      askedWhen: ENGLISH,
    },
    {
      id: 'deskHoursEnglish',
      label: '窓口の受付時間（英語）',
      kind: 'text',
      maxLength: 80,
      hint: '例：Monday to Friday, 8:30 to 17:15',
      askedWhen: ENGLISH,
    },
    {
      id: 'careManagerNameEnglish',
      label: 'ケアマネジャーの氏名（ローマ字）',
      kind: 'text',
      maxLength: 60,
      askedWhen: ENGLISH,
    },
    {
      id: 'talkAtEnglish',
      label: '話し合いの時間と場所（英語）',
      kind: 'text',
      maxLength: 120,
      hint: '例：2 p.m., meeting room on the 3rd floor',
      askedWhen: ENGLISH,
      ...STAY,
    },
    {
      id: 'noteEnglish',
      label: '伝言（英語）',
      kind: 'longText',
      maxLength: 1000,
      askedWhen: ENGLISH,
      ...STAY,
    },
  ],
} as const satisfies FormPage
