import { ADMISSION_INFO_SHEET } from '../../../manual/forms/admission-info-sheet'
import type { FormUse } from '../../../manual/case/form-uses'
import type { Answers, Form } from '../../../manual/forms/form'
import { getCurrentForm, USED_FORMS } from '../../../manual/forms/forms'
import { problemsIn } from '../../../manual/forms/problems'
import { screensOf } from '../../../manual/forms/screens'
import { taskList } from '../../../manual/forms/task-list'
import { pageView } from '../../../manual/forms/view'
import { wordsAsShown } from '../../../manual/forms/words'
import { MOVE_CHOICES } from '../../../templates/pages/components/demo-strip'
import { type FormCheckView, renderFormCheck } from '../../../templates/pages/form-check'
import { renderFormPage } from '../../../templates/pages/form-page'
import { type FormSentView, renderFormSent } from '../../../templates/pages/form-sent'
import { renderFormTaskList } from '../../../templates/pages/form-task-list'
import { renderReceivedSheet } from '../../../templates/pages/received-sheet'
import { renderSheetExport, type SheetExportView } from '../../../templates/pages/sheet-export'
import { ATTACHED_ROWS } from './attachments'
import { caseTarget, coordinatorFrame, hospitalFrame, target, TODAY } from './frames'

const FORM: Form = ADMISSION_INFO_SHEET
const CONTEXT = { today: TODAY }

const PREVIOUS: Answers = {
  moving: 'watched',
  transferring: 'watched',
  dressing: 'watched',
  grooming: 'independent',
  bathing: 'partlyHelped',
  eating: 'independent',
  gettingUp: 'watched',
}

/** The first choice of everything that can be chosen, and a word in every line. */
const ANSWERS: Answers = Object.fromEntries(
  FORM.pages.flatMap(({ fields }) =>
    fields.flatMap((field) => {
      if (field.askedWhen !== undefined) return []
      switch (field.kind) {
        case 'oneOf':
        case 'manyOf':
          return [[field.id, field.options[0]?.code ?? '']]
        case 'yesNo':
          return [[field.id, 'yes']]
        case 'date':
          return [[field.id, '2026-11-23']]
        case 'number':
          return [[field.id, '1']]
        case 'digits':
          return [[field.id, '1'.repeat(field.length)]]
        case 'phone':
          return [[field.id, '0747-00-2231']]
        case 'kana':
          return [[field.id, 'たかだ みよこ']]
        case 'text':
        case 'longText':
          return [
            [field.id, '夜間はベッドからトイレまで手すりを使って歩く。'.slice(0, field.maxLength)],
          ]
      }
    }),
  ),
)

const STRIP = {
  code: 'NW-8-1103',
  person: { kana: 'たかだ みよこ', name: '髙田 ミヨ子', ageSex: '86歳 女' },
  facts: [
    { label: '病院', value: '吉野病院 一般病棟' },
    { label: '入院', value: '11月23日（月・祝）14:05' },
  ],
  due: { kind: 'today', text: 'きょう中（Ⅰ）' },
  dueNote: '以後 11月25日（水）まで（Ⅱ）',
} as const

const toList = { href: '/cases/sample/forms/admission-info-sheet', label: 'ページの一覧' }

const taskListPage = (answers: Answers) =>
  renderFormTaskList(coordinatorFrame('inbox'), {
    strip: STRIP,
    back: { href: '/inbox', label: 'きょうやること' },
    title: FORM.title,
    list: taskList(FORM, answers, CONTEXT),
    whyFirst:
      '加算に必要な内容（入院日、心身の状況、生活環境、サービスの利用状況）はこの中に入っています。',
    hrefs: Object.fromEntries(
      FORM.pages.map(({ id }) => [id, `/cases/sample/forms/admission-info-sheet/pages/${id}`]),
    ),
    notes: { patient: '前回（令和8年6月14日）から引き継ぎ' },
    check: { href: '/cases/sample/forms/admission-info-sheet/check', label: '内容を確かめて送る' },
    attachments: {
      href: '/cases/sample/forms/admission-info-sheet/attachments',
      label: '同封の書類',
      note: 'いま2件',
    },
    savedAt: '9:46',
    otherWays: [{ href: '/cases/sample/sheet/on-paper', label: 'FAX・持参で渡したことを記録する' }],
  })

const formPage = (pageId: string, answers: Answers, withProblems = false) => {
  const problems = withProblems
    ? (problemsIn(FORM, answers, CONTEXT).find((found) => found.pageId === pageId)?.problems ?? [])
    : []
  return renderFormPage(coordinatorFrame('inbox'), {
    strip: STRIP,
    back: toList,
    formTitle: FORM.title,
    page: pageView(FORM, pageId, {
      answers,
      problems,
      previous: PREVIOUS,
      sources: { patientName: { from: 'case' } },
    }),
    target: target(`/cases/sample/forms/admission-info-sheet/pages/${pageId}`),
    version: 3,
    autosaveHref: `/cases/sample/forms/admission-info-sheet/pages/${pageId}/autosave`,
    savedAt: '9:46',
    carriedOver: '前回（令和8年6月14日）の内容を入れてあります。変わったところだけ直してください。',
    ...(pageId === 'services' && {
      attachments: {
        href: '/cases/sample/forms/admission-info-sheet/attachments',
        label: '同封の書類を添える',
        note: 'いま2件',
      },
    }),
    fromCheck: false,
  })
}

