import { dayInJapan } from '../../../manual/calendar/japan-time'
import type { CaseEvent } from '../../../manual/case/events'
import { findForm } from '../../../manual/case/fold-forms'
import { hasConsent } from '../../../manual/case/parties'
import { getLeg } from '../../../manual/case/legs'
import { getCurrentForm, USED_FORMS } from '../../../manual/forms/forms'
import { isOfUse } from '../../../manual/forms/offered'
import type { FormUse } from '../../../manual/case/form-uses'
import type { DutyView } from '../../../manual/duties/duty'
import type { CaseDocument } from '../../../templates/pages/case-page'
import type { Link } from '../../../templates/pages/components/link'
import { nearMoment } from '../../../templates/words/time'
import { paths } from '../../routes/paths'
import { CHANNEL_NAMES } from './channel-words'
import type { Standing } from './standing'

type Made = CaseEvent<'FormSent' | 'FormKept'>

/** Every form with the shared events; the admission information sheet has rows of its own. */
const FORMS = USED_FORMS.filter(({ sentAs }) => sentAs !== 'AdmissionInfoSheetSent')

const titleOf = ({ formId }: FormUse): string => getCurrentForm(formId).title

/** The forms of the stay, newest first; of those not made yet the place where they will be. */
export function formDocuments(standing: Standing): readonly CaseDocument[] {
  return FORMS.flatMap((use) => {
    const made = madeForms(standing, use)
    if (made.length > 0)
      return made.map((event, index) => documentOf(standing, use, event, index)).toReversed()
    if (!mayWrite(standing, use)) return []
    return [
      {
        title: titleOf(use),
        href: paths.caseForm(standing.view.caseId, use.formId),
        detail: use.sentAs === 'FormKept' ? '画面で作れます' : '画面で作って送れます',
        state: { kind: 'notYet', text: 'まだ作っていません' },
      },
    ]
  })
}

/** A form that was made already can be added to. */
export function formActs(standing: Standing): readonly Link[] {
  return FORMS.filter((use) => mayWrite(standing, use) && madeForms(standing, use).length > 0).map(
    (use) => ({
      href: paths.caseForm(standing.view.caseId, use.formId),
      label: `${titleOf(use)}を書き足す`,
    }),
  )
}

/** The form that does what the duty asks, for whoever owes it. */
export function formsForDuty(standing: Standing, { code }: DutyView): readonly Link[] {
  return FORMS.filter((use) => use.duty === code && mayWrite(standing, use)).map((use) => ({
    href: paths.caseForm(standing.view.caseId, use.formId),
    label: `${titleOf(use)}を作って送る`,
  }))
}

function mayWrite({ view, state, leg, side }: Standing, use: FormUse): boolean {
  return (
    use.filledBy === side &&
    (view.asFormerHospital !== true || use.afterTransfer === true) &&
    !view.diverged &&
    (state.closed === undefined || isWrittenAfterClosing(use)) &&
    state.mergedInto === undefined &&
    isOfUse(use, state, leg)
  )
}

/** What an office notes for itself opens a closed case by itself, and it closes again. */
const isWrittenAfterClosing = ({ goesTo }: FormUse): boolean => goesTo === 'ownOffice'

/** What an office kept for itself, only that office is shown; the family's sheet, the other side with consent alone. */
function madeForms({ view, state, side }: Standing, use: FormUse): readonly Made[] {
  if (use.goesTo === 'family' && side !== use.filledBy && !hasConsent(state)) return []
  const own = side === 'hospital' ? view.hospital.id : view.coordinator?.id
  return view.events.filter(
    (event): event is Made =>
      (event.type === 'FormSent' || event.type === 'FormKept') &&
      event.data.formId === use.formId &&
      (use.goesTo !== 'ownOffice' || event.by.organisationId === own),
  )
}

function documentOf(
  { view, state, now }: Standing,
  use: FormUse,
  { id, type, data, submissionId = '', occurredAt }: Made,
  index: number,
): CaseDocument {
  const isReceived = findForm(getLeg(state, data.legId), id)?.received !== undefined
  const drawn = view.documents.some((one) => one.formSubmissionId === submissionId)
  const onPaper = 'channel' in data && data.channel !== 'screen'
  return {
    title: index === 0 ? titleOf(use) : `${titleOf(use)}（追加 ${index}）`,
    detail: `${nearMoment(occurredAt, dayInJapan(now))}${onPaper ? `\u3000${CHANNEL_NAMES[data.channel]}` : ''}`,
    state:
      type === 'FormKept'
        ? { kind: 'done', text: '作成済み' }
        : isReceived
          ? { kind: 'done', text: '受領' }
          : { kind: 'waiting', text: '受領待ち' },
    href: paths.sentSheet(view.caseId, submissionId),
    ...(drawn && { pdf: { href: paths.sentSheetPdf(view.caseId, submissionId), label: 'PDF' } }),
  }
}
