import { FLOW_LEFT, LEGIBLE_SIZES, type FlowingPage, THICK } from '../flowing/flowing-page'

/** Whom a sheet goes to, as printed: the number comes from the directory and is never written in by hand. */
export type FaxReceiver = Readonly<{
  name: string
  municipality?: string
  /** Whose number it is, where that is not the main one. */
  department?: string
  /** The person or desk, as one calls them there. */
  person?: string
  fax: string
  /** 令和8年10月2日; absent on the sheet that is to find it out. */
  verifiedOn?: string
  phone?: string
}>

/** What a sheet with anything about a patient is made for. */
export type VerifiedReceiver = FaxReceiver & Required<Pick<FaxReceiver, 'verifiedOn'>>

export type FaxSender = Readonly<{
  name: string
  person: string
  phone: string
  fax?: string
}>

const PAD = 12
const INDENT = FLOW_LEFT + PAD

/** Title, date, and the frame with the address. */
export function setHead(page: FlowingPage, title: string, at: string, to: FaxReceiver): void {
  page.words(title, { place: { is: 'title' }, size: 22, bold: true })
  page.words(at)
  page.rule({ x: FLOW_LEFT, y: page.y + 3 }, { x: 556.28, y: page.y + 3 }, THICK)
  page.y += 14

  const top = page.y
  page.y += 7
  page.words('宛先（登録されている番号です。手で番号を変えないでください）', {
    x: INDENT,
    size: LEGIBLE_SIZES.label,
  })
  const place = to.municipality === undefined ? '' : `（${to.municipality}）`
  const addressed = [`${to.name}${place}`, ...(to.department === undefined ? [] : [to.department])]
  const courtesy = to.person === undefined ? '　御中' : ''
  // A line each: side by side a long name of a department would be broken within a word.
  addressed.forEach((line, at) => {
    page.words(`${line}${at === addressed.length - 1 ? courtesy : ''}`, {
      x: INDENT,
      size: LEGIBLE_SIZES.name,
      bold: true,
    })
  })
  if (to.person !== undefined)
    page.words(`${to.person} 様`, { x: INDENT, size: LEGIBLE_SIZES.strong })
  page.words(`FAX ${to.fax}`, { x: INDENT, size: LEGIBLE_SIZES.name, bold: true })
  const known = [
    to.verifiedOn === undefined ? '番号の確認 まだ' : `番号の確認 ${to.verifiedOn}`,
    ...(to.phone === undefined ? [] : [`電話 ${to.phone}`]),
  ]
  page.words(known.join('\u3000'), { x: INDENT })
  page.y += 7
  page.frame(top, page.y, { weight: 1.2 })
  page.y += 12
}

/** Rows of label and words with a rule under each. */
export function setRows(
  page: FlowingPage,
  rows: readonly (readonly [string, string])[],
  size: number = LEGIBLE_SIZES.body,
): void {
  const top = page.y
  const labelWidth = 92
  for (const [label, words] of rows) {
    const rowTop = page.y
    page.y += 5
    const start = page.y
    page.words(label, { x: INDENT, width: labelWidth - PAD, size: LEGIBLE_SIZES.label })
    const below = page.y
    page.y = start
    page.words(words, {
      x: INDENT + labelWidth,
      width: 556.28 - INDENT - labelWidth - PAD,
      size,
    })
    page.y = Math.max(page.y, below) + 5
    page.rule({ x: FLOW_LEFT, y: page.y }, { x: 556.28, y: page.y })
    page.rule({ x: FLOW_LEFT + labelWidth, y: rowTop }, { x: FLOW_LEFT + labelWidth, y: page.y })
  }
  page.frame(top, page.y)
  page.y += 14
}

/** For whoever it reached by mistake. */
export function setWrongDelivery(page: FlowingPage, { name, phone }: FaxSender): void {
  const top = page.y
  page.y += 8
  page.words('まちがって届いた方へ', {
    place: { is: 'heading', table: 2 },
    x: INDENT,
    size: LEGIBLE_SIZES.strong,
    bold: true,
  })
  page.words(
    `お手数ですが、中を読まずに ${phone}（${name}）へお電話ください。時間外のときは次の営業日でかまいません。紙はこちらで引き取ります。それまで人目に触れない所に置き、複写や転送はしないでください。`,
    { x: INDENT, width: 556.28 - INDENT - PAD },
  )
  page.y += 8
  page.frame(top, page.y, { weight: THICK })
  page.y += 14
}
