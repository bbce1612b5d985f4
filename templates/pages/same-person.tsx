import { errorsOf, Field, type FieldModel } from './components/field'
import { PostForm } from './components/form'
import type { CaseFormTarget } from './components/hidden'
import { Button, type Link } from './components/link'
import { Registration, type RegistrationView } from './components/registration'
import { type Frame, renderPage } from './layout'

export type SamePersonView = Readonly<{
  back: Link
  /** What was typed, to compare with. */
  typed: RegistrationView
  known: readonly RegistrationView[]
  fields: readonly FieldModel[]
  target: CaseFormTarget
}>

/** 同じ方かもしれません: asked before a second case of one person is made; everything typed travels along. */
export function renderSamePerson(frame: Frame, view: SamePersonView): string {
  const { back, typed, known, fields, target } = view
  return renderPage({
    frame,
    title: '同じ方かもしれません',
    back,
    errors: errorsOf(fields),
    children: (
      <div class="reading same-person">
        <h1>同じ方かもしれません</h1>
        <p>
          よく似た方のケースがあります。ケースはまだ作っていません。どなたの入院かを選んでください。
        </p>
        <Registration title={`いま入れた方：${typed.name}`} id="typed" facts={typed.facts} />
        {known.map(({ name, facts }, index) => (
          <Registration title={`登録のある方：${name}`} id={`known-${index}`} facts={facts} />
        ))}
        <PostForm target={target}>
          {fields.map((field) => (
            <Field field={field} />
          ))}
          <div class="form-end button-row">
            <Button size="large" name="do" value="start">
              この答えで進む
            </Button>
            <Button look="text" name="do" value="redraw">
              入力に戻る
            </Button>
          </div>
        </PostForm>
      </div>
    ),
  })
}
