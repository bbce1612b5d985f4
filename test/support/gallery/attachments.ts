import { FILE_REFUSALS } from '../../../api/attachments/refusal-words'
import { attachmentRow } from '../../../api/pages/attachment-words'
import { sheetAttachmentsView } from '../../../api/pages/sheet-attachments'
import type { Attachment } from '../../../store/attachments'
import { renderSheetAttachments } from '../../../templates/pages/sheet-attachments'
import { openSheetSample } from '../forms/drawn-pages'
import { coordinatorFrame, target } from './frames'

const CARE_PLAN: Attachment = {
  id: '5f0d0c1e-0000-4000-8000-000000000001',
  kind: 'carePlan',
  fileName: 'ケアプラン1-3表.pdf',
  mediaType: 'application/pdf',
  sha256: 'a'.repeat(64),
  size: 348_160,
}
const NOTEBOOK: Attachment = {
  ...CARE_PLAN,
  id: '5f0d0c1e-0000-4000-8000-000000000002',
  kind: 'medicineNotebook',
  fileName: 'IMG_2046.jpg',
  mediaType: 'image/jpeg',
  size: 2_411_724,
}

export const ATTACHED_ROWS = [CARE_PLAN, NOTEBOOK].map((one) =>
  attachmentRow(one, `/cases/sample/sheets/1/attachments/${one.id}`),
)

const page = (
  attached: readonly Attachment[],
  more: Partial<Parameters<typeof sheetAttachmentsView>[0]> = {},
) =>
  renderSheetAttachments(
    coordinatorFrame('inbox'),
    sheetAttachmentsView({
      sheet: { ...openSheetSample({}), attached },
      typed: {},
      problems: {},
      targetOf: target,
      ...more,
    }),
  )

export const attachmentPages = () => ({
  '07f-attachments-none': page([]),
  '07f-attachments': page([CARE_PLAN, NOTEBOOK], { notice: 'added' }),
  '07f-attachments-refused': page([CARE_PLAN], {
    typed: { kind: 'medicineNotebook' },
    problems: {
      file: `IMG_2046.HEIC：${FILE_REFUSALS.heic}\nサービス利用状況.xlsm：${FILE_REFUSALS.office}`,
    },
  }),
  '07f-attachments-not-there': page([CARE_PLAN], { notice: 'notThere' }),
})
