import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import { lostOnPaper } from '../../../templates/pdf/lost-on-paper'
import { drawnCheck } from '../../support/forms/drawn-pages'
import { filledForm } from '../../support/forms/samples'
import { unescaped } from '../../support/page-reading'

const FORM = ADMISSION_INFO_SHEET

describe('characters the paper has no form for', () => {
  test('are named with what is drawn instead, field by field', () => {
    const answers = {
      patientName: '渡邊\u{E0101} 葛\u{E0100}城 𠮷野',
      address: '花😀ع通り😀',
      interests: '髙\u202E田',
    }

    expect(lostOnPaper(FORM, answers)).toEqual([
      {
        page: 'patient',
        field: 'patientName',
        characters: [{ written: '邊\u{E0101}', drawn: '邊' }],
      },
      {
        page: 'patient',
        field: 'address',
        characters: [
          { written: '😀', drawn: '〓' },
          { written: 'ع', drawn: '〓' },
        ],
      },
      { page: 'wishes', field: 'interests', characters: [{ written: '\u202E', drawn: '' }] },
    ])
  })

  test('are none in what people usually write, nor in what is not asked', () => {
    expect(lostOnPaper(FORM, filledForm(FORM, 3))).toEqual([])
    expect(lostOnPaper(FORM, { pressureUlcer: 'none', pressureUlcerDetail: '😀' })).toEqual([])
  })

  test('are told on the check page before sending, with the way to the field', () => {
    const page = unescaped(drawnCheck(FORM, { patientName: '渡邊\u{E0101}', interests: '花😀' }))

    expect(page).toContain('紙では変わる字があります')
    expect(page).toMatch(
      /href="[^"]+\/pages\/patient\?from=check#patientName">患者氏名<\/a>：「邊\u{E0101}」は紙では標準の字形になります/u,
    )
    expect(page).toContain('「😀」は紙では「〓」になります')
    expect(drawnCheck(FORM, { patientName: '渡邊' })).not.toContain('紙では変わる字')
  })
})
