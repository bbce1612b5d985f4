import type { Request, Response } from 'express'
import { renderAccountForm, type AccountForm } from '../../templates/pages/account-form'
import { FORM_TOKEN_FIELD, type FormTokens } from '../middleware/form-token'
import { signedInVisitOf } from '../middleware/visit'
import { paths } from '../routes/paths'
import { MIN_PASSWORD_LENGTH } from './auth-library'
import { ROLE_WORDS } from './role-words'

type View = Readonly<{ status: number; problem?: string }>

export interface AccountPages {
  password(req: Request, res: Response, view: View): void
  enrolmentPassword(req: Request, res: Response, view: View): void
  enrolment(req: Request, res: Response, view: View & Readonly<{ secret: string }>): void
  enrolled(res: Response, backupCodes: readonly string[]): void
  membership(req: Request, res: Response, view: View): void
}

export function createAccountPages({ tokens }: { tokens: FormTokens }): AccountPages {
  const send = (res: Response, { status, problem }: View, view: AccountForm) => {
    const html = renderAccountForm({ ...view, ...(problem === undefined ? {} : { problem }) })
    res.status(status).type('html').send(html)
  }
  const hiddenFor = (req: Request) => {
    const { account } = signedInVisitOf(req)
    return [[FORM_TOKEN_FIELD, tokens.forSession(req.headers.cookie ?? '', account.id)] as const]
  }
  const signOut = (req: Request) => ({
    action: paths.signOut,
    hidden: hiddenFor(req),
    label: 'ログアウト',
  })

  return {
    password: (req, res, view) => {
      const first = signedInVisitOf(req).account.mustChangePassword
      send(res, view, {
        title: first ? 'はじめに、パスワードを変えてください' : 'パスワードを変える',
        words: [
          ...(first ? ['今のパスワードは、ほかの人が知っているものです。'] : []),
          `${MIN_PASSWORD_LENGTH}文字以上。記号や大文字はなくてもかまいません。関係のない言葉をいくつかつなぐと、長くて覚えやすくなります。`,
        ],
        form: {
          action: paths.accountPassword,
          hidden: hiddenFor(req),
          fields: [
            passwordField('current', '今のパスワード', 'current-password'),
            passwordField('next', '新しいパスワード', 'new-password'),
            passwordField('again', '新しいパスワード（もう一度）', 'new-password'),
          ],
          submit: 'パスワードを変える',
        },
        buttons: [signOut(req)],
      })
    },
    enrolmentPassword: (req, res, view) => {
      send(res, view, {
        title: '認証アプリを登録する',
        words: ['続けるには、もう一度パスワードを入れてください。'],
        form: {
          action: paths.accountSecondFactor,
          hidden: hiddenFor(req),
          fields: [passwordField('password', 'パスワード', 'current-password')],
          submit: '登録へ進む',
        },
        buttons: [signOut(req)],
      })
    },
    enrolment: (req, res, view) => {
      send(res, view, {
        title: '認証アプリを登録する',
        words: [
          'ログインには、パスワードのほかに、認証アプリの6桁の数字が要ります。スマートフォンなどの認証アプリで下の四角い模様を読み取るか、その下の文字を入れてください。',
          '登録できたら、アプリに表示された6桁の数字を入れてください。',
        ],
        picture: { src: paths.accountSecondFactorQr, alt: '認証アプリで読み取る二次元コード' },
        facts: [view.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')],
        form: {
          action: paths.accountSecondFactor,
          hidden: hiddenFor(req),
          fields: [
            {
              name: 'code',
              label: '確認コード（6桁）',
              hint: '30秒ごとに変わります。全角で入れても読み取ります。',
              autocomplete: 'one-time-code',
            },
          ],
          submit: '登録する',
        },
        buttons: [signOut(req)],
      })
    },
    enrolled: (res, backupCodes) => {
      send(
        res,
        { status: 200 },
        {
          title: '認証アプリを登録しました',
          words: [
            '下は予備コードです。認証アプリが手元にないとき、確認コードの代わりに1つにつき1回使えます。',
            'この画面を閉じると二度と表示されません。書き写すか印刷して、ほかの人の目に触れない所に保管してください。',
          ],
          facts: backupCodes,
          links: [{ href: paths.home, label: 'はじめる' }],
        },
      )
    },
    membership: (req, res, view) => {
      send(res, view, {
        title: 'どの所属で使いますか',
        form: {
          action: paths.accountMembership,
          hidden: hiddenFor(req),
          fields: [
            {
              name: 'membership',
              label: '所属',
              options: signedInVisitOf(req).memberships.map((one) => ({
                value: `${one.organisationId}:${one.role}`,
                label: `${one.organisationName}（${ROLE_WORDS[one.role]}）`,
              })),
            },
          ],
          submit: 'この所属で使う',
        },
        buttons: [signOut(req)],
      })
    },
  }
}

function passwordField(name: string, label: string, autocomplete: string) {
  return { name, label, autocomplete, type: 'password' } as const
}
