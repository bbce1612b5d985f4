import type { Request, Response } from 'express'
import type { Answers } from '../middleware/answers'
import type { RefusalPage } from '../middleware/refusals'

/** What a program is told about forms when the answer is no, and what would be accepted instead. */
const JSON_REFUSALS = {
  signInFirst: {
    status: 401,
    message: 'ログインしていません',
    accepted: 'ログインした人のセッションのクッキー',
  },
  formTokenMissing: {
    status: 403,
    message: 'フォームトークンがないか、別のセッションのものです',
    accepted: 'GET で受け取った formToken を、X-Form-Token ヘッダーに',
  },
  notAllowed: {
    status: 403,
    message: 'この役割では、この操作はできません',
    accepted: '下書きは、その様式を書く側（病院か事業所）で、ケースを受け持つ人のアカウント',
  },
  otherSite: {
    status: 403,
    message: 'ほかのサイトからの送信は受け付けません',
    accepted: 'このサービスと同じ Origin、または Origin のない要求',
  },
  notFound: {
    status: 404,
    message: 'ありません。または、受け持ちのケースではありません',
    accepted: '受け持ちのケースの id と、その中の提供書の id',
  },
  formUnknown: {
    status: 404,
    message: 'その様式はありません',
    accepted: 'GET /api/v1/forms にある id と edition',
  },
  notJson: {
    status: 415,
    message: '本文が JSON として送られていません',
    accepted: 'Content-Type: application/json',
  },
  bodyUnreadable: {
    status: 400,
    message: '本文を読み取れません',
    accepted: 'UTF-8 の JSON。{ "version": "…", "answers": { … } }',
  },
  bodyTooLarge: { status: 413, message: '本文が大きすぎます', accepted: '1 MB まで' },
  notADraft: {
    status: 400,
    message: '下書きの形ではありません',
    accepted: '{ "version": GET で受け取ったもの, "answers": { 項目の id: 答えか null } }',
  },
  answersRefused: {
    status: 422,
    message: '直すところがあります。何も保存していません',
    accepted: '様式の schema にある項目と値',
  },
  draftChanged: {
    status: 409,
    message: '読んだあとに下書きの答えが変わりました。何も保存していません',
    accepted: 'もう一度 GET で読み、その version で',
  },
  unavailable: {
    status: 503,
    message: 'ただいま使えません',
    accepted: '1分ほど待って、もう一度',
  },
  fault: { status: 500, message: 'こちらの不具合です', accepted: '同じ内容でもう一度' },
} as const satisfies Record<string, Readonly<{ status: number; message: string; accepted: string }>>

type JsonRefusal = keyof typeof JSON_REFUSALS

export function refuseInJson(
  res: Response,
  code: JsonRefusal,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const { status, message, accepted } = JSON_REFUSALS[code]
  res.status(status).json({ error: { code, message, accepted, ...more } })
}

const AS_JSON = {
  notFound: 'notFound',
  notAllowed: 'notAllowed',
  sharedAccount: 'notAllowed',
  noMembership: 'notAllowed',
  otherSite: 'otherSite',
  formExpired: 'formTokenMissing',
  badForm: 'bodyUnreadable',
  sentBefore: 'draftChanged',
  tooLarge: 'bodyTooLarge',
  unavailable: 'unavailable',
  fault: 'fault',
} as const satisfies Record<RefusalPage, JsonRefusal>

/** The pages that say no, said to a program. */
export const answersInJson: Answers = {
  refuse: (_req: Request, res: Response, page: RefusalPage) => {
    refuseInJson(res, AS_JSON[page])
  },
}

/** A program is not led to the sign-in page: it is told that it has not signed in. */
export function askToSignInInJson(_req: Request, res: Response): Promise<void> {
  refuseInJson(res, 'signInFirst')
  return Promise.resolve()
}
