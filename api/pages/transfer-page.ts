import type { OrganisationEntry } from '../../store/organisations'
import type { ActPageView } from '../../templates/pages/act-page'
import type { BannerView } from '../../templates/pages/components/banner'
import type { CaseFormTarget } from '../../templates/pages/components/hidden'
import { AT, HOSPITAL, type NextHospital, WARD, WARD_UNKNOWN } from '../cases/transfer-answers'
import { paths } from '../routes/paths'
import { createFields } from '../typed/fields'
import { momentTyped } from '../typed/moment'
import type { Problems, Typed } from '../typed/typed'
import type { Standing } from './case/standing'
import { caseStrip } from './case/strip'

export { SEEN as SEEN_HOSPITAL } from '../cases/transfer-answers'

export const firstTyped = ({ now }: Pick<Standing, 'now'>): Typed => momentTyped(AT, now)

export type TransferShown = Readonly<{
  hospitals: readonly OrganisationEntry[]
  /** Once a hospital was chosen: its wards, and what will follow. */
  next?: NextHospital
  typed: Typed
  problems: Problems
  target: CaseFormTarget
}>

/** First where and when; then, for the chosen hospital, what recording it will do. */
export function transferPage(standing: Standing, shown: TransferShown): ActPageView {
  const { view, now } = standing
  const { hospitals, next, typed, problems, target } = shown
  const fields = createFields(typed, problems)
  const back = { href: paths.case(view.caseId), label: `ケース ${view.code}` }
  return {
    strip: caseStrip(view, now),
    back,
    ...(next && { banners: [whatFollows(next)] }),
    form: {
      title: '転院を記録する',
      lead: '転院は退院に数えません。次の病院がこのサービスにあれば、ケースはそこで続き、担当のケアマネジャーも引き継がれます。',
      fields: [
        fields.radios(
          { name: HOSPITAL, label: '転院先の病院', need: 'required' },
          hospitals.map((hospital) => ({
            value: hospital.id,
            label: `${hospital.name}（${hospital.municipality ?? '市町村不明'}）`,
            hint: hospital.registered
              ? 'ケースが続きます'
              : 'このサービスの外の病院です。電話で引き継ぎます',
          })),
        ),
        fields.moment({ name: AT, label: '転院した日時', need: 'required' }),
        ...(next?.goesOn === 'yes'
          ? [
              fields.radios({ name: WARD, label: '次の病棟', need: 'required' }, [
                ...next.wards.map(({ code, name }) => ({ value: code, label: name })),
                { value: WARD_UNKNOWN, label: 'まだ分からない' },
              ]),
            ]
          : []),
      ],
      submit: next === undefined ? 'つぎへ' : '転院を記録する',
    },
    target,
    cancel: { href: back.href, label: 'やめてケースに戻る' },
  }
}

function whatFollows({ hospital, goesOn }: NextHospital): BannerView {
  const title = `${hospital.name}への転院として記録します`
  switch (goesOn) {
    case 'yes':
      return {
        kind: 'info',
        title,
        words: [
          `${hospital.name}の窓口と担当のケアマネジャーに、知らせが届きます。入院の連絡からの期限は、次の病院であらためて数えます。`,
          'この病院には、ここまでの記録と、残っている手続きだけが出ます。',
        ],
      }
    case 'offTheService':
      return {
        kind: 'caution',
        title,
        words: [
          'このサービスの外の病院なので、ケースはここで終わります。担当のケアマネジャーを、次の病院に電話で知らせてください。',
        ],
      }
    case 'noConsent':
      return {
        kind: 'caution',
        title: '情報共有の同意がないので、次の病院には引き継がれません',
        words: [
          'ケースを次の病院で続けるには、いちどケースに戻って、先に「同意を記録する」から記録してください。このまま記録すると、ケースはここで終わります。',
        ],
      }
  }
}