const CHECK: FormCheckView = {
  strip: STRIP,
  back: toList,
  formTitle: FORM.title,
  sections: wordsAsShown(FORM, ANSWERS).map(({ page, title, rows }) => ({
    title,
    rows: rows.map(({ label, value }, index) => ({
      label,
      value: index === 2 ? '' : value,
      changeHref: `/cases/sample/forms/admission-info-sheet/pages/${page}`,
      ...(index === 0 ? { source: '前回 令和8年6月14日' } : index === 1 && { changed: true }),
    })),
  })),
  attachments: {
    rows: ATTACHED_ROWS,
    missing: [],
    change: {
      href: '/cases/sample/forms/admission-info-sheet/attachments',
      label: '書類を足す・外す',
    },
  },
  sendTo: [
    { label: '宛先', lead: '吉野病院 地域連携室', value: '担当 井上 智子さん' },
    { label: '方法', value: 'この画面で届きます（吉野病院は登録済み）' },
    { label: '同意', value: '契約時に書面で得ています' },
    {
      label: '期限',
      lead: '本日中に送れば（Ⅰ）250単位の対象となりえます。',
      value: '送った時刻は記録に残ります。',
    },
  ],
  obstacles: [],
  target: caseTarget('/cases/sample/forms/admission-info-sheet/send'),
  submit: '吉野病院 地域連携室へ送信する',
}

const SENT: FormSentView = {
  code: 'NW-8-1103',
  title: '吉野病院へ送信しました',
  what: '送ったもの',
  at: '令和8年11月24日（火）9:58',
  receiptNumber: 'NW-8-1103-2',
  receipt: {
    kind: 'waiting',
    words:
      '吉野病院が受け取りを確認すると、提供の記録が完成します。確認が入ったら画面とメールで知らせます。',
  },
  next: [
    {
      when: '11月25日（水）10:00',
      words:
        '吉野病院の受け取り確認の期限です。確認がないと、吉野病院に知らせ、あなたに電話の依頼が出ます。',
    },
    { when: '変わったことがあれば', words: 'あとから追送できます。' },
  ],
  sent: [
    { label: '宛先', value: '吉野病院 地域連携室 井上 智子さん' },
    { label: '方法', value: '画面（電子）' },
    { label: '内容', value: '入院時情報提供書' },
  ],
  links: [{ href: '/inbox', label: 'きょうやることへ戻る' }],
  pdf: { href: '/cases/sample/sheets/1.pdf', label: '控えをPDFで開く' },
  demo: {
    continueAs: { ...target('/demo/cases/sample/continue-as'), label: '病院として続ける' },
    moveTime: {
      ...target('/demo/cases/sample/time'),
      name: 'to',
      choices: MOVE_CHOICES,
      now: '令和8年11月24日（火）9:40',
    },
  },
}

const sheet = (receipt: Parameters<typeof renderReceivedSheet>[1]['receipt']) =>
  renderReceivedSheet(hospitalFrame('worklist'), {
    strip: { code: STRIP.code, person: STRIP.person, facts: STRIP.facts },
    back: { href: '/worklist', label: 'きょうやること' },
    title: FORM.title,
    from: '居宅介護支援事業所 さくら坂 大前 早苗さんから、11月20日（金）17:42 に届きました。',
    attachments: { title: '同封の書類', rows: ATTACHED_ROWS },
    pages: wordsAsShown(FORM, ANSWERS),
    pdf: { href: '/cases/sample/sheets/1.pdf', label: 'PDFで開く' },
    csv: { href: '/cases/sample/sheets/1/csv', label: 'CSVで保存する' },
    receipt,
    next: [
      { href: '/cases/sample', label: 'ケースを開く' },
      { href: '/worklist', label: 'きょうやることへ戻る' },
    ],
  })

const EXPORT: SheetExportView = {
  strip: { code: STRIP.code, person: STRIP.person, facts: STRIP.facts },
  back: { href: '/cases/sample/sheets/1', label: FORM.title },
  formTitle: FORM.title,
  replaced: [],
  ms932: { href: '/cases/sample/sheets/1.csv', label: 'CSVで保存する（MS932）' },
  utf8: {
    href: '/cases/sample/sheets/1.csv?charset=utf-8',
    label: '字を変えずに保存する（UTF-8）',
  },
}

/** A form that stands on one page, empty and with everything that is missing. */
const densePage = ({ formId }: FormUse, withProblems = false) => {
  const form = getCurrentForm(formId)
  const screens = screensOf(form, { pages: 'dense' })
  const problems = withProblems
    ? problemsIn(screens, {}, CONTEXT).flatMap((found) => found.problems)
    : []
  const address = `/cases/sample/forms/${formId}/pages/whole`
  return renderFormPage(hospitalFrame('worklist'), {
    strip: { code: STRIP.code, person: STRIP.person, facts: STRIP.facts },
    back: { href: '/cases/sample', label: 'ケース NW-8-1103' },
    banners: [{ kind: 'info', title: '11月20日（金）17:42に送信済みです' }],
    isWhole: true,
    formTitle: form.title,
    page: pageView(screens, 'whole', { answers: {}, problems }),
    target: target(address),
    version: 0,
    autosaveHref: `${address}/autosave`,
    fromCheck: false,
  })
}

