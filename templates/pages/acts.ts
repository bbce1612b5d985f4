import type { ExclusionReason } from '../../manual/case/events'
import {
  type ActInput,
  channelField,
  choiceField,
  counterpartField,
  dayField,
  noteField,
  occurredField,
} from './act-fields'
import { DISCHARGE_OUTCOMES, EXCLUSION_REASONS, MISSED_REASONS } from './act-choices'
import type { ActForm } from './act-page'

/** What each act asks. The route hands in what was typed and who the other side is. */
export const ACT_FORMS = {
  consent: (input: ActInput): ActForm => ({
    title: '情報共有の同意を記録する',
    lead: '本人または家族の同意です。記録すると、待っていた連絡が相手に届きます。',
    fields: [
      choiceField(input, 'basis', { label: '同意' }, [
        { value: 'spoken', label: '口頭で得た' },
        { value: 'written', label: '書面で得た' },
        { value: 'contract', label: 'ケアマネジャーが契約時に得ている' },
        {
          value: 'refused',
          label: '同意しないと言われた',
          hint: '外への連絡を止め、指標の分母から除きます。件数は残ります',
        },
      ]),
      occurredField(input),
    ],
    submit: '同意を記録する',
  }),
  'admission-notice': (input: ActInput): ActForm => ({
    title: '入院の連絡をする',
    lead: `${input.counterpart}に、入院したこと、病棟、病院の窓口を伝えます。`,
    fields: [
      channelField(input, ['screen', 'phone', 'fax', 'visit']),
      counterpartField(input),
      occurredField(input),
      noteField(input, '伝えたこと'),
    ],
    submit: '連絡を記録する',
    after: '電話や対面で相手に伝わったときは、受け取りも確認できたものとして記録します。',
  }),
  'admission-notice-receipt': (input: ActInput): ActForm => ({
    title: '入院の連絡の受け取りを記録する',
    lead: `${input.counterpart}に、入院の連絡が届いたことを記録します。`,
    fields: [
      channelField(input, ['phone', 'fax', 'visit'], 'どのように確かめましたか'),
      counterpartField(input),
      occurredField(input),
    ],
    submit: '受け取りを記録する',
  }),
  'planned-discharge': (input: ActInput): ActForm => ({
    title: '退院予定日を決める',
    lead: '退院調整開始の連絡の期限は、この日から数えます。あとから何度でも変えられ、前の日付も記録に残ります。',
    fields: [
      dayField(input, { label: '退院予定日' }),
      noteField(input, '分かっていること', '退院先の見込み、家族への説明など'),
    ],
    submit: '退院予定日を決める',
  }),
  'discharge-notice': (input: ActInput): ActForm => ({
    title: '退院調整開始の連絡をする',
    lead: `${input.counterpart}に、退院調整を始めることを伝えます。`,
    fields: [
      channelField(input, ['screen', 'phone', 'fax', 'visit']),
      counterpartField(input),
      occurredField(input),
      noteField(input, '伝えること', '退院の見込み、本人と家族の希望、聞き取りの日時など'),
    ],
    submit: `${input.counterpart}への連絡を記録する`,
    after: '相手が引き受けの返事をするまで、「受領待ち」と表示します。',
  }),
  'discharge-notice-receipt': (input: ActInput): ActForm => ({
    title: '退院調整の連絡に返事をする',
    lead: `${input.counterpart}に、連絡を受け取り、調整を始めたことを伝えます。`,
    fields: [
      channelField(input, ['screen', 'phone', 'fax', 'visit']),
      noteField(input, '伝えること', '聞き取りに伺う日時、用意しておいてほしいことなど'),
    ],
    submit: '引き受けたと返事する',
  }),
  'discharge-date': (input: ActInput): ActForm => ({
    title: '退院日を決める',
    lead: '決まった退院日を入れます。遅くとも前の営業日までに、ケアマネジャーへ伝えます。',
    fields: [
      dayField(input, { label: '退院日' }),
      noteField(input, '当日のこと', '時刻、迎え、薬の日数、持ち帰るもの、次の受診など'),
    ],
    submit: '退院日を決める',
    after: `同意があり、${input.counterpart}が登録済みなら、画面とメールで知らせます。`,
  }),
  'discharge-date-told': (input: ActInput): ActForm => ({
    title: '退院日を伝えたことを記録する',
    lead: `${input.counterpart}に、決まった退院日を伝えたことを記録します。`,
    fields: [
      channelField(input, ['phone', 'fax', 'visit']),
      counterpartField(input),
      occurredField(input),
      noteField(input, '伝えたこと'),
    ],
    submit: '伝えたことを記録する',
  }),
  discharge: (input: ActInput): ActForm => ({
    title: '退院を記録する',
    fields: [
      dayField(input, { label: '退院した日と時刻' }, true),
      choiceField(input, 'outcome', { label: '退院先' }, DISCHARGE_OUTCOMES),
      choiceField(
        input,
        'missedReason',
        {
          label: '退院調整の連絡ができなかった理由',
          hint: '連絡の記録がないまま退院したときだけ選びます',
          need: 'optional',
        },
        MISSED_REASONS,
      ),
    ],
    submit: '退院を記録する',
  }),
  exclusion: (
    input: ActInput,
    offered: readonly ExclusionReason[] = ['shortStay', 'respite', 'notInScope', 'mistakenCase'],
  ): ActForm => ({
    title: '対象外にする',
    caution: {
      kind: 'caution',
      title: '期限の計算とお知らせが止まります',
      words: ['指標の分母から除きますが、除いた件数は理由ごとに残ります。'],
    },
    fields: [
      choiceField(
        input,
        'reason',
        { label: '理由' },
        EXCLUSION_REASONS.filter(({ value }) => offered.includes(value)),
      ),
    ],
    submit: '対象外にする',
  }),
  death: (input: ActInput): ActForm => ({
    title: '死亡を記録する',
    lead: `${input.counterpart}には、電話で伝えてください。自動の連絡はしません。`,
    caution: { kind: 'info', title: 'すべての期限とお知らせが止まります' },
    fields: [dayField(input, { label: '亡くなった日と時刻' }, true)],
    submit: '死亡を記録する',
  }),
  reopening: (input: ActInput): ActForm => ({
    title: 'ケースを再開する',
    lead: '終わったケースを、もう一度動かします。前の記録はそのまま残ります。',
    fields: [noteField(input, '再開するわけ')],
    submit: '再開する',
  }),
  contact: (input: ActInput): ActForm => ({
    title: '連絡したことを記録する',
    lead: '電話、FAX、紙、対面でのやりとりを記録に残します。',
    fields: [
      channelField(input, ['phone', 'fax', 'paper', 'visit']),
      counterpartField(input),
      occurredField(input),
      noteField(input, '内容'),
    ],
    submit: '記録する',
  }),
  /** 「FAX・持参で渡した」: a sheet on paper counts, nobody types it again. */
  'sheet-on-paper': (input: ActInput): ActForm => ({
    title: '紙の入院時情報提供書を記録する',
    lead: `${input.counterpart}へ紙で渡したことを記録します。打ち直す必要はありません。`,
    fields: [
      channelField(input, ['fax', 'visit', 'paper'], 'どのように渡しましたか'),
      counterpartField(input),
      occurredField(input),
      noteField(input, '枚数や伝えたこと'),
    ],
    submit: '渡したことを記録する',
    after: '病院が受け取りを確認するまで、「受領待ち」と表示します。',
  }),
} as const
