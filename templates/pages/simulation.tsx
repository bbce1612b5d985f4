import type { BannerView } from './components/banner'
import { SelectField } from './components/controls'
import { Disclosure } from './components/disclosure'
import { errorsOf, type FieldModel } from './components/field'
import { PostForm } from './components/form'
import type { FormTarget } from './components/hidden'
import { Button, ButtonLink } from './components/link'
import { Table } from './components/table'
import { type Frame, renderPage } from './layout'

type SelectModel = Extract<FieldModel, { kind: 'select' }>

export type SimulationView = Readonly<{
  banners: readonly BannerView[]
  /** Absent while a run goes on: one at a time. */
  form?: Readonly<{ target: FormTarget; fields: readonly SelectModel[] }>
  progress?: ProgressView
  result?: SimulationResultView
}>

export type ProgressView = Readonly<{
  /** 第3版（案）を、令和8年6月から11月に入院した人の記録で試しています */
  title: string
  done: number
  of: number
  /** 320件のうち100件まで進みました */
  words: string
  /** The same page again. */
  href: string
}>

export type SimulationResultView = Readonly<{
  title: string
  words: readonly string[]
  figures: readonly BeforeAfter[]
  duties: readonly DutyLine[]
  notes: readonly string[]
}>

type BeforeAfter = Readonly<{ label: string; recorded: string; draft: string }>

/** One duty of the manual: how often it was late, how often reminded, and what turned. */
export type DutyLine = Readonly<{
  label: string
  late: string
  lateUnderDraft: string
  turned: string
  reminders: string
}>

/** 案を試す: what a draft would have changed in the cases that are recorded. Counts only. */
export function renderSimulation(frame: Frame, view: SimulationView): string {
  const { banners, form, progress, result } = view
  return renderPage({
    frame,
    title: '案を試す',
    banners,
    errors: errorsOf(form?.fields ?? []),
    children: (
      <>
        <h1>案を試す</h1>
        <p class="lead">
          マニュアルの案を、記録されたケースにあてはめ、2つの指標とリマインドがどう変わるかを見ます。実際のケースは何も変わりません。
        </p>
        {form === undefined ? null : (
          <PostForm target={form.target} className="section reading">
            {form.fields.map((field) => (
              <SelectField
                notes={field}
                name={field.name}
                options={field.options}
                value={field.value}
              />
            ))}
            <p class="form-end">
              <Button size="large">この案を試す</Button>
            </p>
          </PostForm>
        )}
        {progress === undefined ? null : <Progress progress={progress} />}
        {result === undefined ? null : <Result result={result} />}
      </>
    ),
  })
}

function Progress({ progress: { title, done, of, words, href } }: { progress: ProgressView }) {
  return (
    <section class="section" aria-labelledby="progress">
      <h2 id="progress">{title}</h2>
      <p>
        <progress max={Math.max(of, 1)} value={done} aria-labelledby="progress">
          {words}
        </progress>
      </p>
      <p>{words}</p>
      <p class="small">この画面を閉じても続きます。終わるまで、別の案は試せません。</p>
      <p>
        <ButtonLink href={href} look="secondary">
          今の進み具合を見る
        </ButtonLink>
      </p>
    </section>
  )
}

function Result({ result }: { result: SimulationResultView }) {
  const { title, words, figures, duties, notes } = result
  return (
    <section class="section" aria-labelledby="result">
      <h2 id="result">{title}</h2>
      {words.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <Table
        caption="2つの指標と知らせの数"
        columns={[
          { head: '項目', cell: ({ label }: BeforeAfter) => label, names: true },
          { head: 'これまで', cell: ({ recorded }) => recorded, number: true },
          { head: '案', cell: ({ draft }) => draft, number: true },
        ]}
        rows={figures}
      />
      <h3>手順ごと</h3>
      <Table
        caption="手順ごとの遅れとリマインド"
        columns={[
          { head: '手順', cell: ({ label }: DutyLine) => label, names: true },
          { head: '遅れ（これまで）', cell: ({ late }) => late, number: true },
          { head: '遅れ（案）', cell: ({ lateUnderDraft }) => lateUnderDraft, number: true },
          { head: '変わるケース', cell: ({ turned }) => turned },
          { head: 'リマインド', cell: ({ reminders }) => reminders, number: true },
        ]}
        rows={duties}
      />
      <Disclosure summary="この結果の読み方">
        <ul>
          {notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      </Disclosure>
    </section>
  )
}
