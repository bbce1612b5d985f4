import type { BannerView } from '../../../templates/pages/components/banner'
import { untilWords } from '../../../templates/words/due'
import { ACT_FORMS, type QuestionAct } from '../../cases/acts/act-forms'
import { dayInJapan } from '../../../manual/calendar/japan-time'
import { openDisputes } from '../../../manual/case/fold-disputes'
import { wasFoundToHaveNobody } from '../../../manual/case/standing-of-care'
import type { Dispute } from '../../../manual/case/stay-state'
import { fullMoment, nearMoment } from '../../../templates/words/time'
import { DISPUTED_FACTS } from '../../cases/acts/exception-acts'
import { eventTitle } from './event-words'
import { paths } from '../../routes/paths'
import { faxBanners } from './fax-offer'
import { hospitalName } from './identity'
import { recallBanners } from './recalled-office'
import type { Standing } from './standing'

/** What has just happened, what still waits, and what stands in the way. `did` comes from the address. */
export function caseBanners(standing: Standing, did: string): readonly BannerView[] {
  const { view, state, side } = standing
  return [
    ...justDone(standing, did),
    ...goneOn(standing),
    ...view.pending.map(({ event }) => ({
      kind: 'waiting' as const,
      title: `${eventTitle(event.type)}：受け付けました。反映を待っています`,
      words: [
        '内容は保存されています。もう一度送る必要はありません。反映されるまで、送った・伝わったとは数えません。',
      ],
    })),
    ...(view.diverged
      ? [
          {
            kind: 'caution' as const,
            title: 'このケースの記録を照らし合わせています',
            words: ['終わるまで、見ることだけができます。1分ほど待って開きなおしてください。'],
          },
        ]
      : []),
    ...(state.consent === 'notYet' && state.closed === undefined && side === 'hospital'
      ? [
          {
            kind: 'caution' as const,
            title: '情報共有の同意がまだ記録されていません',
            words: ['同意を記録するまで、ケアマネジャーには何も届かず、このケースも見えません。'],
          },
        ]
      : []),
    ...recallBanners(standing),
    ...faxBanners(standing),
    ...openDisputes(standing.leg).map((dispute) => disputed(standing, dispute)),
    ...(state.consent === 'refused'
      ? [
          {
            kind: 'caution' as const,
            title: '情報共有を希望されていません',
            words: ['相手には何も送られません。気持ちが変わったときは、同意を記録してください。'],
          },
        ]
      : []),
  ]
}

/** Both claims stand beside each other until one of the sides writes down what was found (domain manual, appendix). */
function disputed({ now }: Standing, { about, claim, by, at }: Dispute): BannerView {
  const [claims, other] =
    by === 'hospital' ? ['病院', 'ケアマネジャー'] : ['ケアマネジャー', '病院']
  const when = nearMoment(at, dayInJapan(now))
  const said =
    claim === 'didNotHappen'
      ? `${claims}は「なかった（聞いていない）」（${when}）、${other}の記録は「あった」です。`
      : `${claims}は「あった（伝えた）」（${when}）としていますが、${other}の記録にはありません。`
  return {
    kind: 'caution',
    title: `${DISPUTED_FACTS[about]}について、双方の記録が食い違っています`,
    words: [said, '電話で確かめて、「記録の食い違いを解く」に結果を残してください。'],
  }
}

/** Said to a hospital that the patient has left: what it sees, and what it does not. */
function goneOn({ view, leg }: Standing): readonly BannerView[] {
  const to = leg.transferredTo?.organisationId
  if (view.asFormerHospital !== true || to === undefined) return []
  return [
    {
      kind: 'info',
      title: `${hospitalName(view, to)}へ転院した方のケースです`,
      words: [
        'この病院での入院の記録と、残っている手続きだけが出ます。転院のあとの記録は、次の病院とケアマネジャーだけが見られます。',
      ],
    },
  ]
}

