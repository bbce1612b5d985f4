import type { CaseId } from '../../../manual/case/events'
import type { LinkRelation } from '../../../manual/case/exception-events'
import type { BannerView } from '../../../templates/pages/components/banner'
import type { CaseDeps } from '../../deps'
import { paths } from '../../routes/paths'
import type { Standing } from './standing'

const RELATIONS = {
  readmissionOf: '再入院です。前の入院のケースがあります',
  transferredFrom: '転院です。前の病院のケースがあります',
  sameAdmission: '同じ入院のケースがあります',
  absorbed: '同じ入院のケースを、このケースにまとめました',
} as const satisfies Record<LinkRelation, string>

/** The cases that belong to this one; one that the reader has no part in is not named. */
export async function linkBanners(
  { persons }: Pick<CaseDeps, 'persons'>,
  { view, state }: Pick<Standing, 'view' | 'state'>,
  organisationId: string,
): Promise<readonly BannerView[]> {
  const { mergedInto, links = [] } = state
  const ids = [...links.map(({ caseId }) => caseId), ...(mergedInto ? [mergedInto] : [])]
  const codes = await persons.findOwnCodes(organisationId, ids)
  const leadTo = (caseId: CaseId): Pick<BannerView, 'link'> => {
    const code = codes.get(caseId)?.code
    return code === undefined
      ? {}
      : { link: { href: paths.case(caseId), label: `ケース ${code} を開く` } }
  }
  return [
    ...(mergedInto === undefined
      ? []
      : [
          {
            kind: 'caution' as const,
            title: 'このケースは、同じ入院の別のケースにまとめられています',
            words: [
              'これからのことは、まとめた先のケースに記録してください。ここまでの記録は、そのまま残ります。',
              ...(codes.has(mergedInto) ? [] : ['まとめた先は、病院の窓口に確かめてください。']),
            ],
            ...leadTo(mergedInto),
          },
        ]),
    ...links
      .filter(({ caseId }) => codes.has(caseId))
      // A double that has been taken out again is a case of its own.
      .filter(
        ({ caseId, relation }) =>
          relation !== 'absorbed' || codes.get(caseId)?.mergedInto === view.caseId,
      )
      .map(({ caseId, relation }) => ({
        kind: 'info' as const,
        title: RELATIONS[relation],
        ...leadTo(caseId),
      })),
  ]
}
