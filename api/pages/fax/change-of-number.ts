import type { OrganisationEntry } from '../../../store/organisations'
import type { FaxForm, FaxLineView } from '../../../templates/pages/fax-line'
import type { NumberWithLine } from '../../fax/fax-numbers'
import { paths } from '../../routes/paths'

type Asked = FaxForm & Readonly<{ mayChange: boolean; own: boolean }>

/** The main number is entered here; a desk's own stands in the list of desks, and is only proved again here. */
export function changeOf(
  { name }: OrganisationEntry,
  here: NumberWithLine | undefined,
  { mayChange, own, target, fields }: Asked,
): FaxLineView['change'] {
  if (!mayChange) return { words: `この番号は、${name}が自分で直します。電話で伝えてください。` }
  if (here?.department === undefined)
    return {
      words: '入れ直した番号は、確認用紙で確かめるまで患者さんの情報の送り先になりません。',
      form: { target, fields, submit: 'この番号にする' },
    }
  return {
    words:
      '番号は窓口一覧に載っているものです。番号が正しいのに使えなくなったときは、はじめから確かめ直せます。',
    form: { target, fields: [], submit: 'この番号をはじめから確かめる' },
    ...(own && { link: { href: paths.ownContacts, label: '窓口一覧の番号を直す' } }),
  }
}