function justDone(standing: Standing, did: string): readonly BannerView[] {
  if (did === 'started') return [{ kind: 'success', ...startedWords(standing) }]
  if (did === 'checksheet') return [{ kind: 'success', title: '基準チェックを記録しました' }]
  if (did === 'checksheet-kept')
    return [
      {
        kind: 'info',
        title: '基準チェックの印を保存しました',
        words: ['まだ判定していません。「基準チェック」を開くと、続きから始められます。'],
      },
    ]
  if (did === 'care-manager') return [{ kind: 'success', title: '担当の事業所を登録しました' }]
  if (did === 'time')
    return [
      { kind: 'success', title: `このケースの時間を ${fullMoment(standing.now)} まで進めました` },
    ]
  if (did === 'inquiry') return [afterInquiry(standing)]
  if (did === 'link') return [{ kind: 'success', title: 'ケースをつなぎました' }]
  if (did === 'merged')
    return [
      {
        kind: 'success',
        title: '二重のケースを、このケースにまとめました',
        words: [
          'まとめられたケースの記録は、そのまま残ります。',
          '氏名などの登録も2つあるときは、「同じ方の登録をまとめる・戻す」でまとめてください。',
        ],
      },
    ]
  if (did === 'person') return [{ kind: 'success', title: '登録を訂正しました' }]
  if (did === 'person-merge')
    return [
      {
        kind: 'success',
        title: '同じ方の登録を、1つにまとめました',
        words: [
          '同じ入院のケースが2つあるときは、「ほかのケースとつなぐ・まとめる」でケースもまとめてください。',
        ],
      },
    ]
  if (did === 'person-separation')
    return [{ kind: 'success', title: 'もとの2つの登録に戻しました' }]
  if (did === 'transfer') return [{ kind: 'success', title: '転院を記録しました' }]
  if (did === 'receipt')
    return [{ kind: 'success', title: '入院時情報提供書の受け取りを確認しました' }]
  const form = ACT_FORMS[did as QuestionAct] as (typeof ACT_FORMS)[QuestionAct] | undefined
  return form === undefined ? [] : [{ kind: 'success', title: form.done }]
}

/** What was found out leads on to where it is written down, or to the next one to ask. */
function afterInquiry({ view, state }: Standing): BannerView {
  const title = '確かめたことを記録しました'
  const last = state.inquiries?.at(-1)
  if (state.coordinator !== undefined || last === undefined) return { kind: 'success', title }
  const link = (act: 'care-manager' | 'office-choice' | 'inquiry', label: string) => ({
    href: paths.caseAction(view.caseId, act),
    label,
  })
  if (last.outcome === 'named')
    return {
      kind: 'success',
      title,
      words: ['分かった事業所を登録すると、入院の連絡に進めます。'],
      link: link('care-manager', '担当の事業所を登録する'),
    }
  if (wasFoundToHaveNobody(state))
    return {
      kind: 'success',
      title,
      words: ['担当はいないと分かりました。事業所が選ばれたら、記録してください。'],
      link: link('office-choice', '事業所が選ばれたことを記録する'),
    }
  return {
    kind: 'success',
    title,
    words: ['まだ分かっていません。次の相手に確かめてください。'],
    link: link('inquiry', '次の相手に確かめて記録する'),
  }
}

/** Told with the deadline of the notice, or that it has gone out already. */
function startedWords({ view, leg, duties, state, now, side }: Standing) {
  const title = `ケース ${view.code} を始めました`
  if (side === 'coordinator')
    return {
      title,
      words: ['病院の窓口に入院を知らせました。確かめてもらうと、ここに返事が出ます。'],
    }
  const office = view.coordinator?.name ?? ''
  if (leg.admissionNoticeSent !== undefined)
    return { title, words: [`${office}に入院の連絡を送りました。入院時情報提供書を待ちます。`] }
  const notice = duties.find(({ code }) => code === 'A2')
  if (state.coordinator === undefined || notice?.dueAt === undefined) return { title }
  return { title, words: [`入院の連絡の期限は ${untilWords(notice.dueAt, now)} です。`] }
}
