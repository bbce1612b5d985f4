import { sheetPageView } from '../../../api/pages/sheet-page'
import type { Answers, Form, FormContext } from '../../../manual/forms/form'
import { getCurrentForm, USED_FORMS } from '../../../manual/forms/forms'
import { handedOnTo } from '../../../manual/forms/handed-on/handed-on'
import { prefill } from '../../../manual/forms/prefill'
import { problemsOnPage } from '../../../manual/forms/problems'
import { screensOf } from '../../../manual/forms/screens'
import { taskList } from '../../../manual/forms/task-list'
import { type FormUse, getUse } from '../../../manual/case/form-uses'
import { pageView } from '../../../manual/forms/view'
import { renderFormPage } from '../../../templates/pages/form-page'
import { renderFormTaskList } from '../../../templates/pages/form-task-list'
import { openSheetSample } from '../forms/drawn-pages'
import { filledForm } from '../forms/samples'
import { caseTarget, coordinatorFrame, hospitalFrame, TODAY } from './frames'

const CONTEXT: FormContext = { today: TODAY }

const STRIP = {
  code: 'NW-8-1103',
  person: { kana: 'たかだ みよこ', name: '髙田 ミヨ子', ageSex: '86歳 女' },
  facts: [{ label: '入院', value: '11月23日（月・祝）' }],
} as const

const frameFor = ({ filledBy }: FormUse) =>
  filledBy === 'hospital' ? hospitalFrame('worklist') : coordinatorFrame('inbox')

function page(use: FormUse, screens: Form, pageId: string, answers: Answers, asWrong = false) {
  const shown = screens.pages.find(({ id }) => id === pageId)
  const problems = asWrong && shown !== undefined ? problemsOnPage(shown, answers, CONTEXT) : []
  const address = `/cases/sample/forms/${use.formId}`
  return renderFormPage(frameFor(use), {
    strip: STRIP,
    back:
      use.pages === 'dense'
        ? { href: '/cases/sample', label: 'ケース NW-8-1103' }
        : { href: address, label: 'ページの一覧' },
    ...(use.pages === 'dense' && { isWhole: true }),
    formTitle: screens.title,
    page: pageView(screens, pageId, { answers, problems }),
    target: caseTarget(`${address}/pages/${pageId}`),
    version: 2,
    autosaveHref: `${address}/pages/${pageId}/autosave`,
    savedAt: '9:46',
    fromCheck: false,
  })
}

function list(use: FormUse, screens: Form, answers: Answers) {
  const address = `/cases/sample/forms/${use.formId}`
  return renderFormTaskList(frameFor(use), {
    strip: STRIP,
    back: { href: '/cases/sample', label: 'ケース NW-8-1103' },
    title: screens.title,
    list: taskList(screens, answers, CONTEXT),
    hrefs: Object.fromEntries(screens.pages.map(({ id }) => [id, `${address}/pages/${id}`])),
    notes: {},
    ...(use.sentAs === 'FormKept'
      ? { isKept: true, check: { href: `${address}/check`, label: '内容を確かめて記録する' } }
      : { check: { href: `${address}/check`, label: '内容を確かめて送る' } }),
    savedAt: '9:46',
    otherWays: [],
  })
}

/** Two contacts of which the second is told by half, in the wrong order. */
const TORN: Answers = {
  contact1On: '2026-11-20',
  contact1With: '看護師（井上）',
  contact1InConference: 'no',
  contact2On: '2026-11-12',
}

const AT_HOME: Answers = {
  keyPersonName: '髙田 﨑子',
  keyPersonRelation: '長女',
  mainCaregiverName: '髙田 﨑子',
  mainCaregiverRelation: '長女',
  household: 'withChildren',
  clinicName: '見本𠮷野診療所',
  doctorName: '見本 太郎',
  diseases: ['stroke', 'other'],
  diseasesOther: '高血圧',
  medicalCare: ['none'],
  dentures: 'partial',
}

/** Each form beside the admission sheet: its list, and every page filled in. */
export const otherFormPages = (): Readonly<Record<string, string>> => {
  const uses = USED_FORMS.filter(({ formId }) => formId !== 'admission-info-sheet')
  const pages = uses.flatMap((use) => {
    const form = getCurrentForm(use.formId)
    const screens = screensOf(form, use)
    return [
      ...(use.pages === 'dense' ? [] : [[`07g-${form.id}`, list(use, screens, {})] as const]),
      ...screens.pages.map(
        ({ id }) => [`07g-${form.id}-${id}`, page(use, screens, id, filledForm(form, 0))] as const,
      ),
    ]
  })
  const record = getUse('discharge-info-record')
  const torn = page(record, getCurrentForm(record.formId), 'contacts', TORN, true)
  return {
    ...Object.fromEntries(pages),
    '07g-discharge-info-record-contacts-error': torn,
    '07g-discharge-coordination-sheet-handed-on': handedOn(),
  }
}

/** The hospital's form as it begins with what the care manager has sent. */
function handedOn(): string {
  const form = getCurrentForm('discharge-coordination-sheet')
  const { id: formId, edition } = getCurrentForm('admission-info-sheet')
  const sent = { formId, edition, answers: AT_HOME, on: '2026-11-23', reach: 'stay' } as const
  const known = { facts: {}, handedOn: handedOnTo(form.id, [sent], TODAY) }
  const sheet = openSheetSample({}, form)
  const draft = { version: 0, ...prefill(form, known, CONTEXT) }
  const [whole] = sheet.screens.pages
  if (whole === undefined) throw new Error('a dense form is one page')
  const target = caseTarget(`/cases/sample/forms/${form.id}/pages/${whole.id}`)
  return renderFormPage(
    hospitalFrame('worklist'),
    sheetPageView({ sheet: { ...sheet, draft }, page: whole, target, fromCheck: false }),
  )
}
