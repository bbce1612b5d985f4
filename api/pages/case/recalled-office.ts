import type { OrganisationEntry } from '../../../store/organisations'
import type { BannerView } from '../../../templates/pages/components/banner'
import type { NextStepView } from '../../../templates/pages/components/next-step'
import { phoneWords } from '../../../templates/words/phone'
import type { Standing } from './standing'

/** An office that was told by mistake, as the hospital has to find it again: the other side never reads its name. */
function findRecalled(
  { view, side }: Pick<Standing, 'view' | 'side'>,
  organisationId: string,
): OrganisationEntry | undefined {
  if (side !== 'hospital') return undefined
  return view.recalledOffices?.find(({ id }) => id === organisationId)
}

/** Those that nobody has rung up yet, oldest first. */
function waitingForACall(standing: Standing): readonly OrganisationEntry[] {
  return (standing.state.recalls ?? [])
    .filter(({ told }) => told === undefined)
    .flatMap(({ organisationId }) => findRecalled(standing, organisationId) ?? [])
}

/** Who was wrongly told and by which number it is told so (decisions 13); stands until the call is recorded. */
export function recallBanners(standing: Standing): readonly BannerView[] {
  return waitingForACall(standing).map(({ name, phone }) => ({
    kind: 'caution',
    title: `${name}に、誤って情報が届きました`,
    words: [
      // The number on a line of its own, so that a narrow page does not break it.
      ...(phone === undefined
        ? ['電話番号が登録されていません。名簿で調べて電話してください。']
        : ['電話で知らせてください。', `電話 ${phoneWords(phone)}`]),
      'この事業所は、もうこのケースを見られません。まだ出ていなかったメールは、出さずに止めます。',
    ],
  }))
}

/** The number beside the duty to ring it up. */
export function callOfRecall(standing: Standing): Pick<NextStepView, 'call'> {
  const office = waitingForACall(standing)[0]
  return office?.phone === undefined ? {} : { call: { number: office.phone, who: office.name } }
}

/** 誤って知らせた事業所：… in the record of the hospital. */
export function recalledName(standing: Standing, organisationId: string): string {
  const office = findRecalled(standing, organisationId)
  return office === undefined ? '' : `相手：${office.name}。`
}
