import type { FormType } from '../../../manual/case/event-groups'
import type { CaseEvent } from '../../../manual/case/events'
import { findForm } from '../../../manual/case/fold-forms'
import { getLeg } from '../../../manual/case/legs'
import { getCurrentForm } from '../../../manual/forms/forms'
import { findUse } from '../../../manual/case/form-uses'
import { CHANNEL_ICONS, CHANNEL_NAMES } from './channel-words'
import type { EventWords } from './entry-words'
import type { Standing } from './standing'

type Words = { [T in FormType]: (event: CaseEvent<T>, standing: Standing) => EventWords }

/** How the forms beside the admission information sheet read in the record. */
export const FORM_WORDS: Words = {
  FormSent: ({ id, data }, standing) => ({
    title: `${titleOf(data.formId)}を送りました（${CHANNEL_NAMES[data.channel]}）`,
    icon: CHANNEL_ICONS[data.channel],
    chips: [
      { kind: 'fact', text: '送信' },
      formOf(standing, data.legId, id)?.received === undefined
        ? { kind: 'waiting', text: '受領待ち' }
        : { kind: 'done', text: '受領確認' },
    ],
  }),
  FormReceived: ({ data }, standing) => ({
    title: `${titleOf(formOf(standing, data.legId, data.sheetEventId)?.formId ?? '')}の受け取りを確認しました`,
    icon: 'done',
    tone: 'good',
    chips: [{ kind: 'done', text: '受領確認' }],
  }),
  FormKept: ({ data: { formId } }) => ({
    title:
      findUse(formId)?.goesTo === 'family'
        ? `${titleOf(formId)}を作りました`
        : `${titleOf(formId)}を作り、控えました`,
    icon: 'page',
  }),
}

/** What a form's event is about, as a noun. */
export const FORM_EVENT_TITLES = {
  FormSent: '書類の送信',
  FormReceived: '書類の受け取りの確認',
  FormKept: '書類の控え',
} as const satisfies Record<FormType, string>

const titleOf = (formId: string): string =>
  findUse(formId) === undefined ? '書類' : getCurrentForm(formId).title

function formOf({ state }: Standing, legId: string, sheetEventId: string) {
  return findForm(getLeg(state, legId), sheetEventId)
}
