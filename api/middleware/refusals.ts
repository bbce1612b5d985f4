/**
 * The pages that say no, or not now: what happened and what to do instead (promise 6 of the architecture).
 * `{phone}` and `{hours}` are the help desk's.
 */
export const REFUSALS = {
  notFound: {
    status: 404,
    title: 'ページが見つかりません',
    words: [
      'アドレスが違うか、あなたの病院・事業所が受け持っていないケースです。',
      'はじめのページから開きなおしてください。受け持ちのはずのケースが見えないときは、{phone}（{hours}）に電話してください。',
    ],
  },
  notAllowed: {
    status: 403,
    title: 'あなたの役割では、この操作はできません',
    words: [
      '何も変わっていません。',
      'この操作が要るときは、できる役割の人（病院の手続きは病院の担当者、情報提供書はケアマネジャー）に頼んでください。役割の登録が違うときは、管理者に知らせてください。',
    ],
  },
  noMembership: {
    status: 403,
    title: '所属がまだ登録されていません',
    words: [
      'ログインはできましたが、どの病院・事業所の人か登録されていないため、何も表示できません。',
      '管理者か {phone}（{hours}）に、所属の登録を頼んでください。',
    ],
  },
  otherSite: {
    status: 403,
    title: '送信を受け付けませんでした',
    words: [
      'この送信が、このサービスの画面から行われたことを確かめられませんでした。何も変わっていません。',
      'このサービスの画面をもう一度開いて、そこから送ってください。',
    ],
  },
  formExpired: {
    status: 403,
    title: '画面を開きなおしてください',
    words: [
      '画面を開いたあとにログインしなおしたため、安全のため送信を受け付けませんでした。何も変わっていません。',
      'ブラウザーの「戻る」で前の画面に戻ると、入力した内容が残っています。内容を控え、画面を読み込みなおしてから、もう一度送ってください。',
    ],
  },
  badForm: {
    status: 400,
    title: '送信の内容を読み取れませんでした',
    words: [
      '何も変わっていません。',
      'ブラウザーの「戻る」で前の画面に戻り、もう一度送ってください。続くときは {phone}（{hours}）に電話してください。',
    ],
  },
  tooLarge: {
    status: 413,
    title: '送信する内容が大きすぎます',
    words: [
      '一度に送れるのは 1 MB（およそ30万字）までです。何も変わっていません。',
      'ブラウザーの「戻る」で前の画面に戻り、文章を短くしてから送ってください。',
    ],
  },
  unavailable: {
    status: 503,
    title: 'ただいま使えません',
    words: [
      'データベースにつながりません。送った内容が届いたかどうかは、つながってから画面で確かめてください。',
      '1分ほど待って、もう一度お試しください。急ぐときは、これまでどおり相手に電話し、{phone}（{hours}）にも知らせてください。',
    ],
  },
  fault: {
    status: 500,
    title: 'うまく処理できませんでした',
    words: [
      'こちらの不具合です。送った内容が届いたかどうかは、画面を開きなおして確かめてください。',
      'もう一度試しても同じときは、下の受付番号を {phone}（{hours}）に伝えてください。',
    ],
  },
} as const satisfies Record<
  string,
  Readonly<{ status: number; title: string; words: readonly string[] }>
>

export type RefusalPage = keyof typeof REFUSALS
