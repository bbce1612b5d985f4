import { isSameSheet } from '../../../api/sheet/same-sheet'
import type { DraftSource } from '../../../store/form-drafts'
import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import { fieldsOf } from '../../../manual/forms/form'

const WRITTEN_ON =
  fieldsOf(ADMISSION_INFO_SHEET).find(({ prefill }) => prefill === 'today')?.id ?? ''
const FROM_CASE: DraftSource = { from: 'case' }
const TYPED: DraftSource = { from: 'typed', by: 'me', version: 1 }

const isSame = (seen: Record<string, string>, now: Record<string, string>, source: DraftSource) =>
  isSameSheet(ADMISSION_INFO_SHEET, seen, {
    answers: now,
    sources: Object.fromEntries(Object.keys(now).map((id) => [id, source])),
  })

describe('a sheet that was checked before midnight and is sent after it', () => {
  test('is the one that was seen: only the calendar has moved its day on', () => {
    expect(isSame({ [WRITTEN_ON]: '2026-11-26' }, { [WRITTEN_ON]: '2026-11-27' }, FROM_CASE)).toBe(
      true,
    )
  })

  test('is another one when somebody has typed another day', () => {
    expect(isSame({ [WRITTEN_ON]: '2026-11-26' }, { [WRITTEN_ON]: '2026-11-27' }, TYPED)).toBe(
      false,
    )
  })

  test('is another one when anything else from the case is another', () => {
    const id = fieldsOf(ADMISSION_INFO_SHEET).find(({ prefill }) => prefill === 'hospital.name')?.id
    expect(id).toBeDefined()
    expect(isSame({ [id ?? '']: '見本病院' }, { [id ?? '']: '見本医療センター' }, FROM_CASE)).toBe(
      false,
    )
  })
})
