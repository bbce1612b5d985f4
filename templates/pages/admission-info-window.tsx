import type { FeeWords } from '../words/fee'
import { DescriptionList } from './components/description-list'
import { errorsOf, Field, type FieldModel } from './components/field'
import { PostForm } from './components/form'
import type { FormTarget } from './components/hidden'
import { Button, type Link } from './components/link'
import { FeeSentence } from './fee-window'
import { type Frame, renderPage } from './layout'

export type WindowResult = Readonly<{
  words: FeeWords
  /** （Ⅰ）250単位: until when */
  days: readonly Readonly<{ label: string; value: string }>[]
  reasons: readonly string[]
  source: string
}>

export type AdmissionInfoWindowView = Readonly<{
  target: FormTarget
  admission: readonly FieldModel[]
  office: readonly FieldModel[]
  result?: WindowResult
  back: Link
}>

export const WINDOW_TITLE = '入院時情報連携加算の期限をしらべる'

/** A public page: when somebody was admitted and when the office is open, and which days may count. */
export function renderAdmissionInfoWindow(frame: Frame, view: AdmissionInfoWindowView): string {
  const { target, admission, office, result, back } = view
  return renderPage({
    frame,
    title: WINDOW_TITLE,
    back,
    errors: errorsOf([...admission, ...office]),
    children: (
      <div class="reading">
        <h1>{WINDOW_TITLE}</h1>
        <p class="lead quiet">
          入院した日時と事業所の営業日から、加算の対象となりうる日をしらべます。名前などは入れません。入れた内容は残りません。
        </p>
        {result === undefined ? null : <Result {...result} />}
        <PostForm target={target} className="section">
          <h2>{result === undefined ? '入院' : '条件を変えてしらべる'}</h2>
          <p class="small">病院に入院した日と、分かれば時刻を入れてください。</p>
          {admission.map((field) => (
            <Field field={field} />
          ))}
          <h2 class="section">事業所の営業日</h2>
          <p class="small">
            期限は、病院ではなく居宅介護支援事業所の運営規程にある営業日と営業時間で数えます。
          </p>
          {office.map((field) => (
            <Field field={field} />
          ))}
          <p class="form-end">
            <Button size="large">しらべる</Button>
          </p>
        </PostForm>
      </div>
    ),
  })
}

function Result({ words, days, reasons, source }: WindowResult) {
  return (
    <section class="card" aria-labelledby="result">
      <div class="card-head">
        <h2 id="result">しらべた結果</h2>
      </div>
      <div class="card-body">
        <FeeSentence words={words} />
        {days.length === 0 ? null : <DescriptionList rows={days} />}
        <h3>この期限の決まり方</h3>
        {reasons.map((reason) => (
          <p>{reason}</p>
        ))}
        <p class="small quiet">
          根拠 {source}。居宅介護支援費の算定など、ほかの要件もあわせて確かめてください。
        </p>
      </div>
    </section>
  )
}
