import type { ComponentChildren } from 'preact'
import type { Choice } from './components/choices'
import { Field, type FieldModel } from './components/field'
import type { FieldError } from './components/error-summary'
import { PostForm, RedrawOnEnter } from './components/form'
import { Icon } from './components/icon'
import { Button } from './components/link'
import { type Frame, renderPage } from './layout'
import { OfficeQuestion, SamePersonQuestion } from './start-case-office'
import type { StartCaseView, StartQuestion } from './start-case-view'

/** Twelve questions on one page, answered in a minute; most lists have 不明, so that a missing fact stops nobody. */
export function renderStartCase(frame: Frame, view: StartCaseView): string {
  const title = view.askedBy === 'hospital' ? '新しいケースを始める' : '入院を知らせる'
  return renderPage({
    frame,
    title,
    back: view.back,
    errors: errorsIn(view),
    ...(view.draftOf !== undefined && {
      banners: [
        {
          kind: 'info',
          title: `下書きの続きです（${view.draftOf} に保存）`,
          words: ['別の患者さんのケースを始めるときは、下の「下書きを消す」から始めてください。'],
        },
      ],
    }),
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">
          「不明」のある項目は分からないまま始められます。どの項目も、あとから直せます。
        </p>
        <div class="columns columns-wide-side section">
          <PostForm target={view.target}>
            <RedrawOnEnter />
            <Section title="患者">
              <PatientQuestions view={view} />
            </Section>
            <Section title="入院">
              <AdmissionQuestions view={view} />
            </Section>
            <Section
              title={view.askedBy === 'hospital' ? '介護保険とケアマネジャー' : '介護保険と同意'}
            >
              <CareQuestions view={view} />
            </Section>
            <div class="form-end button-row">
              <Button size="large" name="do" value="start">
                {view.askedBy === 'hospital' ? 'ケースを始める' : '病院に入院を知らせる'}
              </Button>
              <Button look="text" name="do" value="draft">
                下書きにして閉じる
              </Button>
              {view.draftOf === undefined ? null : (
                <Button look="text" name="do" value="discard">
                  下書きを消す
                </Button>
              )}
            </div>
          </PostForm>
          <Side view={view} />
        </div>
      </>
    ),
  })
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="form-section">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

const ANCHORS = {
  patientNumber: 'patientNumber',
  kana: 'kana',
  name: 'name',
  birth: 'birthYear',
  sex: 'sex',
  municipality: 'municipality',
  insurer: 'insurer',
  admitted: 'admittedYear',
  hospital: 'hospital',
  ward: 'ward',
  admissionKind: 'admissionKind',
  careLevel: 'careLevel',
  coordinatorKnown: 'coordinatorKnown',
  office: 'officeQuery',
  officeName: 'officeName',
  officeKind: 'officeKind',
  officeMunicipality: 'officeMunicipality',
  officePhone: 'officePhone',
  officeFax: 'officeFax',
  consent: 'consent',
} as const satisfies Record<StartQuestion, string>

/** In the order of the page. */
function errorsIn({ errors }: StartCaseView): readonly FieldError[] {
  return Object.entries(ANCHORS).flatMap(([question, anchor]) => {
    const message = errors[question as StartQuestion]
    return message === undefined ? [] : [{ anchor, message }]
  })
}

type ViewOnly = { view: StartCaseView }

const notes = (
  { errors }: StartCaseView,
  question: StartQuestion,
  label: string,
  more: Readonly<{ hint?: string; need?: 'required' | 'optional' }> = {},
) => {
  const error = errors[question]
  return {
    id: ANCHORS[question],
    name: ANCHORS[question],
    label,
    need: 'required',
    ...more,
    ...(error !== undefined && { error }),
  } as const
}

function PatientQuestions({ view }: ViewOnly) {
  const { values, echo, choices, askedBy } = view
  const birth: FieldModel = {
    ...notes(view, 'birth', '生年月日', { hint: '年は「昭和13」「S13」「1938」のどれでも' }),
    kind: 'date',
    boxes: [
      { name: 'birthYear', unit: '年', value: values.birthYear ?? '' },
      { name: 'birthMonth', unit: '月', value: values.birthMonth ?? '' },
      { name: 'birthDay', unit: '日', value: values.birthDay ?? '' },
    ],
    echoes: 'age',
    ...(echo.birth !== undefined && { echo: echo.birth }),
  }
  return (
    <>
      {askedBy === 'hospital' ? (
        <div class="field-grid">
          <Field
            field={{
              ...notes(view, 'patientNumber', '患者ID', {
                hint: '貴院の番号。前に来た方を見つけます',
                need: 'optional',
              }),
              kind: 'text',
              value: values.patientNumber ?? '',
              setting: { width: 'middle' },
            }}
          />
        </div>
      ) : null}
      <div class="field-grid">
        <Field
          field={{
            ...notes(view, 'kana', 'ふりがな', { hint: 'カタカナ・半角でも読み取ります' }),
            kind: 'text',
            value: values.kana ?? '',
          }}
        />
        <Field
          field={{
            ...notes(view, 'name', '氏名', { hint: '髙・﨑・𠮷などもそのまま入れられます' }),
            kind: 'text',
            value: values.name ?? '',
          }}
        />
      </div>
      <Field field={birth} />
      <div class="field-grid">
        <Field
          field={{
            ...notes(view, 'sex', '性別'),
            kind: 'radios',
            layout: 'inline',
            value: values.sex ?? '',
            options: SEX,
          }}
        />
        <Field
          field={{
            ...notes(view, 'municipality', '住んでいる市町村'),
            kind: 'select',
            empty: '選んでください',
            value: values.municipality ?? '',
            options: choices.municipality,
          }}
        />
      </div>
      <Insurer view={view} />
      <SamePersonQuestion view={view} />
    </>
  )
}

