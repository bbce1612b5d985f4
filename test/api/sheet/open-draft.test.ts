import { openDraft } from '../../../api/sheet/open-draft'
import { plainDate } from '../../../manual/calendar/plain-date'
import type { Answers } from '../../../manual/forms/form'
import { getCurrentForm } from '../../../manual/forms/forms'
import type { HandedOn } from '../../../manual/forms/handed-on/handed-on'
import type { DraftSource, FormDraft } from '../../../store/form-drafts'

const form = getCurrentForm('discharge-coordination-sheet')
const TODAY = plainDate('2026-11-24')
const SHEET = { formId: 'admission-info-sheet', on: '2026-11-20' } as const
const FROM_SHEET = { from: 'otherForm', ...SHEET } as const
const TYPED = { from: 'typed', by: 'nurse', version: 1 } as const

const handed = (value: string, on: string = SHEET.on): readonly HandedOn[] => [
  { field: 'keyPersonName', value, formId: SHEET.formId, on },
]
const stored = (
  answers: Answers,
  sources: Readonly<Record<string, DraftSource>> = {},
): FormDraft => ({
  edition: form.edition,
  version: 1,
  answers,
  sources,
  savedBy: 'nurse',
  savedAt: 0,
})
const opened = (draft: FormDraft | undefined, handedOn: readonly HandedOn[]) => {
  const { answers, sources } = openDraft(form, draft, { facts: {}, handedOn }, TODAY)
  return [answers['keyPersonName'], sources['keyPersonName']]
}

test('a form that comes after the draft was begun fills what nobody has written', () => {
  expect(opened(stored({ treatment: '点滴' }), handed('見本 長女'))).toEqual([
    '見本 長女',
    FROM_SHEET,
  ])
})

test('a newer one is followed as long as nobody has typed', () => {
  const draft = stored({ keyPersonName: '見本 長男' }, { keyPersonName: FROM_SHEET })

  expect(opened(draft, handed('見本 長女', '2026-11-22'))).toEqual([
    '見本 長女',
    { ...FROM_SHEET, on: '2026-11-22' },
  ])
})

test('what was taken from a form that may no longer be read is gone', () => {
  const draft = stored({ keyPersonName: '見本 長男' }, { keyPersonName: FROM_SHEET })

  expect(opened(draft, [])).toEqual([undefined, undefined])
})

test('what a person has typed stays, and what a person has emptied stays empty', () => {
  const typed = stored({ keyPersonName: '見本 妻' }, { keyPersonName: TYPED })
  const emptied = stored({}, { keyPersonName: TYPED })

  expect(opened(typed, handed('見本 長女'))).toEqual(['見本 妻', TYPED])
  expect(opened(emptied, handed('見本 長女'))).toEqual([undefined, TYPED])
})
