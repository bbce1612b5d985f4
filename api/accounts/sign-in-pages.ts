import type { Request, Response } from 'express'
import { renderAccountForm, type AccountForm } from '../../templates/pages/account-form'
import type { FormTarget } from '../../templates/pages/components/hidden'
import { renderSecondFactor } from '../../templates/pages/second-factor'
import { renderSignIn } from '../../templates/pages/sign-in'
import type { DemoAccount, DemoAccounts } from '../../store/demo-accounts'
import type { AppConfig } from '../deps'
import { FORM_TOKEN_FIELD, type FormTokens } from '../middleware/form-token'
import { FOOTER_LINKS } from '../pages/footer'
import { publicFrame } from '../pages/public-frame'
import { paths } from '../routes/paths'
import { CARRIED_FIELD, type CarriedForm } from './carried-form'
import { DEMO_PASSWORD } from './demo-password'
import { ROLE_WORDS } from './role-words'

/** What the sign-in pages take along: where the person wanted to go, and what they had typed there. */
export type Luggage = Readonly<{ back: string; carried?: string }>

export const SIGN_IN_WORDS = {
  expired: '安全のためログアウトしました。下書きは残っています。',
  carried: '安全のためログアウトしました。入力した内容は、ログインのあとでそのまま送れます。',
  tooLargeToCarry:
    '安全のためログアウトしました。入力が長いため引き継げません。ブラウザーの「戻る」で前の画面に戻り、内容を控えてからログインしてください。',
  signedOut: 'ログアウトしました。',
  wrong: 'ログイン名かパスワードが違います',
  wrongCode: '確認コードが違います。アプリに今表示されている6桁の数字を入れてください',
  startAgain: '時間がたったか、確認コードを続けて間違えました。もう一度ログインしてください',
} as const

export interface SignInPages {
  signIn(
    req: Request,
    res: Response,
    view: Luggage &
      Readonly<{ status: number; notice?: string; problem?: string; loginName?: string }>,
  ): Promise<void>
  code(
    req: Request,
    res: Response,
    view: Luggage & Readonly<{ status: number; problem?: string }>,
  ): void
  /** After sign-in: what had been typed, ready to be sent by the person's own hand. */
  resume(
    req: Request,
    res: Response,
    view: Readonly<{ form: CarriedForm; token: string; mine: boolean }>,
  ): void
  tooManyTries(req: Request, res: Response, waitSeconds: number): void
}

export function createSignInPages(parts: {
  config: AppConfig
  tokens: FormTokens
  demoAccounts: DemoAccounts
}): SignInPages {
  const { config, tokens, demoAccounts } = parts
  const sendHtml = (res: Response, status: number, html: string) => {
    res.status(status).type('html').send(html)
  }
  const send = (req: Request, res: Response, status: number, view: AccountForm) => {
    sendHtml(res, status, renderAccountForm(view, publicFrame(config, req)))
  }
  const targetOf = (req: Request, res: Response, action: string, { back, carried }: Luggage) => ({
    action,
    csrf: tokens.forVisitor(req, res),
    hidden: [
      ['back', back] as const,
      ...(carried === undefined ? [] : [[CARRIED_FIELD, carried] as const]),
    ],
  })

  return {
    signIn: async (req, res, view) => {
      const { notice, problem, loginName } = view
      const target = targetOf(req, res, paths.signIn, view)
      const accounts = config.mode === 'demo' ? await demoAccounts.list() : []
      const demo = accounts.length === 0 ? undefined : demoPanel(accounts, target)
      const html = renderSignIn(publicFrame(config, req), {
        target,
        lostWords: `管理者か ${config.helpPhone}（${config.helpHours}）に知らせてください。本人確認のあとで再設定します。`,
        publicTools: FOOTER_LINKS,
        ...(loginName === undefined ? {} : { loginName }),
        ...(notice === undefined ? {} : { notice: { kind: 'info', title: notice } }),
        ...(problem === undefined ? {} : { problem }),
        ...(demo === undefined ? {} : { demo }),
      })
      sendHtml(res, view.status, html)
    },
    code: (req, res, view) => {
      const html = renderSecondFactor(publicFrame(config, req), {
        target: targetOf(req, res, paths.signInCode, view),
        back: { href: paths.signIn, label: '戻る' },
        helpPhone: config.helpPhone,
        ...(view.problem === undefined ? {} : { problem: view.problem }),
      })
      sendHtml(res, view.status, html)
    },
    resume: (req, res, { form, token, mine }) => {
      send(req, res, 200, {
        title: 'ログインしました',
        words: mine
          ? [
              '先ほどの内容は、まだ送られていません。',
              '下のボタンで送れます。送らないときは、はじめのページへ進んでください。',
            ]
          : [
              '先ほどの内容は、別の方の画面で入力されたものなので、送れません。',
              '要るときは、その方にログインしてもらってください。',
            ],
        ...(mine
          ? {
              form: {
                action: form.path,
                hidden: [[FORM_TOKEN_FIELD, token] as const, ...form.fields],
                fields: [],
                submit: '入力した内容を送る',
              },
            }
          : {}),
        links: [{ href: paths.home, label: 'はじめのページへ' }],
      })
    },
    tooManyTries: (req, res, waitSeconds) => {
      res.setHeader('Retry-After', String(waitSeconds))
      send(req, res, 429, {
        title: 'ログインを一時止めています',
        words: [
          `続けて間違えたため、安全のため止めています。${Math.ceil(waitSeconds / 60)}分後にもう一度お試しください。急ぐときは ${config.helpPhone}`,
        ],
        links: [{ href: paths.signIn, label: 'ログインのページへ' }],
      })
    },
  }
}

function demoPanel(accounts: readonly DemoAccount[], target: FormTarget) {
  return {
    words:
      '架空の患者が入った練習用の画面です。どれで入っても、実際の病院・事業所には何も届きません。',
    accounts: accounts.map((account) => ({
      role: ROLE_WORDS[account.role],
      organisation: [account.organisationName, account.deskName].filter(Boolean).join(' '),
      person: account.displayName,
      loginName: account.loginName,
      target: {
        ...target,
        action: paths.signInDemo,
        hidden: [
          ...(target.hidden ?? []),
          ['role', account.role] as const,
          ['account', account.loginName] as const,
        ],
      },
    })),
    foot: `パスワードは共通で ${DEMO_PASSWORD} です。確認コードは要りません。`,
  }
}
