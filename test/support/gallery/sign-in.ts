import { renderAccountForm } from '../../../templates/pages/account-form'
import {
  renderBackupCodes,
  renderEnrolment,
  renderSecondFactor,
} from '../../../templates/pages/second-factor'
import { renderSignIn, type SignInView } from '../../../templates/pages/sign-in'
import { target, VISITOR_FRAME } from './frames'

const account = (role: string, organisation: string, person: string, loginName: string) => ({
  role,
  organisation,
  person,
  loginName,
  target: target('/sign-in/demo'),
})

const SIGN_IN: SignInView = {
  target: target('/sign-in'),
  lostWords: '事業所の管理者か 0747-00-0110 に電話してください。本人確認のあと、再設定します。',
  publicTools: [
    { href: '/contacts', label: '窓口ガイド' },
    { href: '/tools/admission-info-window', label: '入院時情報連携加算の期限をしらべる' },
  ],
  demo: {
    words:
      '架空の患者が入った練習用の画面です。どれで入っても、実際の病院・事業所には何も届きません。',
    accounts: [
      account('病棟看護師', '3階西病棟', '北村 彩', 'kitamura'),
      account('退院調整看護師', '地域連携室', '森脇 由香', 'moriwaki'),
      account('ケアマネジャー', '居宅介護支援事業所 さくら坂', '大前 早苗', 'omae'),
      account('地域包括支援センター', 'つばき地域包括支援センター', '松谷 恵', 'matsutani'),
      account('保健所', '吉野保健所', '岡井 真理', 'okai'),
    ],
  },
}

export const signInPages = () => ({
  '01-signin': renderSignIn(VISITOR_FRAME, SIGN_IN),
  '01-signin-wrong': renderSignIn(VISITOR_FRAME, {
    ...SIGN_IN,
    loginName: 'moriwaki',
    problem: 'ログイン名かパスワードが違います',
    notice: {
      kind: 'info',
      title: '安全のためログアウトしました。下書きは残っています。',
    },
  }),
  '01b-second-factor': renderSecondFactor(VISITOR_FRAME, {
    target: target('/sign-in/code'),
    back: { href: '/sign-in', label: '戻る' },
    trust: { name: 'trustDevice', hours: 12 },
    helpPhone: '0747-00-0110',
  }),
  '01c-enrolment': renderEnrolment(VISITOR_FRAME, {
    target: target('/account/second-factor'),
    qrSrc: '/account/second-factor/qr.svg',
    secret: 'JBSW Y3DP EHPK 3PXP',
    problem: '確認コードが違います。アプリに今表示されている6桁の数字を入れてください',
  }),
  '01d-backup-codes': renderBackupCodes(VISITOR_FRAME, {
    codes: ['3f9a-77c1', 'b821-0e4d', '91cc-5a02', '7d40-e6b9', '08fe-21aa', 'c55b-9d37'],
    next: { href: '/', label: 'はじめる' },
  }),
  '01e-membership': renderAccountForm(
    {
      title: 'どの所属で使いますか',
      form: {
        action: '/account/membership',
        hidden: [['csrf', 'sample']],
        fields: [
          {
            name: 'membership',
            label: '所属',
            options: [
              { value: 'a', label: '南奈良総合医療センター（退院調整看護師）' },
              { value: 'b', label: '吉野病院（病棟看護師）' },
            ],
          },
        ],
        submit: 'この所属で使う',
      },
      buttons: [{ action: '/sign-out', hidden: [['csrf', 'sample']], label: 'ログアウト' }],
    },
    VISITOR_FRAME,
  ),
})
