import type { Request, Response } from 'express'
import { renderAccountForm, type AccountForm } from '../../templates/pages/account-form'
import type { DemoAccounts } from '../../store/demo-accounts'
import type { AppConfig } from '../deps'
import { FORM_TOKEN_FIELD, type FormTokens } from '../middleware/form-token'
import { paths } from '../routes/paths'
import { CARRIED_FIELD, type CarriedForm } from './carried-form'

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
  resume(res: Response, view: Readonly<{ form: CarriedForm; token: string; mine: boolean }>): void
  tooManyTries(res: Response, waitSeconds: number): void
}

export function createSignInPages(parts: {
  config: AppConfig
  tokens: FormTokens
  demoAccounts: DemoAccounts
}): SignInPages {
  const { config, tokens, demoAccounts } = parts
  const send = (res: Response, status: number, view: AccountForm) => {
    res.status(status).type('html').send(renderAccountForm(view))
  }
  const hiddenFor = (req: Request, res: Response, { back, carried }: Luggage) => [
    [FORM_TOKEN_FIELD, tokens.forVisitor(req, res)] as const,
    ['back', back] as const,
    ...(carried === undefined ? [] : [[CARRIED_FIELD, carried] as const]),
  ]

  return {
    signIn: async (req, res, view) => {
      const demo = config.mode === 'demo' ? await demoAccounts.list() : []
      const hidden = hiddenFor(req, res, view)
      send(res, view.status, {
        title: 'ログイン',
        ...(view.notice === undefined ? {} : { notice: view.notice }),
        ...(view.problem === undefined ? {} : { problem: view.problem }),
        words: ['病院・事業所・行政の担当者が使うページです。'],
        form: {
          action: paths.signIn,
          hidden,
          fields: [
            {
              name: 'loginName',
              label: 'ログイン名',
              autocomplete: 'username',
              ...(view.loginName === undefined ? {} : { value: view.loginName }),
            },
            {
              name: 'password',
              label: 'パスワード',
              type: 'password',
              autocomplete: 'current-password',
              hint: '貼り付けとパスワード管理ソフトを使えます。',
            },
          ],
          submit: '確認コードの入力へ進む',
        },
        buttons: demo.map((account) => ({
          action: paths.signInDemo,
          hidden: [
            ...hidden,
            ['role', account.role] as const,
            ['account', account.loginName] as const,
          ],
          about: `${account.organisationName} ${account.displayName}`,
          label: 'これで入る',
        })),
      })
    },
    code: (req, res, view) => {
      send(res, view.status, {
        title: '確認コードの入力',
        ...(view.problem === undefined ? {} : { problem: view.problem }),
        words: ['認証アプリに表示されている6桁の数字を入れてください。'],
        form: {
          action: paths.signInCode,
          hidden: hiddenFor(req, res, view),
          fields: [
            {
              name: 'code',
              label: '確認コード（6桁）',
              hint: '30秒ごとに変わります。全角で入れても読み取ります。アプリが手元にないときは、控えておいた予備コードを入れてください。',
              autocomplete: 'one-time-code',
            },
          ],
          submit: 'ログインする',
        },
        links: [{ href: paths.signIn, label: '戻る' }],
      })
    },
    resume: (res, { form, token, mine }) => {
      send(res, 200, {
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
    tooManyTries: (res, waitSeconds) => {
      res.setHeader('Retry-After', String(waitSeconds))
      send(res, 429, {
        title: 'ログインを一時止めています',
        words: [
          `続けて間違えたため、安全のため止めています。${Math.ceil(waitSeconds / 60)}分後にもう一度お試しください。急ぐときは ${config.helpPhone}`,
        ],
        links: [{ href: paths.signIn, label: 'ログインのページへ' }],
      })
    },
  }
}
