import { readExchanged } from '../../../api/exchange/read-exchanged'
import { formImportView, type ImportShown } from '../../../api/pages/form-import'
import { renderFormImport } from '../../../templates/pages/form-import'
import { HEAD_1, NOTEBOOK, plan1, plan2, plan2Row } from '../../manual/forms/exchange/samples'
import { openSheetSample } from '../forms/drawn-pages'
import { coordinatorFrame, target } from './frames'

const SHEET = openSheetSample({
  patientWish: '家に帰って、畑の様子を見たい。',
  homeRequirements: '転倒を防ぎ、家での暮らしを続ける。',
})

const page = (more: Partial<ImportShown> = {}) =>
  renderFormImport(
    coordinatorFrame('inbox'),
    formImportView({
      sheet: SHEET,
      problems: [],
      targetOf: (action, hidden = []) => ({ ...target(action), hidden }),
      ...more,
    }),
  )

const preview = (...files: readonly (readonly [name: string, text: string])[]) =>
  page({
    exchanged: readExchanged(
      {
        files: files.map(([name, text]) => ({ name, bytes: Buffer.from(text), tooLarge: false })),
      },
      SHEET,
    ),
  })

/** The notebook is another person's unless it is born on the day of the sample. */
const OWN_NOTEBOOK = NOTEBOOK.join('\r\n').replace(
  '19400602',
  SHEET.sheetCase.person.birthDate.replaceAll('-', ''),
)

export const formImportPages = () => ({
  '07h-import': page(),
  '07h-import-preview': preview(
    ['UP1KYO_1.csv', HEAD_1 + plan1()],
    ['UP2KYO_1.csv', plan2()],
    ['techo.txt', OWN_NOTEBOOK],
  ),
  '07h-import-wrong': preview(
    ['UP2KYO_1.csv', `${plan2Row()}\r\n"1","2"\r\n`],
    ['techo.txt', NOTEBOOK.join('\r\n').replace('19400602', '19010101')],
  ),
  '07h-import-unreadable': page({ problems: ['計画.csv：2行目に読めない文字があります'] }),
  '07h-import-changed': page({ notice: 'changedMeanwhile' }),
  '07h-import-nothing-taken': page({ notice: 'nothingTaken' }),
})
