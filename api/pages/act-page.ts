import type { TipRow } from '../../manual/editions/edition'
import type { ActPageView } from '../../templates/pages/act-page'
import type { BannerView } from '../../templates/pages/components/banner'
import type { CaseFormTarget } from '../../templates/pages/components/hidden'
import type { ActForm } from '../cases/acts/act-form'
import { NO_SCANS, refusedBanner, type Scans, scanFields } from '../cases/acts/scan'
import { paths } from '../routes/paths'
import { createFields } from '../typed/fields'
import type { Problems, Typed } from '../typed/typed'
import { contactsOf } from './case/contacts'
import { otherSide, type Standing } from './case/standing'
import { caseStrip } from './case/strip'

export type ActShown = Readonly<{
  typed: Typed
  problems: Problems
  target: CaseFormTarget
  scans?: Scans
  tips?: readonly TipRow[]
}>

/** The page of one act: its words and questions as the case stands now, with what was typed in the boxes. */
export function actPageView(
  form: ActForm,
  standing: Standing,
  { typed, problems, target, scans = NO_SCANS, tips = [] }: ActShown,
): ActPageView {
  const { view, now } = standing
  const [lead, ...rest] = form.words(standing)
  const closed = form.closed?.(standing)
  const notices = [form.caution?.(standing), closed].filter((banner) => banner !== undefined)
  const banners = [...scanBanners(standing, scans), ...notices]
  // What was typed before it came to that is shown still, with what is wrong by now.
  const asks = closed === undefined || Object.keys(problems).length > 0
  const takesScan = form.takesScan?.(standing) === true
  const fields = createFields(typed, problems)
  const back = { href: paths.case(view.caseId), label: `ケース ${view.code}` }
  return {
    strip: caseStrip(view, now),
    back,
    ...(banners.length > 0 && { banners }),
    form: {
      title: form.title(standing, typed),
      ...(lead !== undefined && { lead }),
      ...(rest.length > 0 && { after: rest.join('') }),
      fields: asks
        ? [...form.fields(standing, fields), ...(takesScan ? scanFields(fields, scans) : [])]
        : [],
      withFiles: takesScan,
      ...(asks && { submit: form.submit(standing) }),
    },
    ...callOf(form, standing),
    ...(tips.length > 0 && { tips: tips.map(({ text }) => text) }),
    target,
    cancel: { href: back.href, label: 'やめてケースに戻る' },
  }
}

function scanBanners({ state, view }: Standing, { refused }: Scans): readonly BannerView[] {
  if (refused === undefined) return []
  const link = { href: paths.caseAction(view.caseId, 'consent'), label: '同意の記録を開く' }
  return [refusedBanner(refused, state.consent, link)]
}

/** The number to dial stands on the pages where something is said to the other side. */
function callOf(form: ActForm, standing: Standing): Pick<ActPageView, 'call'> {
  if (!form.fieldNames.includes('channel') || form.toOutsider) return {}
  const contact = contactsOf(standing).find(({ side }) => side === otherSide(standing.side))
  if (contact?.phone === undefined) return {}
  const { phone, extension, office, who } = contact
  return {
    call: {
      number: phone,
      who: `${office}\u3000${who}`,
      ...(extension !== undefined && { extension }),
    },
  }
}