const SEX: readonly Choice[] = [
  { value: 'female', label: '女' },
  { value: 'male', label: '男' },
  { value: 'other', label: 'その他・不明' },
]

/** The insurer is taken to be where the person lives, unless the address rule for care homes says otherwise. */
function Insurer({ view }: ViewOnly) {
  const { values, choices, errors } = view
  const open = (values.insurer ?? '') !== '' || errors.insurer !== undefined
  return (
    <details class="disclosure" open={open}>
      <summary>
        <span>介護保険の保険者が、住んでいる市町村とちがう</span>
      </summary>
      <div class="disclosure-inside">
        <Field
          field={{
            ...notes(view, 'insurer', '保険者', {
              hint: '住所地特例などで、ほかの市町村が保険者のとき',
              need: 'optional',
            }),
            kind: 'select',
            empty: '住んでいる市町村と同じ',
            value: values.insurer ?? '',
            options: choices.municipality,
          }}
        />
      </div>
    </details>
  )
}

function AdmissionQuestions({ view }: ViewOnly) {
  const { values, echo, choices, askedBy } = view
  const admitted: FieldModel = {
    ...notes(view, 'admitted', '入院した日と時刻', {
      hint: `${view.draftOf === undefined ? 'はじめは今の日時が入っています。' : ''}時刻は期限の計算に使います。分からないときは空けておくと「日中」として数えます。`,
    }),
    kind: 'date',
    boxes: [
      { name: 'admittedYear', unit: '年', value: values.admittedYear ?? '' },
      { name: 'admittedMonth', unit: '月', value: values.admittedMonth ?? '' },
      { name: 'admittedDay', unit: '日', value: values.admittedDay ?? '' },
    ],
    time: { name: 'admittedTime', value: values.admittedTime ?? '', unit: 'ごろ' },
    echoes: 'weekday',
    ...(echo.admitted !== undefined && { echo: echo.admitted }),
  }
  const ward = notes(view, 'ward', '病棟')
  return (
    <>
      <Field field={admitted} />
      {view.dayToConfirm === undefined ? null : (
        <Field
          field={{
            id: 'admittedSure',
            name: 'admittedSure',
            label: '1年より前の入院です',
            kind: 'checkboxes',
            values: [values.admittedSure ?? ''],
            options: [{ value: 'yes', label: view.dayToConfirm }],
          }}
        />
      )}
      {askedBy === 'coordinator' ? (
        <Field
          field={{
            ...notes(view, 'hospital', '入院した病院'),
            kind: 'select',
            empty: '選んでください',
            value: values.hospital ?? '',
            options: choices.hospital,
          }}
        />
      ) : null}
      <div class="field-grid">
        {askedBy === 'hospital' ? (
          <Field
            field={{
              ...ward,
              kind: 'select',
              empty: '選んでください',
              value: values.ward ?? '',
              options: choices.ward,
            }}
          />
        ) : null}
        <Field
          field={{
            ...notes(view, 'admissionKind', '入院のしかた'),
            kind: 'radios',
            layout: 'inline',
            value: values.admissionKind ?? '',
            options: choices.admissionKind,
          }}
        />
      </div>
    </>
  )
}

function CareQuestions({ view }: ViewOnly) {
  const { values, choices, askedBy } = view
  return (
    <>
      <Field
        field={{
          ...notes(view, 'careLevel', '要介護度'),
          kind: 'select',
          empty: '選んでください',
          value: values.careLevel ?? '',
          options: choices.careLevel,
        }}
      />
      {askedBy === 'hospital' ? <OfficeQuestion view={view} /> : null}
      <Field
        field={{
          ...notes(view, 'consent', '情報共有の同意'),
          kind: 'radios',
          value: values.consent ?? '',
          options: choices.consent,
        }}
      />
    </>
  )
}

function Side({ view: { consequences, basis, samePersons } }: ViewOnly) {
  return (
    <aside class="side" aria-label="始めるとどうなるか">
      <section class="side-note">
        <h2>始めると、こうなります</h2>
        <ul>
          {consequences.map(({ icon, lead, text }) => (
            <li>
              <Icon name={icon} />
              <p>
                <strong>{lead}</strong>
                {text}
              </p>
            </li>
          ))}
        </ul>
        <p>根拠：{basis}</p>
      </section>
      {samePersons.length === 0 ? null : (
        <section class="side-note">
          <h2>同じ人かもしれません</h2>
          {samePersons.map(({ words }) => (
            <p>{words}</p>
          ))}
          <p>
            <a href="#samePerson">同じ人かどうかを選ぶ</a>
          </p>
        </section>
      )}
    </aside>
  )
}
