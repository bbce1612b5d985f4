import type { BannerView } from './components/banner'
import { Disclosure } from './components/disclosure'
import { TextField } from './components/controls'
import type { FieldError } from './components/error-summary'
import { PostForm } from './components/form'
import type { FormTarget } from './components/hidden'
import { Button, type Link } from './components/link'
import { type Frame, renderPage } from './layout'

export type DemoAccount = Readonly<{
  role: string
  organisation: string
  person: string
  loginName: string
  /** Signs in with one press; only in the demo region. */
  target: FormTarget
}>

export type SignInView = Readonly<{
  target: FormTarget
  loginName?: string
  /** 「安全のためログアウトしました。下書きは残っています。」 */
  notice?: BannerView
  /** One message for both fields: which of the two is wrong is nobody's business. */
  problem?: string
  /** Whom to turn to when the password is lost. */
  lostWords: string
  /** What anybody may use without signing in. */
  publicTools: readonly Link[]
  demo?: Readonly<{ words: string; accounts: readonly DemoAccount[]; foot?: string }>
}>

export function renderSignIn(frame: Frame, view: SignInView): string {
  const { target, loginName, notice, problem, lostWords, publicTools, demo } = view
  const errors: readonly FieldError[] =
    problem === undefined ? [] : [{ anchor: 'loginName', message: problem }]
  return renderPage({
    frame,
    title: 'ログイン',
    errors,
    ...(notice && { banners: [notice] }),
    children: (
      <div class="sign-in">
        <div>
          <h1>ログイン</h1>
          <p class="lead quiet">病院・事業所・行政の担当者が使うページです。</p>
          <PostForm target={target} className="section" nativeChecks>
            <TextField
              notes={{
                id: 'loginName',
                label: 'ログイン名',
                need: 'required',
                ...(problem !== undefined && { error: problem }),
              }}
              name="loginName"
              value={loginName ?? ''}
              setting={{ autocomplete: 'username' }}
            />
            <PasswordField />
            <p class="form-end">
              <Button size="large">確認コードの入力へ進む</Button>
            </p>
          </PostForm>
          <Disclosure summary="パスワードを忘れた・ログインできない">
            <p>{lostWords}</p>
          </Disclosure>
          <section class="section" aria-labelledby="public-tools">
            <h2 id="public-tools" class="small">
              ログインしないで使えるページ
            </h2>
            <ul>
              {publicTools.map(({ href, label }) => (
                <li>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </section>
        </div>
        {demo === undefined ? null : <DemoPanel {...demo} />}
      </div>
    ),
  })
}

function PasswordField() {
  return (
    <div class="password-line field">
      <TextField
        notes={{
          id: 'password',
          label: 'パスワード',
          need: 'required',
          hint: '貼り付けとパスワード管理ソフトを使えます。',
        }}
        name="password"
        value=""
        setting={{ type: 'password', autocomplete: 'current-password' }}
      />
      <button type="button" class="button button-secondary" data-shows-password="password" hidden>
        表示する
      </button>
    </div>
  )
}

function DemoPanel({ words, accounts, foot }: NonNullable<SignInView['demo']>) {
  return (
    <section class="demo-panel" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">
        <span class="demo-tag">体験版</span> お試し用のアカウント
      </h2>
      <p>{words}</p>
      <ul>
        {accounts.map(({ role, organisation, person, loginName, target }) => (
          <li class="demo-account">
            <div>
              <p class="small quiet">{role}</p>
              <p>
                <strong>
                  {organisation} {person}
                </strong>
              </p>
              <code class="code">{loginName}</code>
            </div>
            <PostForm target={target}>
              <Button look="secondary" size="small">
                <span class="visually-hidden">{role}として、</span>これで入る
              </Button>
            </PostForm>
          </li>
        ))}
      </ul>
      {foot === undefined ? null : <p>{foot}</p>}
    </section>
  )
}
