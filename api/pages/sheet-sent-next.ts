import type { FormSentView } from '../../templates/pages/form-sent'
import { untilWords } from '../../templates/words/due'
import { receiptDuty, type SentShown, sideWords } from './sheet-receipt'

type Rows = FormSentView['next']

/** このあと: what happens when, by the form and by the way it went. */
export function nextRows(shown: SentShown): Rows {
  const { use } = shown
  if (use.sentAs === 'AdmissionInfoSheetSent') return afterTheSheet(shown)
  if (use.goesTo === 'family')
    return [
      { when: 'これから', words: 'PDFを印刷して、説明しながらご本人とご家族に渡してください。' },
      ...whenBlank(shown, '書き足して、もう一度作れます。前に作ったものも残ります。'),
    ]
  if (use.sentAs === 'FormKept')
    return [
      {
        when: '聞き取りが増えたら',
        words: '書き足して、もう一度残せます。前に残したものも残ります。',
      },
    ]
  return [...afterSending(shown), ...whenBlank(shown, AS_ADDITION)]
}

function afterSending({ use, sheet }: SentShown): Rows {
  const other = sideWords(use.goesTo === 'hospital' ? 'hospital' : 'coordinator')
  if (sheet.channel !== 'screen')
    return [
      {
        when: 'これから',
        words:
          'FAXで送るときは、ケースの「FAX用紙を作る」から、氏名などを伏せた用紙を作ります。持参するときは、PDFを印刷して渡してください。仕上げただけでは、相手に届いていません。',
      },
      {
        when: '届いたと聞いたら',
        words: '「送った内容を見る」から、受け取りを聞いたことを記録できます。',
      },
    ]
  return [
    { when: '急ぐとき', words: `${other}に電話で、届いたことを伝えてください。` },
    ...(use.tells === undefined ? [] : [{ when: 'ケースの記録', words: TELLS[use.tells] }]),
  ]
}

const TELLS = {
  DischargeCoordinationNoticeSent:
    '退院調整開始の連絡がまだのときは、この書類で連絡したものとして記録されます。',
  DocumentsHandedOver: '退院を記録すると、書類を引き継いだものとして記録されます。',
} as const satisfies Record<NonNullable<SentShown['use']['tells']>, string>

function afterTheSheet(shown: SentShown): Rows {
  const due = receiptDuty(shown)?.dueAt
  return [
    ...(due === undefined
      ? []
      : [
          { when: untilWords(due, shown.now), words: '病院が受け取りを確認します。' },
          {
            when: '確認がないとき',
            words:
              '病院に催促が行き、それでもないときは「病院の窓口に電話する」がきょうやることに出ます。',
          },
        ]),
    ...whenBlank(shown, '書き足して送ると、追加の提供書として届きます。前に送ったものも残ります。'),
    { when: '退院が近づいたら', words: '病院から退院調整開始の連絡が届きます。' },
  ]
}

const AS_ADDITION = '書き足して送ると、追加として届きます。前に送ったものも残ります。'

function whenBlank({ sheet }: SentShown, words: string): Rows {
  const blank = (sheet.form?.words ?? [])
    .flatMap(({ rows }) => rows)
    .some(({ value }) => value === '')
  return blank ? [{ when: 'いつでも', words }] : []
}
