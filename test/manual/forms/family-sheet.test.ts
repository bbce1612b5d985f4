import { createHash } from 'node:crypto'
import { FAMILY_SHEET } from '../../../manual/forms/family-sheet'
import { fieldsOf } from '../../../manual/forms/form'
import { getForm } from '../../../manual/forms/forms'
import { fieldsBeyond, type Listed, missingFields } from '../../support/forms/listed-fields'

/* Typed by hand from what such a sheet is for (issue 5 §1): whom to call, the days, the languages, a free message. */
const AS_LISTED: Listed = {
  'the phone and the desk': [
    ['医療機関名', 'text'],
    ['相談の窓口', 'text'],
    ['窓口の担当者', 'text'],
    ['窓口の電話番号', 'phone'],
    ['窓口の受付時間', 'text'],
    ['夜・休みの日の電話番号', 'phone'],
  ],
  'the care manager': [
    ['居宅介護支援事業所', 'text'],
    ['ケアマネジャーの氏名', 'text'],
    ['ケアマネジャーの電話番号', 'phone'],
  ],
  'the dates': [
    ['入院した日', 'date'],
    ['退院の予定日', 'date'],
    ['話し合いの日', 'date'],
    ['話し合いの時間と場所', 'text'],
  ],
  'the language': [['いっしょに渡す紙', 'manyOf', 'なし やさしい日本語 英語']],
  'a free note, in each language': [
    ['病院からの伝言', 'longText'],
    ['伝言（やさしい日本語）', 'longText'],
    ['伝言（英語）', 'longText'],
  ],
}

describe('ご本人・ご家族へのお知らせ', () => {
  test.each(Object.entries(AS_LISTED))('has %s', (_words, listed) => {
    expect(missingFields(FAMILY_SHEET, listed)).toEqual([])
  })

  test('has nothing beyond the list but the name, the day and what the other languages say in their own way', () => {
    expect(fieldsBeyond(FAMILY_SHEET, AS_LISTED)).toEqual([
      'patientName',
      'writtenOn',
      'deskHoursEasy',
      'talkAtEasy',
      'hospitalNameEnglish',
      'deskNameEnglish',
      'deskHoursEnglish',
      'careManagerNameEnglish',
      'talkAtEnglish',
    ])
  })

  // Decision 7: an address under protection is hidden from the family sheet; so nobody is asked for one.
  test('asks nothing that says where the patient lives', () => {
    const living = fieldsOf(FAMILY_SHEET).filter(
      ({ label, prefill }) =>
        prefill === 'person.address' || prefill === 'person.phone' || /住所|自宅/.test(label),
    )

    expect(living).toEqual([])
  })

  // Decision 3: once published a form does not change; a correction is a new edition.
  test('is as it was published in 2026-11', () => {
    const form = JSON.stringify(getForm('family-sheet', '2026-11'))

    expect(createHash('sha256').update(form).digest('hex')).toBe(
      'e15a4256d99a0620fcf91bf18aaa77f0498435fca0a8056e4f84bdce0e48bf5d',
    )
  })
})
