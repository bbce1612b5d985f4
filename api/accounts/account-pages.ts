import type { Request, Response } from 'express'
import { renderAccountForm, type AccountForm } from '../../templates/pages/account-form'
import { renderBackupCodes, renderEnrolment } from '../../templates/pages/second-factor'
import type { AppConfig } from '../deps'
import { FORM_TOKEN_FIELD, type FormTokens } from '../middleware/form-token'
import { signedInVisitOf } from '../middleware/visit'
import { publicFrame } from '../pages/public-frame'
import { isAllowed } from '../policy/policy'
import { paths } from '../routes/paths'
import { MIN_PASSWORD_LENGTH } from './auth-library'
import { ROLE_WORDS } from './role-words'

type View = Readonly<{ status: number; problem?: string }>

export interface AccountPages {
  password(req: Request, res: Response, view: View): void
  enrolmentPassword(req: Request, res: Response, view: View): void
  enrolment(req: Request, res: Response, view: View & Readonly<{ secret: string }>): void
  enrolled(req: Request, res: Response, backupCodes: readonly string[]): void
  account(req: Request, res: Response, view: View): void
}

export function createAccountPages(parts: { config: AppConfig; tokens: FormTokens }): AccountPages {
  const { config, tokens } = parts
  const tokenFor = (req: Request) =>
    tokens.forSession(req.headers.cookie ?? '', signedInVisitOf(req).account.id)
  const hiddenFor = (req: Request) => [[FORM_TOKEN_FIELD, tokenFor(req)] as const]
  const signOut = (req: Request) => ({
    action: paths.signOut,
    hidden: hiddenFor(req),
    label: 'ログアウト',
  })
  const sendHtml = (res: Response, status: number, html: string) => {
    res.status(status).type('html').send(html)
  }
  const send = (req: Request, res: Response, { status, problem }: View, view: AccountForm) => {
    const whole = { ...view, ...(problem === undefined ? {} : { problem }) }
    sendHtml(res, status, renderAccountForm(whole, publicFrame(config, req)))
  }

  return {
    password: (req, res, view) => {
      const first = signedInVisitOf(req).account.mustChangePassword
      send(req, res, view, {
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
        ...(first
          ? { buttons: [signOut(req)] }
          : { links: [{ href: paths.accountMembership, label: 'アカウントのページへ戻る' }] }),
      })
    },
    enrolmentPassword: (req, res, view) => {
      send(req, res, view, {
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
    enrolment: (req, res, { status, secret, problem }) => {
      const view = {
        target: { action: paths.accountSecondFactor, csrf: tokenFor(req) },
        qrSrc: paths.accountSecondFactorQr,
        secret: secret.replaceAll(/(.{4})(?=.)/g, '$1 '),
        ...(problem === undefined ? {} : { problem }),
      }
      sendHtml(res, status, renderEnrolment(publicFrame(config, req), view))
    },
    enrolled: (req, res, codes) => {
      const next = { href: paths.home, label: 'はじめる' }
      sendHtml(res, 200, renderBackupCodes(publicFrame(config, req), { codes, next }))
    },
    account: (req, res, view) => {
      const { account, memberships, actor } = signedInVisitOf(req)
      send(req, res, view, {
        title: actor === undefined ? 'どの所属で使いますか' : 'アカウント',
        words: [`ログイン名：${account.loginName}`],
        ...(memberships.length < 2
          ? {}
          : {
              form: {
                action: paths.accountMembership,
                hidden: hiddenFor(req),
                fields: [
                  {
                    name: 'membership',
                    label: '所属',
                    options: memberships.map((one) => ({
                      value: `${one.organisationId}:${one.role}`,
                      label: `${one.organisationName}（${ROLE_WORDS[one.role]}）`,
                    })),
                  },
                ],
                submit: 'この所属で使う',
              },
            }),
        buttons: [signOut(req)],
        links: [
          // Everybody shares a demo account; its password is on the sign-in page.
          ...(account.demo ? [] : [{ href: paths.accountPassword, label: 'パスワードを変える' }]),
          ...(actor !== undefined && isAllowed('chooseNotices', actor.role, 'none')
            ? [{ href: paths.accountNotices, label: 'あなたへのお知らせ' }]
            : []),
          ...(actor !== undefined && isAllowed('changeCalendar', actor.role, 'none')
            ? [{ href: paths.calendar, label: '営業日を確かめる・変える' }]
            : []),
          { href: paths.home, label: 'はじめのページへ' },
        ],
      })
    },
  }
}

function passwordField(name: string, label: string, autocomplete: string) {
  return { name, label, autocomplete, type: 'password' } as const
}
