import type { CaughtMail } from './mailbox'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (one) => escapes[one] ?? one)

const style = `body{font-family:sans-serif;line-height:1.7;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1c}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.5rem;border-bottom:1px solid #ccc}
pre{white-space:pre-wrap;border:1px solid #ccc;padding:1rem}`

const page = (title: string, body: string) => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><style>${style}</style></head><body><h1>${escape(title)}</h1>${body}</body></html>`

const when = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'medium',
  timeStyle: 'medium',
})

export function messageList(mails: readonly CaughtMail[]): string {
  if (mails.length === 0) return page('届いたメール', '<p>まだ一通も届いていません。</p>')
  const rows = mails
    .toReversed()
    .map(
      (mail) =>
        `<tr><td>${when.format(new Date(mail.receivedAt))}</td><td>${escape(mail.to.join(', '))}</td>` +
        `<td><a href="/messages/${mail.id}">${escape(mail.subject)}</a></td></tr>`,
    )
  const head =
    '<tr><th scope="col">届いた時刻</th><th scope="col">宛先</th><th scope="col">件名</th></tr>'
  return page(
    `届いたメール（${String(mails.length)} 通）`,
    `<table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`,
  )
}

export const messagePage = (mail: CaughtMail): string =>
  page(
    mail.subject,
    `<p><a href="/">一覧へ戻る</a></p><p>差出人: ${escape(mail.from)}<br>宛先: ${escape(mail.to.join(', '))}<br>` +
      `届いた時刻: ${when.format(new Date(mail.receivedAt))}</p><pre>${linked(mail.text)}</pre>`,
  )

/** Links in the text can be followed, as in a mail program. */
const linked = (text: string) =>
  escape(text).replaceAll(/https?:\/\/[^\s&<>"']+/g, (url) => `<a href="${url}">${url}</a>`)