export const formPages = () => ({
  ...Object.fromEntries(
    USED_FORMS.filter(({ pages }) => pages === 'dense').flatMap((use) => [
      [`07h-dense-${use.formId}`, densePage(use)],
      [`07h-dense-${use.formId}-error`, densePage(use, true)],
    ]),
  ),
  '07d-sent-kept': renderFormSent(coordinatorFrame('inbox'), {
    ...SENT,
    title: '記録として残しました',
    what: '作ったもの',
    receipt: { kind: 'none' },
  }),
  '07e-received-kept': sheet({ kind: 'none' }),
  '07e-received-on-paper': sheet({
    kind: 'toConfirm',
    target: caseTarget('/cases/sample/sheets/1/receipt'),
    submit: '届いたと聞いたことを記録する',
    words: '紙で渡したあと、届いたと聞いたら記録してください。',
  }),
  '07-tasklist': taskListPage({ ...PREVIOUS, paralysis: 'none', pressureUlcerDetail: '右かかと' }),
  '07-tasklist-whole': taskListPage(ANSWERS),
  ...Object.fromEntries(
    FORM.pages.map(({ id }) => [
      `07b-form-${id}`,
      formPage(id, id === 'daily-living' ? { ...PREVIOUS, moving: 'partlyHelped' } : ANSWERS),
    ]),
  ),
  '07b-form-error': formPage('daily-living', { transferring: 'watched' }, true),
  '07b-form-error-patient': formPage('patient', {}, true),
  '07c-check': renderFormCheck(coordinatorFrame('inbox'), CHECK),
  '07c-check-other-on-paper': renderFormCheck(coordinatorFrame('inbox'), {
    ...CHECK,
    sections: CHECK.sections.slice(0, 1),
    otherOnPaper: [
      {
        href: '/cases/sample/forms/admission-info-sheet/pages/patient?from=check#patientName',
        label: '患者氏名',
        words: '「邊\u{E0101}」は紙では標準の字形になります',
      },
      {
        href: '/cases/sample/forms/admission-info-sheet/pages/wishes?from=check#interests',
        label: '本人の趣味・興味・関心領域等',
        words: '「😀」は紙では「〓」になります。「\uE000」は紙では「〓」になります',
      },
    ],
  }),
  '07c-check-not-yet': renderFormCheck(coordinatorFrame('inbox'), {
    ...CHECK,
    sections: CHECK.sections.slice(0, 1),
    obstacles: [
      {
        href: '/cases/sample/forms/admission-info-sheet/pages/daily-living',
        label: '7-1 ADL・移動',
        words: '移動を選んでください',
      },
    ],
  }),
  '07c-check-attachments-missing': renderFormCheck(coordinatorFrame('inbox'), {
    ...CHECK,
    sections: CHECK.sections.slice(0, 1),
    attachments: { ...CHECK.attachments, rows: [], missing: ['同封の書類'] },
  }),
  '07c-check-changed': renderFormCheck(coordinatorFrame('inbox'), {
    ...CHECK,
    sections: CHECK.sections.slice(0, 1),
    changedMeanwhile: {
      words: '9:52 に三浦 千秋さんが保存しました。送る前に、最新の内容で確かめてください。',
      rows: [{ label: '移動', seen: '見守り', now: '一部介助' }],
      again: {
        href: '/cases/sample/forms/admission-info-sheet/check',
        label: '最新の内容で確かめる',
      },
    },
  }),
  '07d-sent': renderFormSent(coordinatorFrame('inbox'), SENT),
  '07d-sent-confirmed': renderFormSent(coordinatorFrame('inbox'), {
    ...SENT,
    receipt: {
      kind: 'confirmed',
      words: '吉野病院 井上 智子さんが 11月25日（水）9:12 に確認しました。',
    },
  }),
  '07g-export': renderSheetExport(hospitalFrame('worklist'), EXPORT),
  '07g-export-replaced': renderSheetExport(hospitalFrame('worklist'), {
    ...EXPORT,
    replaced: [
      { character: '𠮷', code: 'U+20BB7', replacement: '〓', where: '患者氏名、主介護者の氏名' },
      {
        character: '邊\u{E0101}',
        code: 'U+908A U+E0101',
        replacement: '邊',
        where: '住環境の特記事項',
      },
    ],
  }),
  '07e-received': sheet({
    kind: 'toConfirm',
    target: caseTarget('/cases/sample/sheets/1/receipt'),
    due: { kind: 'today', text: '残り 20分' },
    words: '翌営業日の10:00までに返すと、ケアマネジャーの提供の記録が完成します。',
  }),
  '07e-received-confirmed': sheet({
    kind: 'confirmed',
    words: '11月24日（火）9:45 に確認しました。',
  }),
})
