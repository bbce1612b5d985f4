import { Disclosure } from './components/disclosure'
import { TextField } from './components/controls'
import { PostForm } from './components/form'
import type { FormTarget } from './components/hidden'
import { Button, ButtonLink, type Link } from './components/link'
import { type Frame, renderPage } from './layout'

export type SecondFactorView = Readonly<{
  target: FormTarget
  back: Link
  problem?: string
  /** Absent where the exemption is not offered. */
  trust?: Readonly<{ name: string; hours: number }>
  helpPhone: string
}>

function CodeField({ problem }: { problem: string | undefined }) {
  return (
    <TextField
      notes={{
        id: 'code',
        label: '確認コード（6桁）',
        need: 'required',
        hint: '30秒ごとに変わります。全角で入れても読み取ります。',
        ...(problem !== undefined && { error: problem }),
      }}
      name="code"
      value=""
      setting={{ width: 'code', autocomplete: 'one-time-code' }}
    />
  )
}

const errorsOf = (problem: string | undefined) =>
  problem === undefined ? [] : [{ anchor: 'code', message: problem }]

export function renderSecondFactor(frame: Frame, view: SecondFactorView): string {
  const { target, back, problem, trust, helpPhone } = view
  return renderPage({
    frame,
    title: '確認コードの入力',
    back,
    errors: errorsOf(problem),
    children: (
      <div class="reading">
        <h1>確認コードの入力</h1>
        <p>認証アプリに表示されている6桁の数字を入れてください。</p>
        <PostForm target={target}>
          <CodeField problem={problem} />
          {trust === undefined ? null : <Trust {...trust} />}
          <p class="form-end">
            <Button size="large">ログインする</Button>
          </p>
        </PostForm>
        <Disclosure summary="認証アプリが手元にない">
          <p>
            控えておいた予備コードでも入れます。予備コードもないときは、事業所の管理者か{' '}
            <span class="nowrap">{helpPhone}</span>{' '}
            に電話してください。本人確認のあと、その場で再設定します。
          </p>
        </Disclosure>
      </div>
    ),
  })
}

function Trust({ name, hours }: { name: string; hours: number }) {
  return (
    <div class="field">
      <div class="choice">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          aria-describedby={`${name}-hint`}
        />
        <label for={name}>この端末では{hours}時間、確認コードを省く</label>
        <p class="hint" id={`${name}-hint`}>
          複数の人が使う病棟の端末では、チェックしないでください。
        </p>
      </div>
    </div>
  )
}

export type EnrolmentView = Readonly<{
  target: FormTarget
  qrSrc: string
  /** In groups of four, for typing. */
  secret: string
  problem?: string
}>

/** Registering an authenticator app: a picture to read, the same as text, and the proof that it worked. */
export function renderEnrolment(frame: Frame, view: EnrolmentView): string {
  return renderPage({
    frame,
    title: '認証アプリを登録する',
    errors: errorsOf(view.problem),
    children: (
      <div class="reading">
        <h1>認証アプリを登録する</h1>
        <p>
          ログインには、パスワードのほかに、認証アプリの6桁の数字が要ります。スマートフォンなどの認証アプリで下の四角い模様を読み取るか、その下の文字を入れてください。
        </p>
        <img class="qr" src={view.qrSrc} alt="認証アプリで読み取る二次元コード" />
        <p>
          読み取れないとき：<code class="code">{view.secret}</code>
        </p>
        <PostForm target={view.target}>
          <CodeField problem={view.problem} />
          <p class="form-end">
            <Button size="large">登録する</Button>
          </p>
        </PostForm>
      </div>
    ),
  })
}

/** Shown once only: what to use when the app is not at hand. */
export function renderBackupCodes(
  frame: Frame,
  view: Readonly<{ codes: readonly string[]; next: Link }>,
): string {
  return renderPage({
    frame,
    title: '認証アプリを登録しました',
    banners: [{ kind: 'success', title: '認証アプリを登録しました' }],
    children: (
      <div class="reading">
        <h1>予備コードを控えてください</h1>
        <p>認証アプリが手元にないとき、確認コードの代わりに1つにつき1回使えます。</p>
        <p>
          この画面を閉じると二度と表示されません。書き写すか印刷して、ほかの人の目に触れない所に保管してください。
        </p>
        <ul class="secret-list">
          {view.codes.map((code) => (
            <li>
              <code class="code">{code}</code>
            </li>
          ))}
        </ul>
        <p>
          <ButtonLink href={view.next.href} look="primary">
            {view.next.label}
          </ButtonLink>
        </p>
      </div>
    ),
  })
}
