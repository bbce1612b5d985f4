import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Story } from '../cast'
import { moveTime } from '../case-clock'
import { readPdf } from '../pdf-text'
import { hasNoSecret } from '../secrets'

const MOST_DAYS = 8

/** Nobody confirms the sheet: the desk is reminded at ten, then the care manager is told to ring up. */
export async function receiptIsLate(story: Story): Promise<void> {
  const { narrator, nurse, mails, found } = story
  narrator.chapter('6 受領確認がまだ — the receipt is late')
  await moveTime(story, nurse, 'beforeDue')
  await nurse.open(found.casePath)
  narrator.check(
    '期限の前は、残り時間が出ている',
    nurse.sees('入院時情報提供書の受け取りを確認する'),
  )
  await moveTime(story, nurse, 'afterDue')
  const reminder = await mails.find(
    ({ subject, to, text }) =>
      subject.includes('期限が近づいています') &&
      to.join().includes('minaminara') &&
      text.includes(found.caseCode),
  )
  narrator.check('次の営業日の10時に、病院の窓口へ知らせが届いた', reminder !== undefined)
  await nurse.open(found.casePath)
  narrator.check('期限を過ぎたと示している', nurse.sees('超過'))

  for (let day = 1; day <= MOST_DAYS && !nurse.sees('ケアマネジャーに知らせました'); day += 1)
    await moveTime(story, nurse, 'day')
  const escalation = await mails.find(
    ({ subject, to, text }) =>
      subject.includes('期限を過ぎた') &&
      to.join().includes('tsutsuji') &&
      text.includes(found.caseCode),
  )
  narrator.check('それでもないので、ケアマネジャーに「電話を」と届いた', escalation !== undefined)
}

/** The nurse reads the sheet, confirms it and keeps the PDF, whose words read back. */
export async function nurseConfirmsTheSheet(story: Story): Promise<void> {
  const { narrator, nurse, patient, found, mails, outDir } = story
  narrator.chapter('7 受け取り — the nurse reads and confirms')
  const sheet = await nurse.open(found.sheetPath)
  narrator.check(
    'その日の言葉で読める',
    sheet.text.includes('見守り') && sheet.text.includes(patient.name),
    sheet.heading,
  )
  const receipt = nurse.fillIn('受け取りを確認する')
  const done = await nurse.send(receipt)
  narrator.check('受け取りを確認した', done.status === 200, `${done.status} ${done.heading}`)
  await nurse.send(receipt)
  await nurse.open(found.casePath)
  const receipts = nurse.page().text.split('の受け取りを確認しました').length - 1
  narrator.check('二度押しても、受領は一つ', receipts <= 1, `${receipts}`)
  const mail = await mails.find(
    ({ subject, text }) =>
      subject.includes('受け取りが確認されました') && text.includes(found.caseCode),
  )
  narrator.check('ケアマネジャーに、受領のメールが届いた', mail !== undefined)

  const pdf = await downloaded(story)
  const { pages, text } = await readPdf(pdf.bytes)
  const flat = text.replaceAll(/\s/g, '')
  narrator.check(
    'PDFを受け取った',
    pdf.contentType.includes('application/pdf') && pages >= 1,
    pdf.contentType,
  )
  narrator.check(
    'PDFの文字が読める（氏名・見守り・見本診療所）',
    [patient.name, '見守り', '見本診療所'].every((words) =>
      flat.includes(words.replaceAll(/\s/g, '')),
    ),
  )
  narrator.check('ファイル名に氏名はない', hasNoSecret(patient, pdf.fileName), pdf.fileName)
  await mkdir(outDir, { recursive: true })
  const file = path.join(outDir, pdf.fileName)
  await writeFile(file, pdf.bytes)
  narrator.tell(`PDF（${pages}ページ）を ${path.relative('.', file)} に置いた。`)
}

const TRIES = 40
const BETWEEN_TRIES_MS = 500

/** While it is being drawn the page says so, and it is asked for again. */
async function downloaded({ nurse, found }: Story) {
  for (let tries = 1; ; tries += 1) {
    const page = await nurse.open(`${found.sheetPath}.pdf`)
    if (page.status === 200 || tries === TRIES) {
      const fileName = /filename="([^"]+)"/.exec(page.disposition)?.[1] ?? 'none.pdf'
      return { ...page, fileName }
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS))
  }
}
