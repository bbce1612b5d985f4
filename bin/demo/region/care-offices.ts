import type { OpeningHoursName } from './opening-hours'
import { type DemoOrganisation, demoPhone } from './organisation'

type Row = readonly [
  key: string,
  name: string,
  kana: string,
  municipality: string,
  hours: OpeningHoursName,
]

/** Twelve made-up care management offices: no two neighbours with the same days of opening. */
const REGISTERED: readonly Row[] = [
  ['tsutsuji', 'ケアプランつつじ', 'けあぷらんつつじ', '大淀町', 'weekdays'],
  [
    'yoshinogawa',
    '居宅介護支援 よしの川',
    'きょたくかいごしえん よしのがわ',
    '吉野町',
    'saturdayToo',
  ],
  ['kinokawa', 'ケアセンターきのかわ', 'けあせんたーきのかわ', '五條市', 'weekdaysWithBon'],
  ['shimoichi', 'しもいち ケアプラン室', 'しもいち けあぷらんしつ', '下市町', 'closedOnWednesday'],
  ['oyodo', 'おおよど居宅支援', 'おおよどきょたくしえん', '大淀町', 'longYearEnd'],
  ['tenkawa', '天の川ケアプラン', 'てんのかわけあぷらん', '天川村', 'weekdays'],
  [
    'totsukawa',
    'とつかわ暮らしの相談所',
    'とつかわくらしのそうだんじょ',
    '十津川村',
    'closedOnWednesday',
  ],
  ['kawakami', '源流ケアプラン', 'げんりゅうけあぷらん', '川上村', 'weekdays'],
  ['gojokita', '五條きた居宅介護支援', 'ごじょうきたきょたくかいごしえん', '五條市', 'everyDay'],
  // Two of one name in two municipalities: choosing the wrong one is the mistake to guard against.
  ['sakura-higashiyoshino', 'ケアプランさくら', 'けあぷらんさくら', '東吉野村', 'unconfirmed'],
  ['sakura-gojo', 'ケアプランさくら', 'けあぷらんさくら', '五條市', 'weekdays'],
]

export const CARE_OFFICES: readonly DemoOrganisation[] = [
  ...REGISTERED.map(([key, name, kana, municipality, hours], at): DemoOrganisation => ({
    key,
    kind: 'careManagementOffice',
    name,
    kana,
    municipality,
    insideRegion: true,
    registered: true,
    phone: demoPhone(2000 + at * 10),
    fax: demoPhone(2009 + at * 10),
    mail: `desk@${key}.example.jp`,
    hours,
    desks: [{ code: 'office', name: '事務所', kind: 'careOffice' }],
  })),
  {
    key: 'kuroao',
    kind: 'careManagementOffice',
    name: 'くろたき青葉の家',
    kana: 'くろたきあおばのいえ',
    municipality: '黒滝村',
    insideRegion: true,
    registered: false,
    phone: demoPhone(2110),
    fax: demoPhone(2119),
    bestTime: '平日の夕方。電話よりFAXがつながりやすい',
    desks: [],
  },
]
