import type { TipRow } from '../edition'

const seen = (source: string) =>
  ({ section: '2.4', source, confidence: 'to-be-confirmed' }) as const

/** 情報共有時の工夫及び注意点, at the step they belong to (manual §2.4). */
export const NANWA_2_TIPS: readonly TipRow[] = [
  {
    id: 'phoneFirst',
    at: 'A2',
    text: 'まず電話で、そのあと書面で。病棟ではなく窓口の部署を呼んでもらうと、つながりやすくなります。',
    ...seen('manual §2.4 OWN-M'),
  },
  {
    id: 'maskedFax',
    at: 'A3',
    text: 'できるだけ持参か郵送で。FAXは急ぐときだけとし、氏名の一字を伏せ、生年月日と住所の細部は書きません。',
    ...seen('manual §2.4 SEEN[11][33]'),
  },
  {
    id: 'coverSheet',
    at: 'A3',
    text: '送付状に総枚数を書き、ケアプランを添えます。',
    ...seen('manual §2.4 SEEN[11]'),
  },
  {
    id: 'confirmReceipt',
    at: 'A4',
    text: '受け取ったことを必ず返し、日時・手段・相手を記録に残します。',
    ...seen('manual §2.4 SEEN[24][35]'),
  },
  {
    id: 'faxReply',
    at: 'A4',
    text: 'FAXの返信票は、氏名が残らないように切り離して返します。',
    ...seen('manual §2.4 SEEN[34]'),
  },
  {
    id: 'toldFamily',
    at: 'A6',
    text: '共有した内容は家族にも伝えます。家族に伝えたことと、職員だけが知っていることを分けて書きます。病名告知の有無を確かめます。',
    ...seen('manual §2.4 OWN-M'),
  },
  {
    id: 'avoidBusyHours',
    at: 'A8',
    text: '申し送りや食事の時間を避けて電話します。病名を電話でたずねません。',
    ...seen('manual §2.4 OWN-M'),
  },
  {
    id: 'neutralList',
    at: 'B7',
    text: '事業所は一覧で示し、特定の事業所を勧めません。選んだのが本人・家族であることを記録します。',
    ...seen('manual §3.1 B7 SEEN[20]'),
  },
  {
    id: 'wishesChange',
    at: 'W1',
    text: '希望は変わります。前に聞いていても、あらためて聞き、見直しの日を決めます。',
    ...seen('forms §4.1, decisions 22'),
  },
]
